import { longDate } from '../../../platform/dates.ts';
import type { HeldSource } from '../../people/me/model.ts';
import { shortTitle } from '../../policy/actions.ts';
import { ownReports } from './actions.ts';
import { reportWorkflow } from './workflow.ts';

/** What somebody has said of the checker's findings, for their own record. */
export const reportsHeld: HeldSource = {
  title: 'Findings you said were wrong',
  none: 'You have not said that a finding of the checker was wrong.',
  of: async (acting) =>
    (await ownReports(acting)).map((report) => {
      const state = reportWorkflow.states[report.state].label;
      const kept = report.erased_at ? 'the words are erased' : `kept until ${longDate(report.kept_until)}`;
      return [shortTitle(report.rule), `${longDate(report.made_at)}. ${state}; ${kept}`] as const;
    }),
};
