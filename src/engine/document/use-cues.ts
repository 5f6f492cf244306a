import { anyOf, type Cue, within } from './cue.ts';
import { TIME } from './durations.ts';

const A_DAY = '(?:per|a|each|every|any|one|the) (?:single |working |school )?day';
/** Words before a time that make it an allowance, not the time in which something is to be done. */
const UP_TO =
  '(?:up to|exceed\\w*|(?:more|longer) than|maximum of|at most|total of|limit\\w*|allow\\w*|permit\\w*|spend\\w*)(?: \\w+){0,3}';
const OWN_USE = '(?:personal|private) (?:use|browsing)';
const ON_IT = '(?:personal|private|own|social media|brows\\w+|online)';

/** So much time a day. */
const TIME_A_DAY = [
  `${UP_TO} ${TIME}${within(40)}${A_DAY}`,
  `${OWN_USE}${within(60)}${TIME}${within(20)}${A_DAY}`,
  `${TIME}${within(40)}${A_DAY}${within(40)}(?:${OWN_USE}|social media)`,
  `daily (?:limit|allowance)${within(30)}${TIME}`,
];

/** The words by which a clause shows that it gives time for personal use, asks how much it is, or limits it. */
export const USE_CUES: Cue[] = [
  { target: 'allowance', words: anyOf(...TIME_A_DAY) },
  {
    target: 'use-meter',
    words: anyOf(
      ...TIME_A_DAY,
      `spend\\w*${within(20)}${TIME}${within(30)}${ON_IT}`,
      'amount of (?:working|school|teaching|lesson) time',
      `(?:amount of|how much) time${within(30)}${ON_IT}`,
      `time (?:\\w+ ){0,3}(?:spend|spent|spending)${within(30)}${ON_IT}`,
      `excessive (?:personal |private )?use`,
    ),
  },
  {
    target: 'use-meter',
    words: anyOf(OWN_USE, 'for (?:personal|private) reasons'),
    // That a policy covers personal use, and what the words mean, gives nobody time and takes none.
    modality: ['permission', 'prohibition', 'obligation', 'recommendation', 'power'],
  },
];
