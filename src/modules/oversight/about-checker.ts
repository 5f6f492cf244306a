import type { Acting } from '../../platform/act.ts';
import { addDays, beginningOf } from '../../platform/dates.ts';
import { may } from '../../platform/permissions.ts';
import { type Done, READ, type Waiting } from '../../platform/waiting.ts';
import { answersRead, answersToRead, markAnswerUnread, readOwnReport } from '../checker/reports/actions.ts';
import { reportsWaiting } from '../checker/reports/answering/actions.ts';
import type { Report } from '../checker/reports/model.ts';
import { wordsEnding } from '../checker/words/actions.ts';
import { KINDS, SOON_DAYS } from '../checker/words/model.ts';
import { shortTitle } from '../policy/actions.ts';

/** Whoever looks after the checker hears of what people say was wrong. */
export async function toAnswer(acting: Acting): Promise<Waiting[]> {
  if (!may(acting.viewer, 'checker.edit', 'trust')) return [];
  const waiting = await reportsWaiting(acting);
  if (waiting === 0) return [];
  return [
    {
      key: 'checker reports',
      kind: 'Checker',
      title:
        waiting === 1
          ? '1 finding of the checker is said to be wrong'
          : `${waiting} findings of the checker are said to be wrong`,
      href: '/checker/reports',
      hint: 'Answer, and make an exception where one is right.',
    },
  ];
}

/** Whoever said that a finding was wrong hears of the answer in their inbox alone, until they have read it. */
export async function toReadAnswer(acting: Acting): Promise<Waiting[]> {
  return (await answersToRead(acting)).map((report) => ({
    ...answerOf(report),
    since: report.answered_at ?? undefined,
    bulk: [{ ...READ, run: (by) => readOwnReport(by, report.id) }],
  }));
}

const MOST_DONE = 200;

/** The answers that they have read. */
export async function answersDone(acting: Acting): Promise<Done[]> {
  return (await answersRead(acting, MOST_DONE)).map((report) => ({
    ...answerOf(report),
    outcome: 'Read',
    at: report.readAt,
    unread: (by) => markAnswerUnread(by, report.id),
  }));
}

const answerOf = ({ id, rule }: Report) => ({
  key: `checker report ${id}`,
  kind: 'Checker',
  title: 'There is an answer to what you said of the checker',
  href: `/check/reports/${id}`,
  hint: shortTitle(rule),
});

/** Whoever looks after the checker hears in time of a term or an exception that stops counting. */
export async function toKeepWords(acting: Acting): Promise<Waiting[]> {
  if (!may(acting.viewer, 'checker.edit', 'trust')) return [];
  return (await wordsEnding(acting)).map(({ id, kind, phrase, expires_on }) => ({
    key: `checker word ${id}`,
    kind: 'Checker',
    title: `Give a later day, or let it end: ${KINDS[kind].toLowerCase()} “${phrase}”`,
    href: `/checker/words/${id}`,
    hint: 'After this day the checker no longer knows it.',
    since: beginningOf(addDays(expires_on, -SOON_DAYS)),
    due: expires_on,
  }));
}
