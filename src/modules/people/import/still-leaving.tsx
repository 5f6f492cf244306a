import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import type { Ended, Leaving } from './model.ts';
import { figure } from './parts.tsx';

const MOST_SHOWN = 20;

/** That the file names people whose leaving is recorded, and where to undo that: an import alone does not. */
export const StillLeaving: FC<{
  leaving: readonly Leaving[];
  /** Imports that took some of them to have left: there they are put back all at once. */
  endedBy: readonly Ended[];
  today: string;
}> = ({ leaving, endedBy, today }) => {
  if (leaving.length === 0) return null;
  const one = leaving.length === 1;
  return (
    <InsetText>
      <p class="govuk-body">
        {one ? '1 person' : `${figure(leaving.length)} people`} in the file{' '}
        {one ? 'is recorded as leaving' : 'are recorded as leaving'}. Importing it does not change that. If{' '}
        {one ? 'they are' : 'some of them are'} staying, say so on their page: “Undo: they are staying”.
      </p>
      {endedBy.map(({ id, name }) => (
        <p class="govuk-body">
          The import of {name} took {one ? 'them' : 'some of them'} to have left. If it did not name everyone,{' '}
          <a class="govuk-link" href={`/people/import/${id}`}>
            open that import
          </a>{' '}
          and choose “They are staying: put them back”.
        </p>
      ))}
      <ul class="govuk-list">
        {leaving.slice(0, MOST_SHOWN).map((p) => (
          <li>
            <a class="govuk-link" href={`/people/${p.id}`}>
              {p.name}
            </a>
            , {p.lastDay < today ? 'left' : 'leaves'} on {longDate(p.lastDay)}
          </li>
        ))}
        {leaving.length > MOST_SHOWN && <li>and {figure(leaving.length - MOST_SHOWN)} more</li>}
      </ul>
    </InsetText>
  );
};
