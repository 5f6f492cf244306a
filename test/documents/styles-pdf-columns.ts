import PDFDocument from 'pdfkit';

// Policies in our own words set in columns, and pages that only look so.

type Pdf = PDFKit.PDFDocument;
const LEFT = 64;
const RIGHT = 531;
const LEADING = 14;

function print(write: (pdf: Pdf) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 40 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  plain(pdf);
  write(pdf);
  pdf.end();
  return done;
}

function plain(pdf: Pdf) {
  pdf.font('Helvetica').fontSize(11);
}

function put(pdf: Pdf, text: string, x: number, y: number) {
  pdf.text(text, x, y, { lineBreak: false });
}

function bold(pdf: Pdf, text: string, y: number, size = 12, x = LEFT) {
  pdf.font('Helvetica-Bold').fontSize(size);
  put(pdf, text, x, y);
  plain(pdf);
}

/** A heading stands below a gap, another paragraph below a smaller one. */
type Printed = { text: string; gap: number; heading: boolean };

/** The lines of some paragraphs, broken to a measure; `# ` begins a heading. */
function broken(pdf: Pdf, paragraphs: readonly string[], width: number, gap: number): Printed[] {
  return paragraphs.flatMap((paragraph) => {
    const heading = paragraph.startsWith('# ');
    const lines: string[] = [];
    for (const word of paragraph.replace('# ', '').split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.map((text, i) => ({ text, gap: i === 0 ? (heading ? gap * 2 : gap) : 0, heading }));
  });
}

/** Sets lines below one another and returns how far down they came. */
function set(pdf: Pdf, lines: readonly Printed[], x: number, top: number): number {
  let y = top;
  lines.forEach(({ text, gap, heading }, i) => {
    if (i > 0) y += gap;
    if (heading) bold(pdf, text, y, 11, x);
    else put(pdf, text, x, y);
    y += LEADING;
  });
  return y;
}

/** Paragraphs in columns; `most` lines in each but the last, or else as many in each. Returns how far down they came. */
function inColumns(
  pdf: Pdf,
  paragraphs: readonly string[],
  top: number,
  { gutter = 28, columns = 2, gap = 6, most = 0 } = {},
): number {
  const width = (RIGHT - LEFT - gutter * (columns - 1)) / columns;
  const lines = broken(pdf, paragraphs, width, gap);
  const each = most || Math.ceil(lines.length / columns);
  const feet = Array.from({ length: columns }, (_, i) =>
    set(pdf, lines.slice(i * each, (i + 1) * each), LEFT + i * (width + gutter), top),
  );
  return Math.max(...feet);
}

const FIRST = [
  '2.1 Staff must not accept a friend request from a pupil, and must tell the headteacher on the day on which one comes.',
  '2.2 Staff should not follow the parents of pupils whom they teach, unless they were friends before the child came to the school.',
  '2.3 A pupil who has left is a pupil for the purposes of this part until the age of eighteen.',
  '2.4 The Trust may take down a post from any of its own accounts.',
];
const SECOND = [
  '3.1 Staff must ask before they take a picture of a colleague.',
  '3.2 Pictures of pupils are published only with the consent of their parents, in writing and for the account on which they are to appear.',
  '3.3 Staff must not keep pictures of pupils on a telephone of their own.',
];

/** Headings over two columns of clauses, a short line below them, a header in two parts. */
export function columnsPdf(): Promise<Uint8Array> {
  return print((pdf) => {
    pdf.fontSize(8);
    put(pdf, 'Larkspur Schools Trust', LEFT, 30);
    put(pdf, 'Social media policy', 460, 30);
    plain(pdf);
    bold(pdf, 'Staff social media policy', 80, 18);
    bold(pdf, '1. What this policy is about', 120);
    put(
      pdf,
      '1.1 This policy is about how everyone who works for the Trust uses social media, at',
      LEFT,
      145,
    );
    put(pdf, 'work and at home.', LEFT, 145 + LEADING);
    bold(pdf, '2. Pupils and parents', 190);
    const foot = inColumns(pdf, FIRST, 215);
    bold(pdf, '3. Pictures', foot + 20);
    const end = inColumns(pdf, SECOND, foot + 45);
    put(pdf, 'Signed: ....................', LEFT, end + 24);
  });
}

/** Columns to the foot of the page, without numbers: the right one is shorter, and a paragraph goes on in it. */
export function newsletterPdf(): Promise<Uint8Array> {
  const paragraphs = [
    '# Keeping apart',
    'Your own accounts are your own. We ask you to keep them apart from your work, so that pupils and their parents do not find you where you are at home.',
    'You must not use your own account to write to a pupil. If a pupil writes to you, you must not answer.',
    '# Speaking for the school',
    'Only those who have been asked to may speak for the school online. If a newspaper writes to you, pass its question to the school office and do not answer it yourself.',
    'You should think about how a post could be read by somebody who does not know you. A joke among friends may look different to the parent of a pupil, and a picture of a party may be seen by a class.',
    '# Looking after accounts',
    'You must use a password of its own for each account of the school, and two-step sign-in where it is offered. You must tell the IT team at once if you think that somebody else has signed in.',
    'Accounts that nobody looks after do harm. We close an account that has been silent for a year.',
    '# Getting help',
    'You can ask your line manager about anything in this guide. You can also ask your union.',
    'If you are treated badly online because of your work, you are not alone. You should tell your headteacher, who will help you to have it taken down.',
  ];
  return print((pdf) => {
    pdf
      .rect(LEFT, 60, RIGHT - LEFT, 150)
      .fill('#777777')
      .fillColor('black');
    bold(pdf, 'A guide to social media for staff', 230, 18);
    inColumns(pdf, paragraphs, 300, { gap: 7, most: 26 });
  });
}

/** Three columns: more than the reader tells apart. */
export function threeColumnsPdf(): Promise<Uint8Array> {
  return print((pdf) => {
    bold(pdf, 'Staff social media policy', 80, 18);
    bold(pdf, '2. Pupils and parents', 120);
    inColumns(pdf, [...FIRST, ...FIRST, ...SECOND], 150, { columns: 3, gutter: 20, gap: 0 });
  });
}

/** A table of two columns of wrapped cells, row by row, that has no heads. */
export function wrappedTablePdf(): Promise<Uint8Array> {
  const rows: [string, string][] = [
    [
      'Who runs an account of the school and who may sign in to it',
      'The headteacher, who keeps a list of those who may sign in and checks it at the start of every term',
    ],
    [
      'Who answers a complaint that is made in public on one of our accounts',
      'The school office, within two working days',
    ],
    [
      'Who decides whether a picture of a pupil may be published at all',
      'The teacher who took it, by the list of consents that is kept in the school office',
    ],
  ];
  return print((pdf) => {
    bold(pdf, 'Staff social media policy', 80, 18);
    bold(pdf, '1. Who does what', 120);
    put(pdf, '1.1 This table says who does what in each of our schools, and on whose behalf.', LEFT, 145);
    let y = 180;
    const width = (RIGHT - LEFT - 28) / 2;
    for (const [left, right] of rows) {
      const a = set(pdf, broken(pdf, [left], width, 0), LEFT, y);
      const b = set(pdf, broken(pdf, [right], width, 0), LEFT + width + 28, y);
      y = Math.max(a, b) + 8;
    }
    put(pdf, '1.2 Staff must follow the decisions of those who are named in it.', LEFT, y + 20);
  });
}
