import { z } from 'zod';
import type { Severity } from '../../engine/check/model.ts';
import type { Target } from '../../engine/targets.ts';
import { seen } from '../../platform/clean.ts';
import { ROLES, type Role } from '../../platform/permissions.ts';
import type { Chosen } from '../drafts/carried/model.ts';
import type { QuestionState, QuestionStep } from './workflow.ts';

/** What a question is about: it decides who answers. */
export const ABOUTS = {
  post: 'A post, or something I would like to post',
  forum: 'A group, a page or a forum: may I join it, or stay in it?',
  other: 'Something else in the policy',
} as const;
export type About = keyof typeof ABOUTS;

/** The same in a list. */
export const BRIEFLY: Record<About, string> = {
  post: 'A post',
  forum: 'A group or forum',
  other: 'Something else',
};

/** What an answer can say. A draft is let go, sent back or stopped; without a draft there are only words. */
export const DECISIONS = {
  'go-ahead': 'Go ahead',
  change: 'Change it first',
  'do-not-post': 'Do not post it',
  answer: 'Answered',
} as const;
export type Decision = keyof typeof DECISIONS;

/** One question as its pages show it. Words are null once they are erased. */
export type Question = {
  id: string;
  askerId: string;
  about: About;
  toRole: string;
  notBy: string[];
  state: QuestionState;
  words: string | null;
  draft: string | null;
  /** Where the draft is to go and what goes with it; null where it was not kept. */
  chosen: Chosen | null;
  account: 'personal' | 'official' | null;
  rule: Target | null;
  severity: Severity | null;
  quote: string | null;
  message: string | null;
  clauses: string[];
  version: number | null;
  askedAt: Date;
  waitsSince: Date;
  /** `YYYY-MM-DD` */
  dueOn: string;
  decision: Decision | null;
  answerLineage: string | null;
  answerClause: string | null;
  answerVersion: number | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerSeenAt: Date | null;
  keptUntil: string;
  erasedAt: Date | null;
  /** Who has been told that it waits for them. */
  told: string[];
  revision: number;
};

/** 'For Facebook, friends only. In the picture: Amelia Castleford.' */
export function chosenWords({ place, people }: Chosen): string {
  return `For ${place}.${people.length > 0 ? ` In the picture: ${people.join(', ')}.` : ''}`;
}

/** A question with a draft came with one: that stays so when its words are erased. */
export const isAboutDraft = ({ account }: Pick<Question, 'account'>): boolean => account !== null;

/** What was said or done, in its order; `author` null where it happened by itself. */
export type Entry = {
  at: Date;
  authorId: string | null;
  author: string | null;
  step: QuestionStep | 'ask';
  words: string | null;
  decision: Decision | null;
  clause: string | null;
  lineage: string | null;
  version: number | null;
  toRole: string | null;
};

export const LONGEST_WORDS = 4000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what cannot be shown
const NOT_SHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Words of several lines that must be given. @param missing what is said when they are not */
export function wordsAsked(missing: string): z.ZodType<string, string | undefined> {
  return z
    .string()
    .default('')
    .transform((text) => seen(text.normalize('NFC').replaceAll('\r\n', '\n')))
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(LONGEST_WORDS, `Say it in ${LONGEST_WORDS.toLocaleString('en-GB')} characters or fewer.`)
        .refine(
          (text) => !NOT_SHOWN.test(text),
          'There is a character in it that cannot be shown. Type it again.',
        ),
    ) as z.ZodType<string, string | undefined>;
}

/** The first words of a longer text, for a list. */
export function clipped(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most + 1);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : line.slice(0, most);
  return `${words} …`;
}

/** How a question stands, in the words of its page. */
export function standing(question: Pick<Question, 'state' | 'decision' | 'account' | 'erasedAt'>): string {
  const { state, decision, erasedAt } = question;
  if (state === 'withdrawn') return 'Withdrawn';
  if (state === 'waiting') {
    if (erasedAt) return 'Not answered';
    return isAboutDraft(question) ? 'On hold until answered' : 'Waiting for an answer';
  }
  return decision ? DECISIONS[decision] : 'Answered';
}

/** 'senior leadership', 'the headteacher': a role as those who are told of it call it. */
export function roleWords(role: string | null): string {
  if (role === 'head') return 'the headteacher';
  if (role === 'senior-leader') return 'senior leadership';
  if (role === 'governor') return 'the board of trustees';
  return role && Object.hasOwn(ROLES, role) ? `the ${ROLES[role as Role].toLowerCase()}` : 'somebody else';
}
