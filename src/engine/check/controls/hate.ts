import { atArmsLength, negated, notMeant, quoted, toldOf } from '../frames.ts';
import { isParticular } from '../group-meant.ts';
import { hostileSentence, refusesHate } from '../hostility.ts';
import { type ControlRule, classWithin, type Hit, hasWord, type Reading, wordsOf } from '../reading.ts';
import { wordSet } from '../word-list.ts';
import { NO_SLUR, PHRASES, TERMS } from './words/hate.ts';

/** Slurs that are also ordinary words: they count only beside a person or a group, or aimed at somebody. */
const DOUBLE = wordSet(
  'slope nip jap japs spic coon coons chink chinks cripple crippled fag fags faggot faggots dyke dykes bender benders poof retard mong abo bint coloured thot flid cracker negro negroes tranny taig yid yids kraut krauts squaw bumboy mongol mongo sheeny redskin redskins foids',
);
/** Others wrote it, or shouted it: what is told. */
const DONE_BY_OTHERS = /^(painted|sprayed|daubed|scrawled|scratched|shouted|yelled|screamed|spat)$/;
const TOLD_WITHIN = /\b(shout(ed|s|ing)|yell(ed|ing|s)|scream(ed|ing|s)|muttered|called)\b/;
/** Words before a double-meaning slur that show it is one. */
const AIMED =
  /^(you|youre|your|he|hes|she|shes|they|theyre|them|those|these|bloody|fucking|dirty|filthy|stupid|little|old|all|typical|a|an|the|such|some|them|another|no|is|are|im|hate|every|like|being|lot|of|this|that|any|bunch|common|just|only|worse|disgusting|horrible|ugly|many|lots|too)$/;

/** Of these the other meaning is so usual that only plain abuse shows the slur. */
const RARELY_MEANT = /^(nip|slope|fag|chink|bender|mong)$/;
const ABUSE = /^(you|youre|fucking|dirty|hes|shes|stupid|little|filthy)$/;
/** Beside a couple these show that it is not to be seen. */
const NOT_IN_SIGHT =
  /\b(?:not in front of|keep it (?:at home|private|to yourself|indoors|behind)|down our throats?|disgusting|put me off|sick|dont need to see|nobody needs|unnatural|vomit)\b|🤮|🤢/;
/** Inside "i hate ... group" these show that something else is hated. */
const OTHERWISE = wordSet('when how that because who if');
/** "She hates women" tells of somebody else’s hatred. */
const OF_ANOTHER = /^hates\b/;
const OF_OTHERS = /^(you|youre|they|theyre|them)$/;

function slurIsMeant(r: Reading, hit: Hit): boolean {
  const { word, disguised, joined } = r.tokens[hit.from]!;
  const before = r.tokens[hit.from - 1]?.word;
  // The end of another word in disguise: b@$t@rd, t*rd.
  if (word === 'tard' && (joined || disguised)) return false;
  if (NO_SLUR[word]?.test(r.words) || DONE_BY_OTHERS.test(before ?? '')) return false;
  // "He, she" are two.
  if (r.tokens.slice(hit.from + 1, hit.to).some((token) => token.gap > 0)) return false;
  if (!DOUBLE.has(word)) return true;
  const after = r.tokens[hit.to]?.word ?? '';
  // Cigarettes, and a dish of offal.
  if (
    /^fag/.test(word) &&
    (/^(and|in|with|for|tins?)$/.test(after) ||
      /^(doing|making|eating|eat|smoke|smoking|on|a)$/.test(before ?? ''))
  )
    return false;
  if (disguised) return true;
  if (RARELY_MEANT.test(word)) return ABUSE.test(before ?? '');
  return before === undefined || AIMED.test(before);
}

/** The author's own word for themself: nobody else is spoken of. */
function isReclaimed(r: Reading): boolean {
  return r.has('own') && !r.tokens.some((t) => OF_OTHERS.test(t.word) && !t.quoted);
}

/** Whether every group named in a stretch is people one could point at. */
function namesNoGroup(r: Reading, { from, to }: Pick<Hit, 'from' | 'to'>): boolean {
  const groups = r.tokens
    .map((_, k) => k)
    .filter((k) => k >= from && k < to && r.ends('group', k).length > 0);
  return groups.length > 0 && groups.every((k) => isParticular(r, k));
}

