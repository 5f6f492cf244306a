import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { Facts } from '../../../web/components/summary-list.tsx';
import { said } from '../fields.ts';
import { AgreedWords } from '../press/views.tsx';
import { conditionWords, stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';

/** What was decided: by whom, why, for how long, with which conditions. */
export const Outcome: FC<{ detail: RequestDetail }> = ({ detail }) => {
  const { request, type, nameOf, training } = detail;
  if (request.decidedAt === null) return null;
  const granted = type.fields.flatMap((field) => {
    const [asked, given] = [request.answers[field.name], request.granted?.[field.name]];
    if (!Array.isArray(asked) || !Array.isArray(given) || given.length === asked.length) return [];
    const words = said(field, given, nameOf);
    return [[field.label, words ? `Only ${words}` : 'None of these'] as const];
  });
  return (
    <section aria-labelledby="decided">
      <h2 class="govuk-heading-m" id="decided">
        {stateWords(request)}
      </h2>
      <Facts
        rows={[
          ['Decided by', `${nameOf(request.decidedBy ?? '')} on ${longMoment(request.decidedAt)}`],
          request.reason !== null && ['Reason', request.reason],
          request.holdsFrom !== null &&
            request.holdsUntil !== null && [
              'Holds',
              `${longDate(request.holdsFrom)} to ${longDate(request.holdsUntil)}`,
            ],
          ...granted,
          ...conditionWords({ ...request.conditions, wording: undefined }, nameOf, training?.title ?? null),
          training !== null &&
            request.state === 'approved' && [
              'Training',
              training.passed ? 'Passed' : 'Not passed yet: the permission counts from then on.',
            ],
        ]}
      />
      <AgreedWords detail={detail} />
    </section>
  );
};
