import { aboutOneself, atArmsLength, negated, quoted } from '../frames.ts';
import { isOwn } from '../people/whose.ts';
import {
  type ControlRule,
  type Hit,
  hasWord,
  type Proposal,
  type Reading,
  sentenceOf,
  wordsOf,
} from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { PHRASES, TERMS } from './words/disparagement.ts';

/** How far around a sentence somebody of the Trust may stand for sarcasm to be about them. */
const NEIGHBOURHOOD = 14;
const PEOPLE = ['staff', 'pupil', 'parent', 'contractor'];
/** Before a word for people these show that they are one's own school's. */
const OURS = wordSet('our the this these those some new certain of all half deputy his her that');
const MY_FAMILY =
  /^(kids?|mum|dad|mam|mother|father|lad|lass|boy|boys|girl|girls|child|children|parents|family|grandad|grandma|grandparents)$/;
const LEADERS = wordSet('slt head governors trust management');
/** Made fun of, not run down. */
const MILD = /^(grubby|mardy|grumpy|dozy|daft)$/;
const MENDED = wordSet('fixed mended');
/** "The worst case" is nobody's fault. */
const WORST_THING = /^(kept|case|bit|part|days?|weeks?|times?|years?|weather|thing|enemy|joke|jokes|pun)$/;

/** People and schools of books, plays and the screen. */
const MADE_UP =
  /\b(drama|sitcom|soap|comic|beano|bash street|trunchbull|documentary|adaptation|waterloo road|grange hill|st trinians)\b/;
/** What others say of somebody is told here, mostly to take their side. */
const SAID_BY_OTHERS =
  /\b(anyone|anybody|somebody|someone|people|whoever|they) (\w+ ){0,6}(says?|said|called|calls|calling|thinks?)\b/;
/** Words of scorn that say something else together with the next. */
const OTHER_SENSE = /^(thick (of|and)|lies (in|on|with)|crook of|tight (budget|fit|squeeze))$/;
/** "Our lad" is the author’s own in much of the country. */
const OUR_OWN = /^(lad|lass|kid|son|daughter|mum|mam|dad|nan)$/;
/** What a person cannot do is no scorn where it is oneself, or nobody, who cannot. */
const UNABLE = /^(couldnt|cant|could|cannot|unable|wouldnt|barely|can|struggle|dont|doesnt)$/;
const ONE = /^(i|we|you|just|still|sorry)$/;

/** Policy and pay are fair to criticise, wherever one works. */
const TOPICS =
  /^(pay|offer|funding|sats|budget|homework|curriculum|phonics|tests?|exams?|league|tables|workload|hours|pension|weather|rain|traffic|bus|printer|photocopier|laptop|wifi|government|ofsted)$/;

/** Those who may be criticised by anyone. */
const OTHERS =
  /^(ofsted|dfe|government|govt|minister|ministers|tory|tories|labour|council|councillor|councillors|mp|mps|westminster|secretary|phillipson|gibb|gove|starmer|sunak|treasury|reform|farage|trump|boris|parliament|hmrc|nhs|northern|trainline|rail|bbc|fa|var|ref|referee|england|united|city|arsenal|villa|easyjet|ryanair|tesco|aldi|lidl|amazon|evri|hermes|yodel|dpd|ikea|bt|sky|netflix|gardener|neighbour|neighbours|companies|company|landlords?|lords|hs2|allowance|dog|cat|kitten|puppy|m6|m1|a1|weather|greggs|costa|starbucks)$/;

