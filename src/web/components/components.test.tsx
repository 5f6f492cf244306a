// What our own components decide, beyond markup: words, numbers, states.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AssetsContext } from './assets.tsx';
import { Button } from './button.tsx';
import { Gates } from './case-parts.tsx';
import { ClauseChip, clauseId } from './clause.tsx';
import { IssueSummary } from './error-summary.tsx';
import { FigureTable } from './figures.tsx';
import { FindingNote, Fix } from './finding.tsx';
import { ICONS, Icon } from './icon.tsx';
import { Pager, pageNumbers } from './pagination.tsx';
import { QueueRow } from './queue.tsx';
import { DiffText } from './register.tsx';
import { Outcome, SEVERITIES, SeverityTag } from './severity.tsx';
import { sortableHead, Table, TableBox } from './table.tsx';

describe('Icon', () => {
  const sprite = readFileSync(join(import.meta.dirname, '../assets/icons.svg'), 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="([a-z]+)" viewBox="0 0 20 20">/g)].map(([, id]) => id);
  it('has a name for every symbol of the sprite and a symbol for every name', () => {
    expect(drawn).toEqual([...ICONS]);
  });
  it('asks for the sprite under its published name', () => {
    const html = String(
      <AssetsContext.Provider value={(name) => `/assets/hashed-${name}`}>
        <Icon name="clock" />
      </AssetsContext.Provider>,
    );
    expect(html).toContain('href="/assets/hashed-icons.svg#clock"');
    expect(String(<Icon name="clock" />)).toContain('href="/assets/icons.svg#clock"');
  });
});

describe('severities', () => {
  it('“Not checked” has no colour, no tick and never the look of “clear”', () => {
    const html = String(<Outcome severity="unchecked">The check did not finish.</Outcome>);
    expect(html).toContain('Not checked');
    expect(html).toContain('#unchecked');
    expect(html).not.toMatch(/clear|tick|green/);
    expect(String(<SeverityTag severity="unchecked" />)).not.toMatch(/govuk-tag--/);
  });
  it('each has a word and an icon of its own', () => {
    const looks = Object.values(SEVERITIES);
    expect(new Set(looks.map(({ word }) => word)).size).toBe(looks.length);
    expect(new Set(looks.map(({ icon }) => icon)).size).toBe(looks.length);
  });
});

describe('FindingNote', () => {
  const clauses = ['3.1', '3.2', '3.3'].map((number) => ({
    number,
    title: `Rule ${number}`,
    says: 'Its words.',
  }));
  const drawn = (count: number) =>
    String(
      <FindingNote number={1} severity="change" clauses={clauses.slice(0, count)}>
        Why
      </FindingNote>,
    );
  it('folds the clauses after the second away, with their words', () => {
    expect(drawn(2)).not.toContain('<details');
    expect(drawn(2)).toContain('Rule 3.2');
    const [shown, folded] = drawn(3).split('<details');
    expect(shown).not.toContain('3.3');
    expect(folded).toContain('and 1 more clause<');
    expect(folded).toContain('Its words.');
  });
});

describe('ClauseChip', () => {
  it('is a link only when it leads somewhere, and says “Clause” to listeners', () => {
    expect(String(<ClauseChip clause={{ number: '7.16', title: 'Consent', href: '/c/7.16' }} />)).toMatch(
      /^<a class="decorum-clause" href="\/c\/7.16">/,
    );
    const plain = String(<ClauseChip clause={{ number: '7.16', title: 'Consent' }} short />);
    expect(plain).toMatch(/^<span/);
    expect(plain).toContain('Clause </span>7.16');
    expect(plain).not.toContain('Consent');
  });
  it('makes ids of a trust’s own numbers', () => {
    expect(['7.16', '7.4.1.3', '(1)', 'Annex A'].map(clauseId)).toEqual([
      'c7-16',
      'c7-4-1-3',
      'c1',
      'cAnnex-A',
    ]);
  });
});