/** A people, a slur or those who come by boat are spoken of. */
function speaksOfAPeople(r: Reading): boolean {
  const all = [0, r.tokens.length] as const;
  return (
    ['group', 'peoples', 'slur'].some((name) => classWithin(r, name, ...all)) ||
    /\b(boats?|dingh\w+|migra\w+|freshies|mosques?|foreign|country|caravans?)\b/.test(r.words)
  );
}

/** A phrase of hatred that is refused, quoted, denied or said of something else. */
function isExcused(r: Reading, hit: Hit): boolean {
  if (notMeant(r, hit) || (r.has('taught') && r.has('reported'))) return true;
  if (/verb|vile|expel|unwanted/.test(hit.tag) && refusesHate(r, hit.from)) return true;
  if (hit.tag !== 'unwanted' && hit.tag !== 'theirs' && negated(r, hit.from, 3)) return true;
  if (hit.tag === 'verb' && OF_ANOTHER.test(wordsOf(r, hit))) return true;
  if (/verb|vile|expel|unwanted/.test(hit.tag) && namesNoGroup(r, hit)) return true;
  if (hit.tag === 'theirs' && TOLD_WITHIN.test(wordsOf(r, hit))) return true;
  if (hit.tag === 'sent') return !speaksOfAPeople(r);
  if (hit.tag === 'couple') return !NOT_IN_SIGHT.test(r.words);
  if (hit.tag === 'guarded') return !classWithin(r, 'peoples', 0, r.tokens.length);
  return (hit.tag === 'verb' || hit.tag === 'vile') && hasWord(r, hit, OTHERWISE);
}

/** The tokens that put people down, or null where the hit is excused. */
function hatred(r: Reading, hit: Hit): { from: number; to: number } | null {
  if (hit.tag === 'slur') return slurIsMeant(r, hit) && !isReclaimed(r) && !atArmsLength(r, hit) ? hit : null;
  if (hit.tag !== 'group') return isExcused(r, hit) ? null : hit;
  if (toldOf(r) || quoted(r, hit) || isParticular(r, hit.from)) return null;
  const range = hostileSentence(r, hit.from);
  return range && { from: Math.min(range[0], hit.from), to: Math.max(range[1], hit.to) };
}

export const hate: ControlRule = {
  control: 'hate',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    return hits
      .map((hit) => hatred(r, hit))
      .filter((found) => found !== null)
      .map(({ from, to }) => ({
        severity: 'stop',
        from,
        to,
        message: (q) =>
          `“${q}” puts people down for who they are. It should not be posted, even as a joke or in a private group.`,
        ask: 'headteacher',
      }));
  },
  examples: [
    { text: 'I hate all immigrants, send them back where they came from', expect: 'stop' },
    { text: 'Typical women drivers, get back in the kitchen', expect: 'stop' },
    { text: 'Those Muslims are vermin', expect: 'stop' },
    { text: 'Two lads kissing on the bus 🤮', expect: 'stop' },
    {
      text: 'A man on the bus called my friend a "paki" this morning. It is vile and it has to stop.',
      expect: 'clear',
    },
    { text: 'Immigrants should be dumped in a skip', expect: 'stop' },
    { text: 'Muslim families belong in our choir, come along on Friday', expect: 'clear' },
    { text: 'I hate Mondays and I hate marking', expect: 'clear' },
    { text: 'Refugees are not welcome here', expect: 'stop' },
    { text: 'Refugees are welcome, spare coats to the church hall', expect: 'clear' },
    { text: 'My shoes came with two left feet, send them back', expect: 'clear' },
    { text: 'Horrible woman, she screamed at the queue', expect: 'clear' },
    { text: 'Two fat ladies, legs eleven, and the girls were sick with laughing', expect: 'clear' },
    { text: 'A daft lad saw her niqab and shouted letterbox. She said post early', expect: 'clear' },
    { text: 'Playdough in the sink and paint up the doors', expect: 'clear' },
    { text: 'Is the skeleton a he, she or they', expect: 'clear' },
    { text: 'Faggots, mushy peas and gravy on the menu', expect: 'clear' },
    { text: 'Old Uncle Tom Cobley and all', expect: 'clear' },
    { text: 'Proud to march with gay and trans people at Pride today', expect: 'clear' },
  ],
};
