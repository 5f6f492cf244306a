import { z } from 'zod';
import type { Severity } from '../../../engine/check/model.ts';
import { CONTROLS, type Control, isControl } from '../../../engine/targets.ts';
import { clean } from '../../../platform/clean.ts';
import { dayField } from '../../../platform/day-field.ts';
import { pageNumber } from '../../../platform/page-number.ts';
import { words } from '../../people/model.ts';

export const KINDS = { term: 'Term', exception: 'Exception' } as const;
export type Kind = keyof typeof KINDS;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/** What a term or an exception says. */
export type WordState = {
  phrase: string;
  control: Control;
  /** Of a term: how grave it is, and what is said of it. */
  severity: Severity | null;
  message: string | null;
  /** Why the trust has it: for those who look after it. */
  reason: string;
  /** The last day it counts. */
  expires_on: string;
  ended_at: Date | null;
};

export type Word = WordState & {
  id: string;
  kind: Kind;
  from_report: string | null;
  made_at: Date;
  revision: number;
};

/** A state a term or an exception has had, and who brought it about. */
export type WordChange = WordState & {
  revision: number;
  did: 'added' | 'changed' | 'ended' | 'undone';
  changed_at: Date;
  by: string | null;
};

/** Whether a term or an exception counts on a day. */
export function doesCount({ ended_at, expires_on }: WordState, day: string): boolean {
  return ended_at === null && expires_on >= day;
}

/** The longest that words stand without anyone looking at them again, in days. */
export const LONGEST_RUN_DAYS = 731;
const SEVERITIES = ['stop', 'approve', 'change', 'consider'] as const;

const shared = {
  phrase: words(200, 'Give the word or the phrase.', 'The phrase'),
  control: z.enum(CONTROLS, 'Choose the rule it belongs to.'),
  reason: words(300, 'Say why the trust needs it.', 'The reason'),
  expires: dayField('Give the last day on which it counts.'),
};
const termSchema = z.object({
  ...shared,
  severity: z.enum(SEVERITIES, 'Choose what is said to whoever writes it.'),
  message: words(300, 'Say what people are told, and what they can do instead.', 'What people are told'),
});
const exceptionSchema = z.object(shared).transform((given) => ({ ...given, severity: null, message: null }));
export const WORD_SCHEMAS = { term: termSchema, exception: exceptionSchema } as const;

/** Where a term or an exception stands on a day. `unused`: its rule is not looked at, since no clause is tied to it. */
export type Standing = 'in-use' | 'ending' | 'unused' | 'ended' | 'over';

/** So many days before its last one, words are said to be ending. */
export const SOON_DAYS = 30;

export function standingOf(
  word: Pick<Word, 'ended_at' | 'expires_on' | 'control'>,
  on: { today: string; soon: string; looked: ReadonlySet<Control> },
): Standing {
  if (word.ended_at) return 'ended';
  if (word.expires_on < on.today) return 'over';
  if (!on.looked.has(word.control)) return 'unused';
  return word.expires_on <= on.soon ? 'ending' : 'in-use';
}

export const SHOWN = { now: 'In use', ending: 'Ending within 30 days', over: 'Ended', all: 'All' } as const;
export type Shown = keyof typeof SHOWN;
export const SORTS = { phrase: 'Words', kind: 'Kind', control: 'Rule', expires: 'Counts until' } as const;
export type Sort = keyof typeof SORTS;

/** What the list of terms and exceptions is narrowed to. */
export type WordFilter = {
  text: string;
  kind: Kind | '';
  control: Control | '';
  shown: Shown;
  sort: Sort;
  descending: boolean;
  page: number;
};

export const PAGE_SIZE = 25;

/** The filter that an address says; what cannot be is left out, so that an old link still works. */
export function filterOf(query: (name: string) => string): WordFilter {
  const [kind, control, shown, sort] = [query('kind'), query('control'), query('shown'), query('sort')];
  return {
    text: clean(query('text')).slice(0, 100),
    kind: isKind(kind) ? kind : '',
    control: isControl(control) ? control : '',
    shown: Object.hasOwn(SHOWN, shown) ? (shown as Shown) : 'now',
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : 'phrase',
    descending: query('order') === 'down',
    page: pageNumber(query('page')),
  };
}

export function isNarrowed(f: WordFilter): boolean {
  return Boolean(f.text || f.kind || f.control || f.shown !== 'now');
}

export function addressOf(filter: WordFilter): string {
  const query = new URLSearchParams();
  if (filter.text) query.set('text', filter.text);
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.control) query.set('control', filter.control);
  if (filter.shown !== 'now') query.set('shown', filter.shown);
  if (filter.sort !== 'phrase') query.set('sort', filter.sort);
  if (filter.descending) query.set('order', 'down');
  if (filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text ? `/checker/words?${text}` : '/checker/words';
}