describe('Pager', () => {
  it('shows the ends, the page and its neighbours; a gap only where two or more are left out', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(1, 4)).toEqual([1, 2, 3, 4]);
    expect(pageNumbers(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9]);
    expect(pageNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(pageNumbers(9, 9)).toEqual([1, 0, 8, 9]);
  });
  it('shows nothing for one page, and no “previous” on the first', () => {
    const hrefFor = (page: number): string => `?page=${page}`;
    expect(String(<Pager page={1} pages={1} hrefFor={hrefFor} landmark="Pages" />)).toBe('');
    const first = String(<Pager page={1} pages={3} hrefFor={hrefFor} landmark="Pages" />);
    expect(first).not.toContain('Previous');
    expect(first).toContain('href="?page=2"');
  });
});

describe('tables', () => {
  const columns = [
    { key: 'name', label: 'Name' },
    { key: 'late', label: 'Late', numeric: true },
  ];
  const head = sortableHead(
    columns,
    { key: 'name', direction: 'ascending' },
    ({ key, direction }) => `?${key}=${direction}`,
  );
  const html = String(
    <Table head={head} rows={[['Leah', { content: 2, numeric: true }]]} firstCellIsHeader stack />,
  );
  it('says which column is sorted, and turns it round at the next click', () => {
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?name=descending"');
    expect(html).toContain('href="?late=ascending"');
  });
  it('names a stacked cell by its column and keeps the roles of a table', () => {
    expect(html).toContain('data-label="Late"');
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(html).toContain(`role="${role}"`);
  });
  it.each([
    ['boxed', <TableBox label="Late papers">{html}</TableBox>],
    ['behind a picture', <FigureTable table={{ caption: 'Late papers', rows: [] }} />],
  ])('%s, scrolls within a named place that the keyboard reaches', (_, drawn) => {
    expect(String(drawn)).toMatch(
      /<section class="decorum-table-scroll[^"]*" aria-label="Late papers(?:: the figures)?" tabindex="0">/,
    );
  });
});

describe('what one can act on', () => {
  it('a row is a link or has an action, and its link is the only one that covers it', () => {
    expect(String(<QueueRow icon="ask" title="A question" href="/q/1" />)).toContain(
      '<li class="decorum-row">',
    );
    expect(
      String(<QueueRow icon="ask" title="A point" action={<Button small>Leave it so</Button>} />),
    ).toContain('decorum-row--plain');
  });
  it('a fix has a button that submits the one form', () => {
    const html = String(
      <Fix words="our bus" use={{ text: 'Use these words', form: 'draft-form', name: 'fix', value: 2 }} />,
    );
    expect(html).toMatch(/<button type="submit" value="2" name="fix" form="draft-form"/);
    expect(html).toContain('<ins>“our bus”</ins>');
  });
  it('an open gate leads to where it is done; the state is said in a word', () => {
    const html = String(
      <Gates
        items={[
          { state: 'open', text: 'Name who will hear it', href: '/h' },
          { state: 'later', text: 'Send it' },
        ]}
      />,
    );
    expect(html).toContain('To do:</span> <a class="govuk-link" href="/h">');
    expect(html).toContain('After that:</span> Send it');
  });
  it('each issue leads to its field', () => {
    expect(String(<IssueSummary issues={[{ field: 'reason', message: 'Say why' }]} />)).toContain(
      '<a href="#reason">Say why</a>',
    );
    expect(String(<IssueSummary issues={[]} />)).toBe('');
    expect(String(<IssueSummary issues={undefined} />)).toBe('');
  });
  it('a difference is said, not only drawn', () => {
    const html = String(
      <DiffText
        parts={[
          { kind: 'added', text: 'written' },
          { kind: 'removed', text: 'their' },
        ]}
      />,
    );
    expect(html).toContain('added: ');
    expect(html).toContain('taken out: ');
  });
});
