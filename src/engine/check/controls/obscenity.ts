import { quoted } from '../frames.ts';
import { FOREIGN_SWEARS, SWEARS } from '../lexicon.ts';
import type { ControlRule, Hit, Proposal, Reading } from '../reading.ts';

const terms = (s: string): string[] =>
  s
    .trim()
    .split(/\s+/)
    .map((w) => w.replaceAll('_', ' '));

/** Words with an honest meaning: what stands beside them shows it. */
const HONEST: Record<string, { before?: RegExp; after?: RegExp; needs?: RegExp }> = {
  tits: {
    before:
      /^(great|blue|coal|bearded|tailed|marsh|willow|crested|some|two|three|four|five|baby|nesting|of)$/,
  },
  tit: {
    before: /^(great|blue|coal|bearded|tailed|marsh|willow|crested|a)$/,
    after: /^(for|box|boxes|nest|mouse)$/,
  },
  dick: {
    before: /^(spotted|moby|philip|uncle|mr|grandad|tom|private|clever|dear|hi|hello|sir)$/,
    after:
      /^(whittington|turpin|van|tracy|francis|advocaat|cheney|emery|and|grayson|barton|dastardly|strawbridge)$/,
  },
  cock: {
    before: /^(the|a|weather|ball|stop|hay|turkey|crow|old|pea|wood|crowing|our)$/,
    after: /^(a|robin|inn|crow|crowed|crows|pheasant|crowing|and|of|pit|tail|lane|farm|hotel|pub|fight)$/,
  },
  cocks: { before: /^(weather|stop|hay|two|the|three)$/ },
  ass: { before: /^(an|the|silly|wild|pompous)$/ },
  bitch: {
    before: /^(cockapoo|labrador|lab|spaniel|collie|terrier|whippet|breeding|in|brood|old|young|stud)$/,
    needs:
      /^(puppies|puppy|pups|litter|vet|breed|kennel|spayed|crufts|terrier|labrador|spaniel|collie|whippet|dog)$/,
  },
  pussy: { after: /^(cat|cats|willow|willows|riot|in)$/ },
  shag: {
    after: /^(pile|rug|rugs|carpet|carpets|haircut|cut|and|on|nest)$/,
    needs:
      /^(cormorant|cormorants|gannet|puffin|rspb|cliff|cliffs|carpet|rug|seabird|seabirds|hairdresser|fringe|tobacco)$/,
  },
  shagged: { after: /^(out)$/ },
  prick: {
    before: /^(to|and|then|will|a|my|finger|pin|the)$/,
    after: /^(the|up|your|his|her|each|them|it|with|us|all|of|test|potatoes|sausages)$/,
    needs:
      /^(fork|needle|potato|potatoes|sausages|finger|blood|shylock|bleed|pastry|ears|thumbs|conscience|spindle|seedlings)$/,
  },
  pricks: { after: /^(up|the|your|his|her|with)$/, needs: /^(ears|fork|needle|thumbs|thumb)$/ },
  fanny: {
    after: /^(price|brice|craddock|cradock|mendelssohn|blankers|burney|adams|and|by|hill)$/,
    before: /^(auntie|aunt|aunty|nan|grandma|great|sweet|named|called|cousin|miss|little)$/,
  },
  cum: {
    before:
      /^(magna|summa|vade|kitchen|bedroom|office|study|dining|library|hall|gym|canteen|tutor|secretary)$/,
    after: /^(laude|dining|office|study|library|hall|bedroom|gym|canteen|storeroom)$/,
  },
  bastard: {
    before: /^(the)$/,
    after: /^(file|sword|executioner|feudalism|son|title)$/,
    needs:
      /^(edmund|gloucester|lear|conqueror|heir|heirs|illegitimate|norman|normandy|king|stark|snow|faulconbridge)$/,
  },
  bastards: { needs: /^(edmund|lear|illegitimate|heirs|shakespeare|king)$/ },
  bugger: { before: /^(lucky|little|poor|old|cheeky|clever|daft|jammy)$/, after: /^(lugs)$/ },
  slag: {
    after: /^(heap|heaps|off|tip|tips|glass|furnace)$/,
    needs: /^(mine|mining|colliery|furnace|steel|steelworks|smelting|iron|aberfan|heap|pit)$/,
  },
  slags: { needs: /^(furnace|steel|iron|smelting)$/ },
  spunk: { before: /^(with|such|real|her|got|some|shows|of)$/ },
  spunky: { before: /./ },
  arse: { after: /^(about|around)$/ },
  joder: {},
  minger: {},
  gash: { before: /^(a|the|deep|nasty|long)$/, needs: /^(plaster|stitches|bandage|knee|shin|a|e|first)$/ },
  fag: {},
  pula: { needs: /^(botswana|croatia|festival|arena)$/ },
  kut: {},
  pizda: {},
  puto: {},
  cono: { needs: /^(sur|cono)$/ },
  knobhead: {},
  jap: {},
  harami: {},
  lund: { needs: /^(sweden|university|philosopher|stadium)$/ },
  lort: {},
  suka: {},
  chuj: {},
  randi: { before: /.*/ },
  foda: {},
  crap: { before: /./ },
  crappy: { before: /./ },
  crapping: { before: /./ },
  jackass: { needs: /^(penguin|penguins)$/ },
  badass: { before: /./ },
  pissed: {},
  bollock: {},
  feck: {},
  pillock: { before: /./ },
  buggered: { before: /./ },
  frigging: {},
  friggin: {},
  minge: {},
  tosser: { before: /^(pancake|salad|caber|coin)$/ },
  tossers: { before: /^(pancake|salad|caber)$/ },
  scrote: {},
  merde: {},
  satana: {},
  porra: {},
  merda: {},
  helvete: {},
  mierda: {},
};

