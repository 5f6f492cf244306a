import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { Facts } from '../../../web/components/summary-list.tsx';
import { said } from '../fields.ts';
import { AgreedWords } from '../press/views.tsx';
import { conditionWords, stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';
import { type End, endOf, heldDays } from './over.ts';

/** What was decided: by whom, why, for how long, with which conditions; and how it ended, where it has. */
export const Outcome: FC<{ detail: RequestDetail }> = ({ detail }) => {
  const { request, type, nameOf, training } = detail;
  if (request.decidedAt === null) return null;
  const end = endOf(request, detail.steps);
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
          ...(end === null ? [] : endRows(detail, end)),
          [
            end === null ? 'Decided by' : 'Approved by',
            `${nameOf(request.decidedBy ?? '')} on ${longMoment(request.decidedAt)}`,
          ],
          request.reason !== null && [end === null ? 'Reason' : 'Reason for approving it', request.reason],
          end === null &&
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

/** For how long it was held, who ended it, when and why. */
function endRows({ request, nameOf }: RequestDetail, end: End): [label: string, words: string][] {
  const held = heldDays(request, end);
  const rows: [string, string | null][] = [
    ['Held', held ? `${longDate(held.from)} to ${longDate(held.until)}` : 'On no day'],
    [`${stateWords(request)} by`, end.by === null ? null : `${nameOf(end.by)} on ${longMoment(end.at!)}`],
    ['Ended', end.by === null && end.at !== null ? `By itself on ${longMoment(end.at)}` : null],
    ['Why', end.why],
  ];
  return rows.flatMap(([label, words]) => (words === null ? [] : [[label, words] as [string, string]]));
}
