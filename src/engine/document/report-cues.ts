import { anyOf, type Cue, OFFICER, within } from './cue.ts';

const TOLD_TO =
  '(?:must|should|shall|may|can|could|will|please|to)(?: (?:always|also|then|first|either|\\w+ly|at once))*';
const WHAT = '(?:it|this|them|these|that|any|all|what|such|misuse|abuse|breaches|concerns?|worries)';
const WHERE = `(?:the |your |their |our |an? |another )?(?:\\w+ ){0,3}?(?:${OFFICER}|office|police|team|HR|CEOP|CEO|chief executive)`;

/** The words by which a clause shows that it tells somebody to report something, or where a report goes. */
export const REPORT_CUES: Cue[] = [
  {
    target: 'report',
    words: anyOf(
      `${TOLD_TO} (?:be reported|report(?! on))`,
      // The beginning of a sentence or of an item: "Report it to the office."
      `(?:^|(?<=[.;:] ))(?:always |also |then )?report(?! (?:on|forms?|cards?|buttons?)\\b)(?:${within(60)}to)?`,
      `(?:and|or|then) report ${WHAT}`,
      'report (?:misuse|abuse)',
      'report in confidence',
      `reported (?:\\w+ ){0,3}?to ${WHERE}`,
      `(?:reports|a report (?:about|of)\\b) (?:\\w+ ){0,6}?(?:go|goes|(?:is|are|be) (?:made|sent|given|passed)) to`,
      `(?:turn|refuse|ignore|reject|dismiss)(?: away)? (?:a|any|your|the) report`,
      `contact the (?:head ?teacher|principal)`,
      `(?:tell|inform|notify|alert)(?: to)? (?:the|your|their|a) (?:\\w+ ){0,2}?${OFFICER}`,
      `let (?:the |your |their )?(?:line )?${OFFICER} know`,
      `raised? (?:\\w+ )?with (?:the|your|their) (?:\\w+ )?${OFFICER}`,
    ),
    unless: /\bannual report\b|\breports? to (?:the )?(?:governors|trustees|board)\b/i,
  },
];