function honest(r: Reading, hit: Hit): boolean {
  const token = r.tokens[hit.from]!;
  if (token.disguised) return false;
  const rule = HONEST[token.word];
  if (
    rule?.before?.test(r.tokens[hit.from - 1]?.word ?? '') ||
    rule?.after?.test(r.tokens[hit.to]?.word ?? '')
  )
    return true;
  if (rule?.needs && r.tokens.some((t) => rule.needs!.test(t.word))) return true;
  // Dick, Fanny and Randi are given names: a capital inside a sentence shows it.
  return (
    /^(dick|fanny|randi|lund|cock|willy)$/.test(token.word) &&
    token.capital &&
    r.tokens[hit.from - 1]?.sentence === token.sentence &&
    !/^[A-Z\s]+$/.test(r.text.slice(token.start, token.end))
  );
}

export const obscenity: ControlRule = {
  control: 'obscenity',
  lexicon: {
    swear: SWEARS,
    foreign: FOREIGN_SWEARS,
    acronym: terms(
      'wtf wtaf wth ffs omfg lmfao lmao stfu gtfo af tf milf dilf mf mofo fml fmd jfc bs pos sob snafu fubar rofl_ftw idgaf idgaff dgaf kmn',
    ),
  },
  phrases: {
    swear: ['@swear'],
    foreign: ['@foreign'],
    acronym: ['@acronym'],
    rude: [
      '🖕',
      '(kiss my|my|pain in the|pain in my|lazy|fat|his|her|their|your|big|sorry|kick up the|half) (arse|ass)',
      '(what|who|where|why|how) the (f|eff|actual f|fork|fuk|flip f|fudgin)$',
      '(effing|f ing|eff off|f off|eff this|f this|f word off|f that|f you|eff you)',
      'see you next (tuesday|tues)',
      'c u next tuesday',
      '(pissed up|piss up|on the piss|on the lash and)',
      '(bell end|knob end|knob head|knob jockey|cock up|cocked up|arse about|arse over|sod off you|jog on you)',
      '(son of a (b|bitch))',
      'up (yours|his arse|her arse|their arse|my arse|your arse)',
      '(go|went|gone) tits up',
      'tits up',
      '(sweet|absolute) (fa|f a)$',
    ],
    sexual: [
      '(🍆|🍑|💦|👅) ..1 (🍆|🍑|💦|👅|😈|🥵|🛏|😏|👌)',
      '(🍆|💦) ..4 (tonight|later|mrs|missus|hubby|wife|husband|her|him|me|you|bed)',
      '(tonight|later|mrs|missus|hubby|husband|wife|bedroom|bed) ..6 (🍆|🍑|💦|😈|🥵)',
      '👉 👌',
      '(no|without|lost|took off|taking off|dropped|wet|damp|crotchless) (her|his|my|any|their)? (knickers|pants|bra|undies|boxers|thong|underwear) ',
      '(knickers|thong|bra|undies|boxers) (on|off|down|round|at)',
      '(horny|randy|gagging for it|gagging for|getting laid|get laid|got laid|get my leg over|leg over|one night stand|quickie|shagathon|rumpy pumpy|hanky panky|threesome|orgy|gangbang|dogging|wet dream|blow job|hand job|rim job|doggy style|sixty nine|69ing|cowgirl|deepthroat|dildo|vibrator|butt plug|anal|strap on|bondage|kinky|spanking|spank me|sext*|nudes|dick pic|dick pics|onlyfans|only fans|pornhub|porn|porno|pornstar|stripper|strippers|lap dance|lapdance|boner|hard on|stiffy|erection|orgasm|orgasms|climax|come in me|bareback|cum shot|camel toe|side boob|cleavage|nipples|nip slip|tit*y bar|boobs|boobies|knockers|jugs out|melons|norks|bristols|sex toy|sex toys|sexting|sex tape|sex life|best sex|great sex|had sex|having sex|sex on|sex in|sex with)',
      '(netflix and chill|sit on my face|sits on your face|ride me|ride him|ride her|do me|take me now|in my bed|bend me over|bend her over|over the desk|against the photocopier|mount me|tied me up|tie me up|handcuffs|lick my|suck my|sucks my|suck it|eat me out|go down on|going down on|went down on|goes down on)',
      '(size|length|girth) (matters|of his|of my|isnt everything) ',
      '(his|my|massive|huge|big|enormous|tiny|little|throbbing) (todger|willy|knob|member|package|schlong|johnson|manhood|trouser snake|meat and two veg|length|wang|plonker|pecker|boner|sausage) ..3',
      '(bishop|actress|vicar|nun) ..3 (said the actress|knickers|bed)',
      '(like|banged|bonked|boned|rogered|rodgered|shagging|humped|hump) (a)? (barn door|her|him|each other|the (mrs|missus|wife|husband|secretary|caretaker|ta|pe teacher|head))',
      '(fancy|up for|who wants|anyone want|offering|giving) (a)? (bonk|shag|quickie|bunk up|roll in the hay|poke|knee trembler|bit of rough|bit of how)',
      '(a|my|her|his) (bonk|bonking|boner|semi) ',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    const taught = r.has('taught');
    for (const hit of hits) {
      const words = r.tokens
        .slice(hit.from, hit.to)
        .map((t) => t.word)
        .join(' ');
      if (hit.tag === 'swear' || hit.tag === 'foreign') {
        if (honest(r, hit)) continue;
        if (quoted(r, hit.from, hit.to) && (r.has('condemned') || taught) && !r.tokens[hit.from]!.disguised)
          continue;
        if (
          hit.tag === 'foreign' &&
          r.tokens[hit.from]!.capital &&
          hit.to - hit.from === 1 &&
          hit.from > 0 &&
          r.tokens[hit.from - 1]!.sentence === r.tokens[hit.from]!.sentence &&
          !/^[^a-z]*$/.test(r.text)
        )
          continue;
      }
      if (
        hit.tag === 'sexual' &&
        (taught ||
          r.has('refusal') ||
          (/^(nipples|anal|climax|orgasms?|erection)/.test(words) && r.has('fiction')))
      )
        continue;
      if (
        hit.tag === 'sexual' &&
        /^(climax|melons|nipples|vibrator|handcuffs|cleavage|bondage|spanking|anal|having sex|sex on|sex in|sex with)/.test(
          words,
        ) &&
        r.has('taught')
      )
        continue;
      const severity = hit.tag === 'sexual' ? 'stop' : hit.tag === 'acronym' ? 'consider' : 'change';
      out.push({
        severity,
        from: hit.from,
        to: hit.to,
        message: (q) =>
          severity === 'stop'
            ? `“${q}” is sexual. Pupils and parents may see it, so it should not be posted.`
            : severity === 'consider'
              ? `“${q}” stands for a swear word. Most people will let it pass; some parents will not.`
              : `“${q}” is swearing, also with letters hidden or changed. Another word will do the same work.`,
        ask: null,
        fix: severity === 'stop' ? null : mild(words),
      });
    }
    return out;
  },
  examples: [
    { text: 'What a load of b0ll0cks', expect: 'change' },
    { text: 'f u c k this weather', expect: 'change' },
    { text: 'quel bordel, putain', expect: 'change' },
    { text: 'wtf is going on with these trains', expect: 'consider' },
    { text: 'Great tits and blue tits on the feeder', expect: 'clear' },
    { text: 'We had spotted dick for pudding in Scunthorpe', expect: 'clear' },
    { text: 'Reading Moby Dick again', expect: 'clear' },
  ],
};

/** A milder word, where one fits whatever stands around it. */
function mild(words: string): { text: string } | null {
  if (/^(fuck|fck|fk)ing?$|^(fucking|frigging|fuckin|feckin|fecking)$/.test(words))
    return { text: 'flipping' };
  if (/^(shit|shite|crap|bullshit|bollocks|horseshit)$/.test(words)) return { text: 'rubbish' };
  if (/^(shitty|crappy)$/.test(words)) return { text: 'rotten' };
  if (words === 'pissed off') return { text: 'fed up' };
  if (/^(shitshow|clusterfuck)$/.test(words)) return { text: 'muddle' };
  return null;
}
