import { negated, notMeant } from '../frames.ts';
import { mayBeOther } from '../people/whose.ts';
import { type ControlRule, classWithin, type Hit, type Reading, wordsOf } from '../reading.ts';
import { PHRASES, TERMS } from './words/harassment.ts';

const PAGE =
  /\b(profile|page|insta|instagram|facebook|account|review|reviews|comments|posts|twitter|phone|number|email)\b/;
const THEIRS = /\b(his|her|their|him|hers)\b/;
const YOU_KNOW = /^you (all )?know what to do$/;
const AROUND = 10;
const WHERE = /\b(email|number|address|inbox|profile|phone|page|reviews?)\b/;

/** A call to others, or to whoever reads. */
const CALL =
  /\b(everyone|everybody|all of you|you all|you lot|lets|lads|whos with me|who is with me|join in|pile in|go and|go on|go go|make sure|keep|please all|someone|somebody|we (need|should|have) to|time to|nobody|daily|every time)\b/;
/** Somebody is to be hurt, driven away or cast down. */
const SPITE =
  /\b(until|till|regret|hell|worst|scum|pig|pigs|disgusting|loser|hated?|nasty|fat|ugly|liar|clown|sacked|fired|fire|off|abuse|harass|bully|hound|torment|troll|lesson|peace|deserves|coming|ruin|wreck|drive|swamp|flood|bombard|cow|waste of space|worthless|disappear|shut up|nobody likes|gone|likes him|likes her|home|address|lives)\b/;
const KIND =
  /\b(love|loves|brilliant|best|lovely|gorgeous|thank|thanks|congratulat\w*|wonderful|beautiful|proud|cheer|kind|great|well done|happy birthday|tickets|goals?|prize|leave (her|him|them) alone|stop (messaging|calling|tagging|harassing))\b/;
/** Told of, not asked for. */
const PAST =
  /\b(hounded|harassed|bullied|was|were|should never|people (telling|who)|somebody told|someone told)\b/;

/** Words aimed at somebody are a pile-on when others are called to it and it is meant to hurt. */
function isPileOn(r: Reading, hit: Hit): boolean {
  const [from, to] = [Math.max(0, hit.from - AROUND), Math.min(r.tokens.length, hit.to + AROUND)];
  const words = wordsOf(r, { from, to });
  if (KIND.test(words) || PAST.test(words)) return false;
  const handle = classWithin(r, 'handle', from, to);
  const imperative = hit.from === 0 || r.tokens[hit.from]!.gap !== 0;
  return SPITE.test(words) && (CALL.test(words) || (imperative && (handle || r.mentions.length > 0)));
}

function isAtSomebody(r: Reading, hit: Hit): boolean {
  const pronoun =
    hit.tag === 'menace' ? /\b(him|her|them|his|their|you|your|she|he|me)\b/ : /\b(him|her|his|she|he|new)\b/;
  return (
    r.mentions.some(mayBeOther) ||
    classWithin(r, 'staff', 0, r.tokens.length) ||
    classWithin(r, 'handle', 0, r.tokens.length) ||
    pronoun.test(r.words)
  );
}

/** Kindness in the words of a pile-on: "flood her page with love", "leave him alone". */
const SPARES =
  /\b(with (love|hearts?|kindness|thanks|flowers)|leave (her|him|them) alone|stop (messaging|calling|tagging|harassing))\b/;

/** A poll or a request about a page is only a pile-on when it is aimed at somebody. */
function isIdle(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  if (hit.tag === 'pile' && negated(r, hit.from, 2)) return true;
  if (hit.tag === 'pile' && SPARES.test(r.words)) return true;
  if (hit.tag === 'pile' && PAGE.test(words) && !THEIRS.test(words) && r.mentions.length === 0) return true;
  return YOU_KNOW.test(words) && !WHERE.test(r.words);
}

export const harassment: ControlRule = {
  control: 'harassment',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    if (r.has('fiction') || (r.has('refusal') && r.has('condemned'))) return [];
    return hits
      .filter((hit) => hit.tag !== 'aimed' || isPileOn(r, hit))
      .filter((hit) => hit.tag === 'menace' || r.draft.account !== 'official')
      .filter((hit) => !notMeant(r, hit) && isAtSomebody(r, hit) && !isIdle(r, hit))
      .map((hit) => ({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          hit.tag !== 'menace'
            ? `“${q}” singles somebody out, or asks others to join in. It may be meant as a joke; it will not feel like one to them.`
            : `“${q}” would feel like pressure or a threat to the person it is for. Please do not send or post it.`,
        ask: 'headteacher',
      }));
  },
  examples: [
    { text: 'Everybody go on her profile and leave a laughing face under every photo', expect: 'stop' },
    { text: 'Why are you ignoring me? I know where you live', expect: 'stop' },
    { text: 'Rate the new female NQT out of ten lads', expect: 'stop' },
    {
      text: 'Everyone go and tell @jane_smith_77 what a disgusting pig she is until she deletes her account',
      expect: 'stop',
    },
    { text: 'Hound @councillor_jo until she resigns', expect: 'stop' },
    { text: 'Make sure @dan_r_88 knows he is hated, give him hell in the comments', expect: 'stop' },
    { text: 'Everyone go and tell @jane_smith_77 how brilliant her talk was', expect: 'clear' },
    { text: 'Please stop messaging @helen.b, leave her alone', expect: 'clear' },
    { text: 'Right, from Monday nobody talks to him in the staffroom', expect: 'stop' },
    { text: 'Please leave her be, and leave him to it', expect: 'clear' },
    { text: 'Don’t tell her till Christmas', expect: 'clear' },
    { text: 'Watch your back lifting those desks, the new head did his', expect: 'clear' },
    { text: 'Please stop rating the supply teachers in this chat', expect: 'clear' },
    { text: 'They hounded her off the site and it was cruel', expect: 'clear' },
    { text: 'Keep messaging your MP until the funding is fair', expect: 'clear' },
    { text: 'Everyone go and look at the new library page, it is lovely', expect: 'clear' },
    { text: 'I know what time the shop shuts, I am already in the queue', expect: 'clear' },
    {
      text: 'If someone at work is making your life a misery, keep a diary and tell your union',
      expect: 'clear',
    },
  ],
};
