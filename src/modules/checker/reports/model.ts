import { z } from 'zod';
import type { Severity } from '../../../engine/check/model.ts';
import { isTarget, type Target } from '../../../engine/targets.ts';
import { clean } from '../../../platform/clean.ts';
import { pageNumber } from '../../../platform/page-number.ts';
import { isId, noControl } from '../../people/model.ts';

export type ReportState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** What kind of thing the checker was wrong on: says something where no word is kept. */
export const REPORT_KINDS = {
  saying: 'A way of speaking, or a joke nobody could mistake',
  quoted: 'I quote it, or speak against it',
  taught: 'It is about a lesson, a book or history',
  name: 'It is a name, a title or a place',
  own: 'It is about me or my own family',
  opinion: 'It is an opinion I may hold, or union business',
  permitted: 'It is public already, or I have permission',
  other: 'Something else',
} as const;
export type ReportKind = keyof typeof REPORT_KINDS;

/** How much is kept of what somebody wrote. */
export const KEEPS = ['words', 'draft', 'none'] as const;

const LONGEST_WHY = 1000;

/** What the form asks besides the finding itself. */
export const reportSchema = z.object({
  /** The report's id, given by the form: sent twice, it is one report. */
  id: z.string().refine(isId),
  kind: z.enum(Object.keys(REPORT_KINDS) as [ReportKind, ...ReportKind[]], 'Say what kind of thing it is.'),
  why: z
    .string()
    .default('')
    .transform((text) => clean(text) || null)
    .pipe(
      z
        .string()
        .max(LONGEST_WHY, `Say it in ${LONGEST_WHY} characters or fewer.`)
        .refine(noControl, 'There is a character in it that cannot be shown. Type it again.')
        .nullable(),
    ),
  keep: z.enum(KEEPS, 'Choose what we may keep.'),
  agree: z.literal('yes', 'Tick this if you agree. If you do not, nothing is kept.'),
});

/** One report as pages show it. The words are null where none were kept, or they have been erased. */
export type Report = {
  id: string;
  rule: Target;
  severity: Severity;
  clauses: string[];
  version: number | null;
  account: 'personal' | 'official';
  kind: string;
  quote: string | null;
  message: string | null;
  why: string | null;
  draft: string | null;
  state: ReportState;
  answer: string | null;
  answered_at: Date | null;
  made_at: Date;
  kept_until: string;
  erased_at: Date | null;
  revision: number;
};

export function kindWords(kind: string): string {
  return REPORT_KINDS[kind as ReportKind] ?? REPORT_KINDS.other;
}

export const SHOWN = { open: 'Waiting for an answer', answered: 'Answered', all: 'All' } as const;
export type Shown = keyof typeof SHOWN;
export const SORTS = { made: 'Sent', rule: 'Rule', severity: 'It said', state: 'Answer' } as const;
export type Sort = keyof typeof SORTS;

/** What the list of reports is narrowed to. */
export type ReportFilter = {
  text: string;
  rule: Target | '';
  shown: Shown;
  sort: Sort;
  descending: boolean;
  page: number;
};

export const PAGE_SIZE = 25;

/** The filter that an address says; what cannot be is left out, so that an old link still works. */
export function filterOf(query: (name: string) => string): ReportFilter {
  const [rule, shown, sort] = [query('rule'), query('shown'), query('sort')];
  return {
    text: clean(query('text')).slice(0, 100),
    rule: isTarget(rule) ? rule : '',
    shown: Object.hasOwn(SHOWN, shown) ? (shown as Shown) : 'open',
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : 'made',
    descending: query('order') === 'down',
    page: pageNumber(query('page')),
  };
}

export function addressOf(filter: ReportFilter): string {
  const query = new URLSearchParams();
  if (filter.text) query.set('text', filter.text);
  if (filter.rule) query.set('rule', filter.rule);
  if (filter.shown !== 'open') query.set('shown', filter.shown);
  if (filter.sort !== 'made') query.set('sort', filter.sort);
  if (filter.descending) query.set('order', 'down');
  if (filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text ? `/checker/reports?${text}` : '/checker/reports';
}
