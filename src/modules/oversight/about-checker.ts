import type { Acting } from '../../platform/act.ts';
import { addDays, beginningOf } from '../../platform/dates.ts';
import { may } from '../../platform/permissions.ts';
import { READ, type Waiting } from '../../platform/waiting.ts';
import { answersToRead, readOwnReport } from '../checker/reports/actions.ts';
import { reportsWaiting } from '../checker/reports/answering/actions.ts';
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
    key: `checker report ${report.id}`,
    kind: 'Checker',
    title: 'There is an answer to what you said of the checker',
    href: `/check/reports/${report.id}`,
    hint: shortTitle(report.rule),
    since: report.answered_at ?? undefined,
    bulk: [{ ...READ, run: (by) => readOwnReport(by, report.id) }],
  }));
}

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
