import type { FC } from 'hono/jsx';
import { Table, TableScroll } from '../../../web/components/table.tsx';
import { fieldLabel } from './history-views.tsx';

/** What someone else saved meanwhile, beside what was typed: [field, now, typed]. */
export type Difference = readonly [field: string, now: string, typed: string];

/**
 * What differs between what is saved now and what was typed.
 * @param said how a field's value is shown, where that is not as the form has it (an id, a key)
 */
export function differencesOf(
  fields: readonly string[],
  now: Record<string, string>,
  typed: Record<string, string>,
  said: (field: string, values: Record<string, string>) => string = (field, values) => values[field] ?? '',
): Difference[] {
  return fields
    .map((field) => [field, said(field, now), said(field, typed)] as const)
    .filter(([, one, other]) => one !== other);
}

export const Differences: FC<{ rows: readonly Difference[]; label?: (field: string) => string }> = ({
  rows,
  label = fieldLabel,
}) => (
  <div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">Someone else changed this while you were writing</h2>
      <div class="govuk-error-summary__body">
        {rows.length === 0 ? (
          <p>What they saved is what you typed.</p>
        ) : (
          <>
            <p>
              Nothing of yours is saved yet. What you typed is still below. Save again to put it in place of
              theirs.
            </p>
            <TableScroll label="What differs">
              <Table
                caption="What differs"
                captionHidden
                stack="rows"
                firstCellIsHeader
                head={['Field', 'Saved now', 'What you typed']}
                rows={rows.map(([field, now, typed]) => [label(field), now || 'Nothing', typed || 'Nothing'])}
              />
            </TableScroll>
          </>
        )}
      </div>
    </div>
  </div>
);
