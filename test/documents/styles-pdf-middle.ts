import { LEFT, page, put } from './styles-pdf-set.ts';

const LINE = 12.5;

type Table = {
  rows: readonly (readonly string[])[];
  places: readonly number[];
  space: number;
  at?: 'middle' | 'foot';
};

/** Rows of cells whose lines are parted by `|`, each cell set at the middle of its row, `space` between the rows. */
function table(pdf: PDFKit.PDFDocument, { rows, places, space, at = 'middle' }: Table, top: number): number {
  let y = top;
  for (const cells of rows) {
    const most = Math.max(...cells.map((cell) => cell.split('|').length));
    cells.forEach((cell, k) => {
      const lines = cell.split('|');
      const free = (most - lines.length) * LINE;
      lines.forEach((line, i) => {
        put(pdf, line, places[k]!, y + (at === 'middle' ? free / 2 : free) + i * LINE);
      });
    });
    y += most * LINE + space;
  }
  return y;
}

const ROWS = [
  ['Film clubs', 'With the consent of parents'],
  [
    'Chat groups',
    'For staff of one school, with the leave of the|headteacher, given before the group begins',
  ],
  ['Streaming by|pupils, at any|hour of the day', 'Never'],
  [
    'Forums',
    'To read, and to write where a colleague|has read the words first, on a day|on which the school is open',
  ],
];

function policy(write: (pdf: PDFKit.PDFDocument, top: number) => number): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# 1. Platforms', LEFT, 60, 14);
    put(pdf, '1.1 What may be used, and for what, is said in this table.', LEFT, 90);
    const foot = write(pdf, 125);
    put(pdf, '1.2 Staff must ask about any other platform.', LEFT, foot + 20);
    put(pdf, '1.3 The headteacher decides within a week.', LEFT, foot + 45);
  });
}

/** Rows apart, heads at the middle of their columns. */
export function middleTablePdf(): Promise<Uint8Array> {
  return policy((pdf, top) => {
    put(pdf, '# What it is', 78, top);
    put(pdf, '# Allowed', 240, top);
    return table(pdf, { rows: ROWS, places: [66, 160], space: 11 }, top + 24);
  });
}

/** Without heads and without a gap between the rows. */
export function closeTablePdf(): Promise<Uint8Array> {
  return policy((pdf, top) => table(pdf, { rows: ROWS, places: [66, 160], space: 0 }, top));
}

/** Without a gap, and names at the foot of their rows. */
export function footTablePdf(): Promise<Uint8Array> {
  const rows = [
    ['Film clubs', 'With the consent of parents, and|where a teacher is in the room'],
    [
      'Chat groups',
      'For staff of one school, with the|leave of the headteacher, given|before the group begins',
    ],
    ['Forums', 'To read'],
  ];
  return policy((pdf, top) => table(pdf, { rows, places: [66, 160], space: 0, at: 'foot' }, top));
}
