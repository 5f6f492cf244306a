import { atArmsLength, negated, quoted } from '../frames.ts';
import {
  type ControlRule,
  classWithin,
  type Hit,
  type Proposal,
  type Reading,
  sentenceOf,
  wordsOf,
} from '../reading.ts';
import { PHRASES, TERMS } from './words/extremism.ts';

/** Said in a lesson these are still no lesson: whoever teaches about them says more than the slogan. */
const SLOGANS = /replacement|14 words|1488/;
/** Sung at matches by people who mean nothing by them. */
/** Their stickers and their paint are taken away. */
const TAKEN_AWAY =
  /\b(scrap(?:ed?|ing)|scrub\w*|peel\w*|remov\w+|paint\w* over|took down|tore down|tearing down)\b/;
const SUNG = /up the ra|brits out/;

/** A group is named: it counts where the sentence praises it. */
function praise(r: Reading, hit: Hit, atDistance: boolean): Proposal | null {
  const [from, to] = sentenceOf(r, hit.from);
  if (atDistance || quoted(r, { from, to }) || !classWithin(r, 'praise', from, to)) return null;
  if (TAKEN_AWAY.test(wordsOf(r, { from, to }))) return null;
  return negated(r, hit.from, 6) ? null : support(from, to);
}

/** A slogan or a code of such groups. */
function slogan(r: Reading, hit: Hit, atDistance: boolean): Proposal | null {
  const words = wordsOf(r, hit);
  const lesson = r.has('condemned') || r.frameHits('taught').length > 1;
  if (atDistance && (lesson || !SLOGANS.test(words))) return null;
  if (!SUNG.test(words)) return support(hit.from, hit.to);
  return {
    severity: 'consider',
    from: hit.from,
    to: hit.to,
    message: (q) =>
      `“${q}” is sung without much thought, and can be read as praise for a banned group. Leaving it out is safer.`,
    ask: null,
  };
}

function support(from: number, to: number): Proposal {
  return {
    severity: 'stop',
    from,
    to,
    message: (q) =>
      `“${q}” reads as support for an extremist group or idea. Teaching about it is fine; promoting it is not.`,
    ask: 'headteacher',
  };
}

export const extremism: ControlRule = {
  control: 'extremism',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    const atDistance = r.has('taught') || r.has('condemned') || r.has('fiction');
    return hits
      .filter((hit) => !atArmsLength(r, hit))
      .map((hit) => (hit.tag === 'group' ? praise(r, hit, atDistance) : slogan(r, hit, atDistance)))
      .filter((proposal) => proposal !== null);
  },
  examples: [
    { text: 'Say what you like about the EDL, at least those lads stand up for us', expect: 'stop' },
    { text: 'The great replacement is happening, wake up', expect: 'stop' },
    { text: 'Hitler had some good ideas, nobody dares say it', expect: 'stop' },
    { text: 'Year 9 lesson today on how the Nazis rose to power', expect: 'clear' },
    {
      text: 'National Action is proscribed. Ask for Prevent training if you have not had it.',
      expect: 'clear',
    },
    { text: 'Sunday league lads only, new page for the reserves', expect: 'clear' },
    { text: 'The only holy war here was over the recycling', expect: 'clear' },
    { text: 'Spent Saturday scraping Nazi stickers off the bus stop', expect: 'clear' },
    { text: 'My grandfather fought the Nazis and never spoke of it', expect: 'clear' },
  ],
};