/** Whom the words are about, of those whom the policy protects: surely them, perhaps them, or nobody. */
function target(r: Reading, hit: Hit): 'strong' | 'weak' | null {
  const [from, to] = sentenceOf(r, hit.from);
  if (hit.tag === 'work') return 'strong';
  const reach = hit.tag === 'scorn' ? 0 : NEIGHBOURHOOD;
  let weak = false;
  for (let k = Math.max(0, from - reach); k < Math.min(r.tokens.length, to + reach); k++) {
    if (r.ends('person', k).length > 0 || r.ends('school', k).length > 0) return 'strong';
    if (k < from || k >= to || !PEOPLE.some((name) => r.ends(name, k).length > 0)) continue;
    const before = r.tokens[k - 1]?.word ?? '';
    const ours =
      before === 'my'
        ? !MY_FAMILY.test(r.tokens[k]!.word)
        : before === 'our' && OUR_OWN.test(r.tokens[k]!.word)
          ? false
          : OURS.has(before) || r.ends('class', k).length > 0;
    if (ours) return 'strong';
    weak = true;
  }
  // Somebody in the picture is meant, when the words point at it.
  if (hit.tag !== 'scorn' && r.pictured.some((p) => !isOwn(p))) return 'strong';
  return weak ? 'weak' : null;
}

/** Scorn that is denied, or poured on pay, the weather or the author. */
function isFairScorn(r: Reading, hit: Hit): boolean {
  const [from, to] = sentenceOf(r, hit.from);
  // "Has not a clue" denies nothing.
  if (!/^(brain|clue|idea)$/.test(r.tokens[hit.from]!.word) && negated(r, hit.from, 3)) return true;
  if (r.tokens.slice(Math.max(from, hit.from - 5), hit.from).some((t) => TOPICS.test(t.word))) return true;
  return aboutOneself(r, hit.from) && !hasWord(r, { from, to }, LEADERS);
}

/** Going back from the words, somebody whom anyone may criticise is met before anybody of the Trust: "proud TA, and the council is useless". */
function isOfOthers(r: Reading, hit: Hit): boolean {
  const [from] = sentenceOf(r, hit.from);
  for (let k = hit.from - 1; k >= from; k--) {
    if (OTHERS.test(r.tokens[k]!.word)) return true;
    if (['person', 'school', ...PEOPLE].some((name) => r.ends(name, k).length > 0)) return false;
  }
  return false;
}

/** Told of what others say, of oneself, or in another sense of the words. */
function isNoScorn(r: Reading, hit: Hit): boolean {
  const [from] = sentenceOf(r, hit.from);
  const [first, second] = [r.tokens[hit.from]!, r.tokens[hit.from + 1]];
  if (OTHER_SENSE.test(`${first.word} ${second?.word ?? ''}`)) return true;
  if (SAID_BY_OTHERS.test(wordsOf(r, { from, to: hit.from }))) return true;
  if (hit.tag !== 'sarcasm') return false;
  // "Keep this tight: Niamh": two things.
  if (hit.to - hit.from === 2 && second!.gap > 0) return true;
  return UNABLE.test(first.word) && (hit.from === from || ONE.test(r.tokens[hit.from - 1]!.word));
}

function isExcused(r: Reading, hit: Hit): boolean {
  const first = r.tokens[hit.from]!;
  if (isNoScorn(r, hit) || (hit.tag !== 'plain' && isOfOthers(r, hit))) return true;
  if (first.word === 'worst' && WORST_THING.test(r.tokens[hit.from + 1]?.word ?? '')) return true;
  if (hit.tag === 'hashtag' && first.kind !== 'tag') return true;
  if (quoted(r, hit) && hit.to - hit.from > 1) return true;
  if (atArmsLength(r, hit)) return true;
  // "Our school is rubbish": the words themselves say whose.
  const whom = hit.tag === 'plain' ? 'strong' : target(r, hit);
  if (whom === null || (whom === 'weak' && hit.tag === 'scorn' && first.kind !== 'emoji')) return true;
  if (hit.tag === 'scorn' && isFairScorn(r, hit)) return true;
  const [from, to] = sentenceOf(r, hit.from);
  const atOthers = r.tokens.slice(from, to).some((t) => OTHERS.test(t.word));
  return atOthers && !r.namesSchool && r.mentions.length === 0;
}

