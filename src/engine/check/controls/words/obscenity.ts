import { FOREIGN_SWEARS, SWEARS } from '../../lexicon.ts';
import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  swear: SWEARS,
  foreign: FOREIGN_SWEARS,
  acronym: terms(
    'wtf wtaf wth ffs omfg lmfao lmao stfu gtfo af tf milf dilf mf mofo fml fmd jfc bs pos sob snafu fubar rofl_ftw idgaf idgaff dgaf kmn',
  ),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  swear: ['@swear'],
  foreign: ['@foreign'],
  acronym: ['@acronym'],
  rude: [
    '🖕',
    '(kiss my|my|pain in the|pain in my|lazy|fat|his|her|their|your|big|sorry|kick up the|half) (arse|ass)',
    '(what|who|where|why|how) the (f|eff|actual f|fork|fuk|flip f|fudgin)$',
    'effing !(and|in|at|around)',
    '(f ing|eff off|f off|eff this|f this|f word off|f that|f you|eff you)',
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
    '(no|without|lost|took off|taking off|dropped|wet|damp|crotchless) (her|his|my|any|their)? (knickers|bra|undies|boxers|thong|underwear) ',
    '(took off|taking off|dropped) (her|his|my) pants',
    '(knickers|thong|bra|undies|boxers) (off|down|round (her|his|my) ankles)',
    '(horny|gagging for it|gagging for|getting laid|get laid|got laid|get my leg over|leg over|one night stand|shagathon|rumpy pumpy|hanky panky|threesome|orgy|gangbang|blow job|hand job|rim job|doggy style|69ing|deepthroat|dildo|vibrator|butt plug|anal|strap on|bondage|kinky|spanking|spank me|sext|sexts|sexted|nudes|dick pic|dick pics|onlyfans|only fans|pornhub|porn|porno|pornstar|lap dance|lapdance|boner|stiffy|erection|orgasm|orgasms|climax|come in me|bareback|cum shot|camel toe|side boob|cleavage|nipples|nip slip|tit*y bar|boobs|norks|sex toy|sex toys|sexting|sex tape|sex life|best sex|great sex|had sex|having sex|sex with|sex (on|in) (the|a|my|his|her))',
    '(netflix and chill|sit on my face|sits on your face|bend me over|bend her over|against the photocopier|mount me|suck my|sucks my|suck it|eat me out|go down on|going down on|went down on|goes down on)',
    '(his|my|massive|huge|big|enormous|tiny|little|throbbing) (todger|willy|knob|member|package|schlong|johnson|manhood|trouser snake|meat and two veg|length|wang|plonker|pecker|boner|sausage) ..3',
    '(bishop|actress|vicar|nun) ..3 (said the actress|knickers|bed)',
    '(bang|bangs|banged|goes|go) like a barn door',
    '(banged|bonked|boned|rogered|rodgered|shagging|humped) (her|him|each other|the (mrs|missus|wife|husband|secretary|caretaker|ta|pe teacher|head))',
    '(fancy|up for|who wants|anyone want|offering|giving) (a)? (bonk|shag|quickie|bunk up|roll in the hay|poke|knee trembler|bit of rough|bit of how)',
    '(a|my|her|his) (bonk|bonking|boner) ',
  ],
  // Of a bird, a bingo call, a lesson or a job as well; obscenity.ts asks for a sign of what is meant.
  double: [
    '(randy|quickie|dogging|wet dream|sixty nine|cowgirl|stripper|strippers|hard on|boobies|knockers|jugs out|melons|bristols|ride me|ride him|ride her|do me|take me now|in my bed|over the desk|tied me up|tie me up|handcuffs|lick my|a semi)',
  ],
};
