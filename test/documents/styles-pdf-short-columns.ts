import { LEFT, page, put, type Side, side } from './styles-pdf-set.ts';

const RIGHT = 315;

/** A few clauses in two columns, far from the foot of the page; the left one stands lower, and ends later. */
export function shortColumnsPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 60, 20);
    const left: Side = [
      '# 1 Who this is for',
      '1.1 Everybody who works at one of our schools,',
      'on whatever contract, follows this policy.',
      '',
      '1.2 Visitors too.',
      '',
      '# 2 Accounts',
      '2.1 Staff must lock their own accounts.',
      '',
      '2.2 Staff should use a password of its own for',
      'each account.',
      '',
      '2.3 Staff must not sign in for one another.',
    ];
    const right: Side = [
      '# 3 Pictures',
      '3.1 Staff must ask before they take a picture of',
      'a colleague.',
      '',
      '3.2 Ask the office.',
      '',
      '# 4 If things go wrong',
      '4.1 Staff must tell the headteacher.',
      '',
      '4.2 Staff may bring a friend.',
    ];
    side(pdf, left, LEFT, 113);
    side(pdf, right, RIGHT, 100);
  });
}

const CLAUSE = ['Staff must think before they post, and must', 'not post anything in anger.', ''];

function clauses(section: number, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => [`${section}.${number} ${CLAUSE[0]}`, CLAUSE[1]!, '']);
}

/** Two full columns, and a second page that is not full: its left column ends in a heading, or a line stands below both. */
export function lastPagePdf(more = false): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 40, 20);
    side(pdf, ['# 1 Posting', ...clauses(1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])], LEFT, 90);
    side(pdf, clauses(1, [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]), RIGHT, 90);
    pdf.addPage();
    const foot = side(pdf, ['# 2 Pictures', ...clauses(2, [1, 2, 3, 4]), '# 3 Getting help'], LEFT, 60);
    side(pdf, clauses(3, [1, 2, 3]), RIGHT, 60);
    if (more) put(pdf, 'The board looks at it anew each May.', LEFT, foot + 60);
  });
}

/** Two full columns of clauses whose numbers have dashes before them, and a last page where the signatures stand beside the last clause. */
export function signedBesidePdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 40, 20);
    const dashed = (from: number) =>
      Array.from({ length: 15 }, (_, i) => [`- 1.${from + i} ${CLAUSE[0]}`, CLAUSE[1]!, '']).flat();
    side(pdf, ['# 1 Posting', ...dashed(1)], LEFT, 90);
    side(pdf, dashed(16), RIGHT, 90);
    pdf.addPage();
    const last = [
      '- 1.31 Staff must think before they post, must',
      'not post anything in anger, and must not post',
      'anything at all in the name of somebody else,',
      'nor ask a pupil or a parent to do so for them.',
    ];
    side(pdf, last, LEFT, 60);
    side(pdf, ['Approved by:', '', 'Chair of Trust', '', 'Date:'], RIGHT, 60, 7);
  });
}

/** Two short columns without any numbers: their gaps are those of a table as much as of paragraphs. */
export function unnumberedColumnsPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 60, 20);
    const left: Side = [
      '# Keeping apart',
      'Staff must keep their own accounts apart',
      'from those of the school.',
      '',
      'Staff must not answer a journalist.',
      '',
      'Ask the office first.',
    ];
    const right: Side = [
      'Pass a question on to the office, which',
      'answers it within two days.',
      '',
      '# Getting help',
      'Talk to your line manager.',
      '',
      'You can also talk to your union.',
    ];
    side(pdf, left, LEFT, 113);
    side(pdf, right, RIGHT, 100);
  });
}

/** Two columns of clauses of a few words, which end far from the gutter; the right one stands a little higher. */
export function fewWordsPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 60, 20);
    side(pdf, ['# 1 Posting', '1.1 Be kind.', '', '1.2 No names.', '', '1.3 Ask first.'], LEFT, 113);
    side(pdf, ['# 2 Accounts', '2.1 Log out.', '', '2.2 No sharing.', '', '2.3 Lock up.'], RIGHT, 100);
  });
}

/** Two columns of which most lines are items, set in from their clause. */
export function itemsInColumnsPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 60, 20);
    const items = (...words: string[]): Side => words.flatMap((word, i) => [`(${'abcd'[i]}) ${word}`, '']);
    side(pdf, ['# 1 Posting', '1.1 Staff must not:'], LEFT, 113);
    side(pdf, items('name a pupil;', 'post in anger;', 'share a key;', 'film a class.'), LEFT + 14, 163);
    side(pdf, ['# 2 Accounts', '2.1 Managers must:'], RIGHT, 100);
    side(pdf, items('keep a list;', 'lock each door;', 'ask the office;', 'write it down.'), RIGHT + 14, 150);
  });
}

/** What the numbers were and are: a table, though both its columns count on. */
export function oldAndNewNumbersPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Elm Grove Schools: staff and social media', LEFT, 60, 20);
    put(pdf, 'What was the one is now the other.', LEFT, 100);
    for (const [i, number] of ['1', '2', '3', '4', '5'].entries()) {
      put(pdf, `1.${number}`, LEFT, 130 + i * 24);
      put(pdf, `2.${number}`, RIGHT, 130 + i * 24);
    }
  });
}

/** Paragraphs of one line or two, the last of them full: most gaps are those between paragraphs. */
export function shortParagraphsPdf(): Promise<Uint8Array> {
  return page((pdf) => {
    put(pdf, '# Posting', LEFT, 60, 20);
    const two = [
      'Staff must think before they post, and must',
      'not post to any site or account in anger.',
      '',
    ];
    const one = ['Staff must ask before they film a colleague.', ''];
    side(pdf, [...one, ...two, ...one, ...one, ...two, ...one, ...two, ...one], LEFT, 113);
  });
}
