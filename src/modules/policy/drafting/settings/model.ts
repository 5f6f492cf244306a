import { z } from 'zod';
import { suggestSettings } from '../../../../engine/document/suggest.ts';
import { longDate } from '../../../../platform/dates.ts';
import type { PolicySettings } from '../../model.ts';
import type { Tree } from '../clauses/model.ts';
import { asEngineClauses } from '../clauses/reading.ts';
import type { DraftClause, Point } from '../model.ts';

export const STANCES = {
  permitted: { label: 'Permitted', hint: 'Staff may, if they wish' },
  encouraged: { label: 'Encouraged', hint: 'Staff are invited to, and helped' },
  required: { label: 'Required', hint: 'It is part of some people’s job' },
} as const;
export type Stance = keyof typeof STANCES;

/** What someone may set about a draft. `owner` is a person's id; `review_on` a day, `YYYY-MM-DD`. */
export const SETTINGS = {
  minutes_per_day: z.coerce
    .number('Enter the minutes as a number, such as 30.')
    .int('Enter whole minutes.')
    .min(0, 'Enter 0 or more minutes.')
    .max(480, 'Enter 480 minutes (8 hours) or fewer.'),
  business_use_stance: z.enum(['permitted', 'encouraged', 'required'], 'Choose one of the three.'),
  review_on: z.iso.date('Enter a real date, such as 1 September 2027.'),
  owner: z.guid('Choose the person who looks after the policy.'),
} as const;
export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What each is called inside a sentence. */
export const SETTING_NAMES: Record<SettingKey, string> = {
  minutes_per_day: 'the minutes allowed a day',
  business_use_stance: 'the stance on business use',
  review_on: 'the review date',
  owner: 'the owner',
};

/** What a form gives: each value as typed, and as it was when the page was opened. Empty: not given yet. */
export type SettingsInput = Record<SettingKey, string> & {
  was: Record<SettingKey, string>;
  mend: boolean;
  title: string;
  /** The title as it was when the page was opened; left out, nobody is told of another one given since. */
  titleWas?: string;
};

/** A stored value as a form shows it. */
export function asTyped(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** What someone typed, with what is set now wherever they left alone what the page showed. */
export function withTheirs(input: SettingsInput, now: PolicySettings, title: string): SettingsInput {
  const alone = SETTING_KEYS.filter((key) => input[key] === input.was[key]);
  const theirs = Object.fromEntries(alone.map((key) => [key, asTyped(now[key])]));
  return { ...input, ...theirs, title: input.title === input.titleWas ? title : input.title };
}

/** A value as people read it: a day written out, the words of a choice, a name in place of a person's id. */
export function saidOf(key: SettingKey | 'title', value: string, nameOf: (id: string) => string): string {
  if (key === 'title') return `“${value}”`;
  if (key === 'business_use_stance') return `“${STANCES[value as Stance]?.label ?? value}”`;
  if (key === 'review_on') return longDate(value);
  return key === 'owner' ? nameOf(value) : value;
}

export type DifferenceKind = 'minutes-differ' | 'stance-differs';

/** The minutes a day that the words give, and where. */
export function minutesSaid(tree: Tree): { minutes: number; clause: DraftClause; quote: string } | null {
  const { allowance } = suggestSettings(asEngineClauses(tree));
  return allowance && { ...allowance, clause: tree[allowance.clause]! };
}

/** Work of the trust, and a stance on it: "Using social media for work is encouraged", "may be required to post ...". */
const BUSINESS =
  /\b(?:for (?:the )?(?:trust|school|work)(?:[’']s)?\b|business use|profile of the|professional use|educational (?:use|purposes))/i;
const STANCE_SAID =
  /\bus(?:e|ing)\b[^.;]{0,60}?\b(?:is|are)\s+(permitted|encouraged|required)\b(?! to)|\b(?:is|are|be)\s+(permitted|encouraged|required)\s+to\s+(?:post|publish|use social)\b/i;

/** The stance on business use that the words take, and where; a bracketed option takes none yet. */
export function stanceSaid(tree: Tree): { stance: Stance; clause: DraftClause; quote: string } | null {
  for (const clause of tree) {
    if (clause.heading || !BUSINESS.test(clause.text)) continue;
    const match = STANCE_SAID.exec(clause.text);
    if (match) return { stance: (match[1] ?? match[2])!.toLowerCase() as Stance, clause, quote: match[0] };
  }
  return null;
}

/** The clause that leaves the stance open in brackets, with the words in brackets. */
export function stanceOpen(tree: Tree): { clause: DraftClause; quote: string } | null {
  const { stance } = suggestSettings(asEngineClauses(tree));
  return stance && { clause: tree[stance.clause]!, quote: stance.quote };
}

/** Where the words of the draft and the numbers set for it are not the same. */
export function differences(tree: Tree, settings: PolicySettings): Point[] {
  const found: Point[] = [];
  const differ = (kind: DifferenceKind, at: { clause: DraftClause; quote: string }, message: string) =>
    found.push({ kind, weight: 'settle', clauseId: at.clause.id, quote: at.quote, message });
  const said = minutesSaid(tree);
  const set = settings.minutes_per_day;
  if (said && typeof set === 'number' && said.minutes !== set)
    differ(
      'minutes-differ',
      said,
      `This says ${said.minutes} minutes a day, and the number set for this policy is ${set}. People would be held to one and told the other. Make them the same.`,
    );
  const stance = stanceSaid(tree);
  const chosen = settings.business_use_stance;
  if (stance && typeof chosen === 'string' && stance.stance !== chosen)
    differ(
      'stance-differs',
      stance,
      `This says business use is ${stance.stance}, and the stance set for this policy is “${chosen}”. Make them the same.`,
    );
  return found;
}
