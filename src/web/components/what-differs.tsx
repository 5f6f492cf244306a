import type { FC } from 'hono/jsx';
import type { Difference } from '../../platform/form-merge.ts';
import { Table, TableScroll } from './table.tsx';

/** What somebody else saved while a form was open, beside what was typed; nothing where the two do not differ. */
export const WhatDiffers: FC<{ differences: readonly Difference[] }> = ({ differences }) =>
  differences.length === 0 ? null : (
    <TableScroll label="What differs">
      <Table
        caption="What differs"
        captionHidden
        stack="rows"
        firstCellIsHeader
        head={['Field', 'Saved now', 'What you typed']}
        rows={differences.map(({ label, now, typed }) => [
          label,
          now || 'Nothing',
          typed === null ? 'You left this alone, so theirs is kept' : typed || 'Nothing',
        ])}
      />
    </TableScroll>
  );
