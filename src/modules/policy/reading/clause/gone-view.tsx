import type { FC } from 'hono/jsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { periodWords } from '../../signing/versions/timeline.ts';
import { Words } from '../text-views.tsx';
import type { GoneClause } from './actions.ts';

/** What a clause that is in the policy no more is called, as the title of its page. */
export function goneTitle({ gone }: GoneClause): string {
  return `${gone.number ? `Clause ${gone.number}` : 'This clause'} is not in the policy now`;
}

/** Where a clause was, for whoever follows an old link to it: its last words, and the way to what replaced them. */
export const GoneClausePage: FC<{ detail: GoneClause }> = ({ detail }) => {
  const { gone, now, today } = detail;
  const last = gone.held.version.number;
  return (
    <>
      <BackLink href="/policy">Policy</BackLink>
      <PageHead title={goneTitle(detail)} />
      <Sheet ariaLabel="Its last words">
        <SheetText>
          <Words text={gone.text} />
        </SheetText>
        <p class="decorum-sheet__label">
          Version {last}, in force from {periodWords(gone.held, '')}
        </p>
      </Sheet>
      {today && (
        <p class="govuk-body">
          <a class="govuk-link" href={today.href}>
            {today.number ? `It is clause ${today.number} now` : 'It has no number now'}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/policy/versions/${last}`}>
          Read version {last}
        </a>
        , or{' '}
        <a class="govuk-link" href={`/policy/compare?from=${last}&to=${now.number}`}>
          see what version {now.number} changed
        </a>
        .
      </p>
    </>
  );
};
