import { negated, notMeant } from '../frames.ts';
import type { ControlRule, Hit, Reading } from '../reading.ts';
import { PHRASES, TERMS } from './words/violence.ts';

const IDIOM_OBJECT =
  /^(curry|pint|brew|coffee|tea|cuppa|cake|kebab|pizza|chips|biscuit|bacon|sandwich|gin|wine|time|darlings|lights?|switch|bill|vibe|mood|process|engine|dog|cat|printer|photocopier|laptop|computer|alarm|kettle|plants?|houseplants?|sourdough|starter|it|weeds|slugs|mocks?|exams?|test|song|karaoke|set|dance|show|crowd|game|bugs?|tune|mosquito|wasp|wasps|spider|spiders|pigeon|pigeons|seagull|seagulls|snails|ants|moths|boss|dragon|zombie|zombies|parent|child|9)$/;

/** Nobody is meant. */
const WHO_INVENTED = /\bwhoever (invented|designed|came up with|thought of)\b/;

/** Said of a story, of a lesson, of oneself, or as an idiom: "I could murder a curry". */
function isHarmless(r: Reading, hit: Hit): boolean {
  const last = r.tokens[hit.to - 1]!.word;
  if (hit.tag === 'threat') {
    if (r.has('fiction') || IDIOM_OBJECT.test(last)) return true;
    const [after, then] = [r.tokens[hit.to]?.word, r.tokens[hit.to + 1]?.word];
    if (after === 'with' && /^(kindness|love|cake|laughter)$/.test(then ?? '')) return true;
  }
  if (WHO_INVENTED.test(r.words)) return true;
  if (r.has('taught') && (r.has('reported') || r.frameHits('taught').length > 1)) return true;
  return /^(i|me|myself|im)$/.test(r.tokens[hit.from]!.word) && /^(me|myself|us)$/.test(last);
}

export const violence: ControlRule = {
  control: 'violence',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    return hits
      .filter((hit) => !notMeant(r, hit) && !negated(r, hit.from, 3) && !isHarmless(r, hit))
      .map((hit) => ({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” can be read as a threat, or as urging harm. It should not be posted. If you are worried for someone’s safety, tell the police or your headteacher.`,
        ask: 'headteacher',
      }));
  },
  examples: [
    { text: 'If he parks there again I will break his legs', expect: 'stop' },
    { text: 'Someone should burn that hotel down', expect: 'stop' },
    { text: 'That referee needs a good kicking', expect: 'stop' },
    { text: 'The union rep rang back, they’re dead nice', expect: 'clear' },
    { text: 'Whoever invented the tachograph wants stringing up with it', expect: 'clear' },
    { text: 'Watch your back lifting those exam desks', expect: 'clear' },
    { text: 'I could murder a curry', expect: 'clear' },
    { text: 'Year 11 killed it in that concert', expect: 'clear' },
    { text: 'Break a leg tonight, all of you', expect: 'clear' },
  ],
};
