import { isControl } from '../../../../engine/targets.ts';
import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { Conflict, Invalid, NotFound } from '../../../../platform/errors.ts';
import { parseOrIssues } from '../../../../platform/parse.ts';
import { isId } from '../../../people/model.ts';
import { lockChecker } from '../../store.ts';
import { keepNewWord, wordStateFrom } from '../../words/keep.ts';
import type { Report, ReportFilter } from '../model.ts';
import { findReport, openReports, pageOfReports, updateReport } from '../store.ts';
import { reportWorkflow } from '../workflow.ts';
import { answerSchema } from './model.ts';

/** A page of what people have said; of whom it is, nothing. */
export function listReports(
  acting: Acting,
  filter: ReportFilter,
): Promise<{ reports: Report[]; total: number }> {
  return read(acting, ({ tx, viewer }) => {
    demand(viewer, 'checker.edit', 'trust');
    return pageOfReports(tx, filter);
  });
}

/** How many reports wait for an answer. */
export function reportsWaiting(acting: Acting): Promise<number> {
  return read(acting, ({ tx, viewer }) => {
    demand(viewer, 'checker.edit', 'trust');
    return openReports(tx);
  });
}

/** @throws NotFound also for one that was withdrawn */
export function readReport(acting: Acting, id: string): Promise<Report> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'checker.edit', 'trust');
    const found = isId(id) ? await findReport(tx, id, 'to read') : undefined;
    if (!found || found.report.state === 'withdrawn') throw new NotFound('We cannot find this report.');
    return found.report;
  });
}

/** What an exception that is made of a report says: its words, for its rule, with the answer as the reason. */
export function exceptionValues(report: Report, values: Record<string, string>): Record<string, string> {
  return { ...values, control: report.rule, reason: values.answer ?? '' };
}

/**
 * Answers a report, and makes an exception of it where that is the answer: both or neither. Whoever sent it is told on their
 * own home page: a mail would tell whoever reads the outbox whose it was.
 * @throws Invalid at `decision`, `answer`, or for an exception `phrase` or `expires`; Conflict when it was answered before
 */
export function answerReport(
  acting: Acting,
  id: string,
  values: Record<string, string>,
): Promise<{ exception: string | null }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'checker.edit', 'trust');
    await lockChecker(tx, trustId);
    const report = await reportToChange(work, id, values.revision);
    const { given, issues } = parseOrIssues(answerSchema, values);
    let exception: string | null = null;
    if (values.decision === 'exception') {
      if (!isControl(report.rule))
        throw new Invalid({ field: 'decision', message: 'There are no exceptions to what a register says.' });
      const state = await wordStateFrom(tx, now, 'exception', exceptionValues(report, values), null).catch(
        (error: unknown) => {
          if (error instanceof Invalid)
            issues.push(...error.issues.filter(({ field }) => field !== 'reason'));
          else throw error;
        },
      );
      if (issues.length === 0 && state) exception = await keepNewWord(work, 'exception', state, report.id);
    }
    if (!given || issues.length > 0) throw new Invalid(issues);
    const step = reportWorkflow.take(
      given.decision === 'decline' ? 'decline' : 'accept',
      report.state,
      viewer,
    );
    await updateReport(tx, id, {
      state: step.to,
      answer: given.answer,
      answered_at: now,
      answer_seen_at: null,
    });
    await record({
      verb: step.verb,
      subject: { kind: 'checker report', id },
      payload: { rule: report.rule, exception },
    });
    return { exception };
  });
}

/** Takes an answer back; an exception that was made of it stays until it is ended. */
export function reopenReport(acting: Acting, id: string, revision: string | undefined): Promise<void> {
  return act(acting, async (work) => {
    demand(work.viewer, 'checker.edit', 'trust');
    const report = await reportToChange(work, id, revision);
    const step = reportWorkflow.take('reopen', report.state, work.viewer);
    await updateReport(work.tx, id, { state: step.to, answer: null, answered_at: null });
    await work.record({
      verb: step.verb,
      subject: { kind: 'checker report', id },
      payload: { rule: report.rule },
    });
  });
}

/** @throws NotFound; Conflict when somebody changed it since the page was opened, or its words are erased */
async function reportToChange(
  { tx }: Pick<Work, 'tx'>,
  id: string,
  revision: string | undefined,
): Promise<Report> {
  const found = isId(id) ? await findReport(tx, id, 'to change') : undefined;
  if (!found || found.report.state === 'withdrawn') throw new NotFound('We cannot find this report.');
  if (String(found.report.revision) !== revision)
    throw new Conflict('This has changed since you opened it. Open it again and see how it stands.');
  if (found.report.erased_at)
    throw new Conflict('The time for which it was kept is over, so there is nothing left to answer.');
  return found.report;
}