/** Where the words stand that say it: check.ts brings in the rest of their clause. */
function placeOf(r: Reading, hit: Hit): { from: number; to: number } {
  const [from, to] = sentenceOf(r, hit.from);
  if (hit.tag === 'scorn') return { from: clauseFrom(r, hit.from, from), to: clauseTo(r, hit.to, to) };
  if (hit.tag !== 'hint') return { from: hit.from, to: Math.min(to, hit.to + 2) };
  // "Funny that." says something of the sentence before.
  if (to - from > hit.to - hit.from + 1 || from === 0) return { from, to };
  return { from: sentenceOf(r, from - 1)[0], to };
}

/** Up to so many words before and after scorn show whom it is poured on, unless a comma or the like parts them. */
const BEFORE_SCORN = 6;
const AFTER_SCORN = 4;

function clauseFrom(r: Reading, at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < BEFORE_SCORN && r.tokens[from]!.gap === 0) from--;
  return from;
}

function clauseTo(r: Reading, at: number, ceiling: number): number {
  let to = at;
  while (to < ceiling && to - at < AFTER_SCORN && r.tokens[to]!.gap === 0) to++;
  return to;
}

function propose(r: Reading, hit: Hit): Proposal {
  const mild = MILD.test(r.tokens[hit.from]!.word) || hasWord(r, hit, MENDED);
  return {
    severity: mild ? 'change' : 'stop',
    ...placeOf(r, hit),
    message: (q) =>
      mild
        ? `“${q}” pokes fun at somebody who can be recognised. Without the dig it is fine to say.`
        : `“${q}” runs down people or a school in the Trust who can be recognised. If something is wrong, raise it with your manager instead; you will be heard there.`,
    ask: 'manager',
  };
}

export const disparagement: ControlRule = {
  control: 'disparagement',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account === 'official' || r.has('fiction') || MADE_UP.test(r.words)) return [];
    return hits.filter((hit) => !isExcused(r, hit)).map((hit) => propose(r, hit));
  },
  examples: [
    { text: 'My headteacher is a bully', expect: 'stop' },
    { text: 'Our school is rubbish and everyone knows it', expect: 'stop' },
    { text: 'Our school is not rubbish', expect: 'clear' },
    { text: 'Our SLT could not run a bath, the place is a shambles', expect: 'stop' },
    { text: 'Year 9 are feral and their parents are useless', expect: 'stop' },
    { text: 'The new head is a liar and a bully', expect: 'stop' },
    { text: 'Our new assistant head landed the promotion on his knees', expect: 'stop' },
    { text: 'No wonder the dinner queue is the way it is with our head in charge of it', expect: 'stop' },
    { text: 'Get a load of the state of these spellings from my bottom set', expect: 'stop' },
    { text: 'Look at the state of this paragraph by one of mine', expect: 'stop' },
    { text: 'Look at the state of this whiteboard after one of mine had the pens', expect: 'clear' },
    { text: 'Look at this poem from one of mine, she is eight', expect: 'clear' },
    { text: 'Our deputy head got the job while on her back in plaster', expect: 'clear' },
    { text: 'Maya’s nan Karen Holroyd came in to read with us', expect: 'clear' },
    { text: 'The government has no clue about schools', expect: 'clear' },
    { text: 'Proud TA at Pinfold, and this council could not run a bath', expect: 'clear' },
    { text: 'Somebody has called our dinner ladies lazy. Come and do a wet lunch', expect: 'clear' },
    { text: 'Couldn’t find a parking space by the school again', expect: 'clear' },
    { text: 'I can’t answer for the board, ask at the school office', expect: 'clear' },
    { text: 'The governors sent a card the size of a door and a pair of slippers', expect: 'clear' },
    { text: 'I am useless at parking', expect: 'clear' },
    { text: 'Our caretaker is a legend', expect: 'clear' },
  ],
};
