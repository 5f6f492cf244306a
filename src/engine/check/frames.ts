import type { Reading } from './reading.ts';

/**
 * Frames change what words mean: a slur quoted to condemn it, a threat in a novel, a password in a lesson about
 * passwords. Each is a set of phrases scanned with everything else; controls ask whether a frame is there.
 */
export const FRAMES = {
  /** The author speaks against it. */
  condemned: [
    'no place (in|for|on|here)',
    'be ashamed',
    'words (do|does|can)? (harm|hurt|matter|wound)',
    'pack it in',
    'call it out',
    'calls? it out',
    'calling it out',
    'called it out',
    '(not|isnt|arent|never|aint) (ok|okay|acceptable|funny|banter|welcome here|on)',
    'stand (up)? (to|against|with)',
    'stood (up)? (to|against|with|beside|alongside)',
    'unacceptable',
    'shame on',
    'should be ashamed',
    'zero tolerance',
    '(stop|end|against|challenge|challenging|tackling|fight|fighting|condemn*|reject*|report|reported|reporting) (the|this|that|all|any)? (racis*|racial|sexis*|homophob*|transphob*|antisemit*|islamophob*|hate|hatred|bigot*|abuse|bully*|prejudice|misogyn*|ableis*|extremis*|slur*|discrimination|violence)',
    '(racis*|sexis*|homophob*|transphob*|antisemit*|islamophob*|misogyn*|ableis*|disablis*|hatred|bigotry|prejudice|hate) (is|are|has|have|will|was|must|needs|doesnt|isnt|in) ',
    'dont (say|use|call|repeat|ever|let|you dare|be that)',
    '(its|thats|this is|that is|was|what a|is|so|pure|plain) (vile|disgusting|disgraceful|wrong|hateful|racist|racism|sexist|sexism|homophobic|homophobia|transphobic|antisemitic|antisemitism|islamophobic|ableist|bigotry|bigoted|horrible|cruel|appalling|shameful)',
    'made me (angry|furious|sick|cry|so sad)',
    '(how|why) (dare|do people|would anyone|do we still)',
    '(nobody|no one|no child|no woman|no person) (should|deserves|is)',
    'educate yourself',
    'do better',
    '(he|she|they|you) should (know better|be ashamed)',
    'never again',
    'solidarity with',
    'in memory of',
    'remember* the',
    'victims of',
    'survivors?',
    'anti (racis*|racism|semitism|hate|bullying)',
    'its 202*',
    'grow up',
    'wasnt having it',
    'i (said|told him|told her|told them|walked|left|complained|reported|spoke|answered|challenged)',
    'i (reported|complained)',
  ],
  /** Lessons, books, museums, history, law. */
  taught: [
    '(lesson|lessons|unit|units|assembly|assemblies|curriculum|syllabus|scheme of work|seminar|lecture|workshop|module|essay|dissertation|homework|debate|exhibition|display|museum|archive|archives|documentary|textbook|coursework|worksheet)',
    '(history month|black history|holocaust|windrush|remembrance|pshe|rse|citizenship|re lesson|gcse|gcses|a level|a levels|key stage|ks3|ks4|ks2)',
    '(teach|teaching|taught|teaches|learn|learned|learning|learnt|studying|study|studied|revise|revising|reading|explains?|explaining|analys*|researching) (about|the|how|why|what|this|these|us|is|and|with|a|of|from|it)',
    '(novel|poem|poems|poet|play|playwright|film|shakespeare*|othello|macbeth|chaucer|dickens|orwell|steinbeck|biography|memoir|musical|opera|soliloquy|monologue|speech|propaganda|sources|chapter)',
    '(proscribed|banned) (in|by|under|group|groups|organisation|organisations)',
    'prevent (training|duty|lead|referral|update|team|course)',
    '(hope not hate|tell mama|stonewall|amnesty|nspcc|unesco|home office|imperial war museum|anne frank)',
    '(training|inset|cpd) (on|about|today|day|session)',
    '(in|from) (the 1930s|the 1940s|the war|14*|15*|16*|17*|18*|19*)',
    '(etymology|originally|means|meaning|slang for|latin for|the word|the term)',
    '(report|article|podcast|programme|drama|series) (on|about|by|into)',
    '(watch|watching|watched|reading|rereading|read) (the)? (documentary|film|series|drama|book)',
  ],
  /** Somebody else's words, told on. */
  reported: [
    '(he|she|they|who|someone|somebody|bloke|man|woman|lad|lady|guy|kid|child|boy|delegate|stranger|fan|fans|parent|colleague|people|everyone|uncle|nan|dad|grandad) (said|says|called|calls|shouted|shouts|yelled|screamed|told|tells|asked|wrote|muttered|hissed|spat|chanted|chanting|sang|used|tweeted|posted|goes|went)',
    '(i|we|ive|weve) (heard|overheard|was called|got called|been called|was told|were told|saw|read|grew up hearing|get called|was asked)',
    '(called|calling|calls) (me|us|him|her|them|my|the|a|someone|somebody|people|my son|my daughter)',
    'told me',
    'asked me',
    'said to (me|my|us|him|her)',
    'that reads',
    '(sign|graffiti|poster|banner|leaflet|comment|comments|message|messages) (that|which|saying|said|reading|read|says|on)',
    'known as',
    'so called',
    'the (word|words|phrase|term|slur|label)',
    'shouted (at|it|from)',
  ],
  /** About the author's own identity. */
  own: [
    '(as a|im a|i am a|im an|i am an|proud|proudly|us|we|my fellow|fellow|being a|being|ive been a|i was a|call myself|about myself|my own|reclaim*|reclaiming)',
  ],
  /** Refuses, or tells people to do the right thing. */
  refusal: [
    '(please)? (dont|do not|never|cant|cannot|cant|wont|will not|not allowed|no longer|not able|refuse|unable) ..3 (accept|add|follow|share|post|send|give|write|do|tell|talk|discuss|put|use|comment|message|reply|respond|speak|say|lend|photograph|name|tag|copy|scan)',
    'go through (the|hr|your|official|school|proper)',
    '(please)? (contact|ring|email|speak to|ask|phone|call|see) (the|our|your|my) (school|head|headteacher|office|dsl|hr|main office|press office|comms|trust|union|line manager|designated|pastoral|it|helpdesk|press)',
    'log it',
    'report it',
    'ring the dsl',
    '(its|against|because of|thats|them is) the (rules|policy|rule)',
    'no comment',
    'i (dont|wont|cant|never|didnt|declined|said no|turned (it|them|him|her)? down|politely)',
    'wont be (commenting|replying|accepting|responding|drawn)',
    '(ignored|declined|deleted|refused|blocked|unfollowed|reported) (it|them|him|her|the|all|every|both|and|a)',
    'with (their|her|his|the|written)? ..1 (permission|consent|blessing|thanks|licence|agreement)',
  ],
  /** Supposing, dreaming, games. */
  fiction: [
    '(novel|fanfic|story|chapter|character|characters|villain|villains|plot|episode|series|season|netflix|film|movie|boss fight|level|game|gaming|minecraft|fortnite|fifa|zelda|cluedo|dungeons|d and d|d d|murder mystery|panto|pantomime|cosplay|fancy dress|stage|rehearsal|rehearsals|act two|act one|act five|the script|whodunnit|crime drama|line of duty|sherlock|poirot|marple|traitors|lego|hogwarts|narnia|xbox|playstation|nintendo|escape room|laser tag|laser quest|paintball|airsoft|nerf)',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Frame = keyof typeof FRAMES;

const NEGATIONS = new Set(
  'not no never dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot couldnt shouldnt aint nobody none without stop hardly neither nor'.split(
    ' ',
  ),
);

/** A denial shortly before token `at`, in the same clause. */
export function negated(r: Reading, at: number, reach = 4): boolean {
  for (let k = at - 1; k >= 0 && k >= at - reach; k--) {
    // Nothing comes after the last word.
    const gap = r.tokens[k + 1]?.gap ?? 0;
    if (gap === 2 || (gap === 1 && k + 1 !== at)) return false;
    if (NEGATIONS.has(r.tokens[k]!.word)) return true;
  }
  return false;
}

/** Every word from `from` up to `to` stands between quotation marks. */
export function quoted(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!r.tokens[k]!.quoted) return false;
  return to > from;
}

/** Said to teach, to tell of, or to speak against, rather than meant: the frame around words from `from` to `to`. */
export function atArmsLength(r: Reading, from: number, to: number): boolean {
  if (quoted(r, from, to) && (r.has('condemned') || r.has('reported') || r.has('taught') || r.has('own')))
    return true;
  return r.has('condemned') && (r.has('reported') || r.has('taught'));
}
