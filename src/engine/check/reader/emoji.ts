/** What pictures say that the encoder has no piece for: each with its word. */
const TABLE = `😂 laughing|🤣 laughing|😅 awkward laugh|😊 smiling|🙂 smile|🙃 ironic|😉 wink|😏 smirk|😈 devil|👿 devil|
😡 angry|🤬 swearing|😤 furious|😭 crying|😢 sad|🥲 tearful|💔 heartbroken|❤ love|🧡 love|💛 love|💚 love|
💙 love|💜 love|🖤 love|🤍 love|😍 love|🥰 love|😘 kiss|💋 kiss|🔥 fire|💯 totally|👏 applause|🙌 hooray|🎉 party|
🥳 party|🙏 please|👍 good|👎 bad|👊 punch|✊ fist|🤛 punch|🤜 punch|🥊 fight|🔪 knife|🗡 knife|⚔ swords|🔫 gun|
💣 bomb|🧨 explosive|🪓 axe|🔨 hammer|🧱 brick|⚰ coffin|🪦 grave|💀 dead|☠ dead|🩸 blood|👻 ghost|🤡 clown|
🎪 circus|🐍 snake|🐀 rat|🐁 rat|🐷 pig|🐖 pig|🐽 pig|🐒 monkey|🐵 monkey|🦍 gorilla|🍌 banana|🐑 sheep|
🐔 chicken|🐓 chicken|🐮 cow|🐄 cow|🐶 dog|🐕 dog|🐴 donkey|🐳 whale|🐋 whale|🦖 dinosaur|🪳 cockroach|🦟 pest|
🕷 spider|💩 crap|🚽 toilet|🗑 rubbish|🚮 rubbish|🤮 vomit|🤢 disgusting|😷 ill|🤒 ill|💊 pills|💉 injection|
🏥 hospital|🚑 ambulance|🍆 penis|🍑 bum|💦 wet|👅 tongue|🍒 breasts|🌶 hot|😜 cheeky|😝 cheeky|🤪 silly|🥵 hot|
🥶 cold|🤫 secret|🤐 lips sealed|🙊 say nothing|🙈 embarrassed|👀 look|🤔 wondering|🤨 doubtful|🙄 eye roll|
😒 unimpressed|😬 awkward|😱 shock|😳 embarrassed|🤯 amazed|😴 asleep|💤 asleep|🤷 no idea|🤦 despair|
🖕 rude finger|🤞 fingers crossed|👋 wave|💪 strong|🏆 trophy|🥇 winner|⚽ football|🏏 cricket|🏉 rugby|
🎭 drama|🎄 christmas|🎅 santa|🎓 graduation|📚 books|📖 book|📝 exam|✏ pencil|📸 photo|📷 photo|🎥 film|
📺 television|📻 radio|🎙 microphone|🎤 microphone|📰 newspaper|📣 announcement|📢 announcement|🚨 alert|
⚠ warning|🚫 banned|❌ no|✅ yes|☑ yes|🔑 key|🗝 key|🔒 locked|🔓 unlocked|🔐 locked|💻 laptop|📱 phone|
📞 phone|☎ phone|📧 email|💬 message|📩 message|🔗 link|💰 money|💷 money|💸 money|🤑 money|🏫 school|🏠 home|
🚪 door|🚗 car|🚌 bus|🚂 train|✈ plane|🚢 ship|🛶 boat|⛵ boat|🌊 sea|⚓ anchor|🪜 ladder|🕯 candle|🍺 beer|
🍻 beer|🍷 wine|🍸 cocktail|🍾 champagne|🥂 champagne|☕ tea|🍵 tea|🎂 birthday|🎁 present|👶 baby|👧 girl|
👦 boy|👩 woman|👨 man|👵 old woman|👴 old man|👮 police|🕵 detective|🧕 headscarf|👳 turban|🕌 mosque|
🕍 synagogue|⛪ church|✡ jewish|☪ muslim|✝ christian|🌈 rainbow|⚧ trans|♿ disabled|🏴 england|🙋 me|🫵 you|
☝ listen|👇 below|👆 above|⬇ below|➡ next|🔞 adults only|♥ love|⭐ star|🌟 star|✨ sparkle|🐝 bee|🌍 world|
☀ sun|❄ snow|🌧 rain`;

/** By the first sign of a picture: variants, tones and joined pictures go by it. */
export const EMOJI_WORDS: ReadonlyMap<string, string> = new Map(
  TABLE.split('|').map((row) => {
    const [picture, ...words] = row.trim().split(' ');
    return [picture!, words.join(' ')] as const;
  }),
);

/** Joins, variants and tones, which have no sound of their own. */
export const SILENT = /[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u;
