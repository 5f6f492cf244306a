import type { FC } from 'hono/jsx';
import { longMoment } from '../../../../platform/dates.ts';
import { Table, TableScroll } from '../../../../web/components/table.tsx';
import type { Clause } from '../../model.ts';
import { periodWords } from '../../signing/versions/timeline.ts';
import type { ClauseDetail, Wording } from './actions.ts';

/** How the clause read in each version, newest first. */
export const History: FC<{ clause: Clause; history: readonly Wording[] }> = ({ clause, history }) => (
  <section aria-labelledby="history">
    <h2 class="govuk-heading-m" id="history">
      How this clause has changed
    </h2>
    <TableScroll label="Versions of this clause">
      <Table
        caption={`Versions of clause ${clause.number ?? ''}`}
        captionHidden
        firstCellIsHeader
        head={['Version', 'In force', 'What changed']}
        rows={history.map((wording, i) => [
          <a class="govuk-link" href={`/policy/versions/${wording.from.number}`}>
            {wording.from.number}
          </a>,
          periodWords(wording.held, ' to now'),
          <WhatChanged wording={wording} before={history[i + 1]} />,
        ])}
      />
    </TableScroll>
  </section>
);

const WhatChanged: FC<{ wording: Wording; before: Wording | undefined }> = ({ wording, before }) => {
  if (!before) return <>{wording.before ? 'Added.' : 'First wording.'}</>;
  const renumbered = wording.number !== before.number;
  return (
    <>
      {wording.text !== before.text && 'Its words. '}
      {renumbered && `Its number: it was ${before.number ?? 'without one'}. `}
      {wording.before && (
        <a
          class="govuk-link decorum-no-print"
          href={`/policy/compare?from=${wording.before.number}&to=${wording.from.number}`}
        >
          Compare
          <span class="govuk-visually-hidden">
            {' '}
            version {wording.from.number} with {wording.before.number}
          </span>
        </a>
      )}
    </>
  );
};

/** What was recorded under the clause, for those who may read the ledger. */
export const Entries: FC<{ detail: ClauseDetail }> = ({ detail }) => (
  <section aria-labelledby="entries">
    <h2 class="govuk-heading-m" id="entries">
      Recorded under this clause
    </h2>
    {detail.entries!.length === 0 ? (
      <p class="govuk-body">Nothing has been recorded under this clause.</p>
    ) : (
      <TableScroll label="Ledger entries that cite this clause">
        <Table
          caption="Ledger entries that cite this clause, newest first"
          captionHidden
          head={['When', 'What', 'About']}
          rows={detail.entries!.map((entry) => [longMoment(entry.at), entry.verb, entry.kind])}
        />
      </TableScroll>
    )}
  </section>
);
