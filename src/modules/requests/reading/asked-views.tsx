import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { LinkList } from '../../../web/components/card.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { said } from '../fields.ts';
import type { Field } from '../model.ts';
import { stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';

const isLong = ({ kind }: Field): boolean => kind === 'long-text';

/** What was asked, in the words of whoever asked it. */
export const Asked: FC<{ detail: RequestDetail }> = ({ detail }) => {
  const { request, type, nameOf, overlaps, before } = detail;
  return (
    <>
      {type.fields.filter(isLong).map((field) => {
        const words = said(field, request.answers[field.name] ?? null, nameOf);
        return (
          words && (
            <Sheet id={`asks-${field.name}`} label={`${nameOf(request.personId)}: ${field.label}`}>
              <SheetText lines>{words}</SheetText>
            </Sheet>
          )
        );
      })}
      <Facts
        rows={[
          ...type.fields
            .filter((field) => !isLong(field))
            .map((field) => {
              const words = said(field, request.answers[field.name] ?? null, nameOf);
              return words !== null && ([field.label, words] as const);
            }),
          request.askedFrom !== null &&
            request.askedUntil !== null && [
              'Asked for',
              `${longDate(request.askedFrom)} to ${longDate(request.askedUntil)}`,
            ],
          before !== null && [
            'Asked before',
            <a class="govuk-link" href={`/requests/${before.id}`}>
              Request {before.number}, {stateWords(before).toLowerCase()}
            </a>,
          ],
        ]}
      />
      {overlaps.length > 0 && (request.state === 'waiting' || request.state === 'changes') && (
        <section class="govuk-inset-text" aria-labelledby="overlaps">
          <h2 class="govuk-heading-s" id="overlaps">
            There is a permission for some of these days already
          </h2>
          <LinkList
            items={overlaps.map((one) => ({
              href: `/requests/${one.id}`,
              icon: 'clear' as const,
              text: one.title,
              meta: one.holdsUntil ? `Until ${longDate(one.holdsUntil)}` : undefined,
            }))}
          />
        </section>
      )}
    </>
  );
};
