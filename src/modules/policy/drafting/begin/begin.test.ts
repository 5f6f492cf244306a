import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../../../test/browser.ts';
import { threeColumnsPdf } from '../../../../../test/documents/styles-pdf-columns.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { hashOf } from '../../../../platform/files.ts';

const TEXT = `Staff use of social media

1. Scope

1.1 This policy covers all staff of the Trust.

1.2 Staff must not post anything that defames the Trust.

2. Personal use

2.1 Personal use of up to 20 minutes per day is permitted.

2.4 Some staff may be [permitted/encouraged/required] to post to build the profile of the Trust.
`;

let world: World;
let browser: Browser;
beforeEach(async () => {
  world = await makeWorld();
  browser = await world.browser('administrator');
});
afterEach(() => world.close());

async function count(table: string): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]!.n;
}
const upload = (name: string, bytes: Uint8Array | string) =>
  browser.post('/policy/new/upload', {}, { field: 'file', name, bytes });

describe('a document of the trust', () => {
  test('becomes a draft with its words and numbers, and the file is kept as it came', async () => {
    expect((await browser.get('/policy/new')).html).toContain('How do you want to begin?');
    const page = await upload('our policy.txt', TEXT);
    expect(page.url).toBe('/policy/draft');
    expect(page.html).toContain('Staff use of social media');
    expect(page.html).toContain('1 to settle before anyone can sign');
    const tree = await browser.get('/policy/draft/clauses');
    expect(tree.status).toBe(200);
    expect(tree.html).toContain('Staff must not post anything that defames the Trust.');
    const { rows } = await world.owner.query(
      'select number, heading, modality from policy_clause order by position',
    );
    expect(rows.map((r) => r.number)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.4']);
    expect(rows[2]).toMatchObject({ heading: false, modality: 'prohibition' });
    const sha256 = hashOf(Buffer.from(TEXT));
    expect(Buffer.from(await world.app.parts.files.get(sha256)).toString()).toBe(TEXT);
    const file = (await world.owner.query('select name, type, bytes from file where sha256 = $1', [sha256]))
      .rows[0];
    expect(file).toEqual({ name: 'our policy.txt', type: 'text/plain', bytes: String(TEXT.length) });
    const act = (await world.owner.query("select * from ledger where verb = 'policy draft begun'")).rows;
    expect(act).toHaveLength(1);
    const minutes = await world.owner.query("select value from policy_setting where key = 'minutes_per_day'");
    expect(minutes.rows).toEqual([{ value: 20 }]);
  });

  test('in Word comes out the same', async () => {
    const lines = TEXT.split('\n').filter(Boolean);
    const doc = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    await upload('policy.docx', await Packer.toBuffer(doc));
    const { rows } = await world.owner.query('select number from policy_clause order by position');
    expect(rows.map((r) => r.number)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.4']);
  });

  /** A PDF made with pdfkit: with words and a password, or a page with nothing but lines on it, as a scanner makes. */
  async function pdfFile(options: { userPassword?: string }, words: string): Promise<Uint8Array> {
    const document = new PDFDocument(options);
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const done = new Promise((resolve) => document.on('end', resolve));
    if (words) document.text(words);
    else document.rect(40, 40, 400, 600).fill('#eeeeee');
    document.end();
    await done;
    return Buffer.concat(chunks);
  }
  const pdf = (inside: string) => `%PDF-1.4\n${inside}\n%%EOF`;
  test.each<[string, string, Uint8Array | string | (() => Promise<Uint8Array>), RegExp]>([
    ['nothing in it', 'empty.txt', '', /file is empty/],
    ['only white space', 'blank.txt', '  \n\n ', /no words/],
    [
      'a broken Word document',
      'bad.docx',
      Buffer.from('PK\x03\x04 this is no zip'),
      /damaged|not a Word|cannot be read|broken/i,
    ],
    ['a broken PDF', 'bad.pdf', pdf('nothing'), /damaged|cannot|broken/i],
    ['a PDF with a password', 'locked.pdf', () => pdfFile({ userPassword: 'x' }, '1. Scope'), /password/],
    ['a scanned PDF', 'scan.pdf', () => pdfFile({}, ''), /scan/i],
    [
      'text in no known encoding',
      'odd.txt',
      Buffer.from([...Buffer.from('1. Scope\n1.1 All staff\n'), 0xff, 0xfe, 0xc3, 0x28, 0x81, 0x0a]),
      /Line 3 /,
    ],
    [
      'another kind of file',
      'photo.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /Choose a Word document/,
    ],
    ['50 MB', 'huge.txt', Buffer.alloc(50 * 1024 * 1024, 'a '), /20 MB/],
    ['21 MB', 'large.txt', Buffer.alloc(20 * 1024 * 1024 + 9, 'a '), /20 MB/],
  ])('is refused at the file field with %s, and nothing is kept', async (_what, name, bytes, says) => {
    const page = await upload(name, typeof bytes === 'function' ? await bytes() : bytes);
    expect(page.status).toBe(422);
    expect(/id="file-error"[^>]*>[\s\S]*?<\/p>/.exec(page.html)?.[0] ?? '').toMatch(says);
    expect([
      await count('policy_version'),
      await count('policy_clause'),
      await count('file'),
      await count('ledger'),
    ]).toEqual([0, 0, 0, 0]);
  });

  test('with a page that may have columns says so until someone has looked, whatever else changes', async () => {
    const title = 'A page that may have columns';
    await upload('policy.pdf', await threeColumnsPdf());
    const points = async () => (await browser.get('/policy/draft/points')).html;
    expect(await points()).toContain(title);
    const { rows } = await world.owner.query('select id, kind from policy_lint order by kind');
    const other = rows.find(({ kind }) => kind === 'numbering-gap');
    await browser.post(`/policy/draft/points/${other.id}`, { do: 'leave' });
    await browser.post('/policy/draft/settings', { minutes_per_day: '20' });
    expect(await points()).toContain(title);
    const page = rows.find(({ kind }) => kind === 'page-columns');
    await browser.post(`/policy/draft/points/${page.id}`, { do: 'leave' });
    const kept = await world.owner.query("select state from policy_lint where kind = 'page-columns'");
    expect(kept.rows).toEqual([{ state: 'accepted' }]);
  });

  test('is asked for when no file was chosen', async () => {
    const page = await browser.post('/policy/new/upload', {});
    expect(page.status).toBe(422);
    expect(page.html).toContain('Choose the document to read.');
  });

  test('of 5,000 clauses is read, saved and shown in time', async () => {
    const big = Array.from({ length: 100 }, (_, s) =>
      [
        `${s + 1}. Part number ${s + 1}`,
        ...Array.from(
          { length: 49 },
          (_, c) =>
            `${s + 1}.${c + 1} Staff must keep rule ${c} of part ${s} about subject ${(c * 31 + s * 17) % 97}.`,
        ),
      ].join('\n\n'),
    ).join('\n\n');
    const begun = performance.now();
    const page = await upload('big.txt', big);
    const saved = performance.now() - begun;
    expect(page.url).toBe('/policy/draft');
    expect(await count('policy_clause')).toBe(5000);
    const timed = async (path: string) => {
      const start = performance.now();
      const shown = await browser.get(path);
      return { ms: performance.now() - start, shown };
    };
    const first = await timed('/policy/draft/clauses');
    const found = await timed('/policy/draft/clauses?q=77.3');
    expect(found.shown.html).toContain('Staff must keep rule 2 of part 76');
    console.log(
      `5,000 clauses: imported in ${Math.round(saved)} ms, page in ${Math.round(first.ms)} ms, ${first.shown.html.length} characters`,
    );
    expect(saved).toBeLessThan(20_000);
    expect(first.ms).toBeLessThan(3_000);
    expect(first.shown.html.length).toBeLessThan(600_000);
  });
});

test('the model policy begins a draft with its map', async () => {
  const page = await browser.post('/policy/new/model');
  expect(page.url).toBe('/policy/draft');
  const map = JSON.parse(
    readFileSync(new URL('../../../../../policy/model-map.json', import.meta.url), 'utf8'),
  );
  expect(await count('clause_target')).toBe(Object.values(map as Record<string, string[]>).flat().length);
});

test('a second draft is refused, says who began the first, and the first can be withdrawn', async () => {
  await upload('policy.txt', TEXT);
  const other = await world.browser('ceo');
  expect((await other.get('/policy/new')).html).toContain('Asha Menon began “Staff use of social media”');
  const refused = await other.post('/policy/new/model');
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('There is a draft already');
  expect(await count('policy_version')).toBe(1);
  const ask = await other.get('/policy/draft/withdraw');
  expect(ask.html).toContain('Withdraw this draft?');
  const id = /name="draft" value="([^"]+)"/.exec(ask.html)![1]!;
  expect((await other.post('/policy/draft/withdraw', { draft: id })).url).toBe('/policy/new');
  const { rows } = await world.owner.query('select state from policy_version');
  expect(rows).toEqual([{ state: 'withdrawn' }]);
  expect((await world.owner.query('select verb from ledger order by seq')).rows.map((r) => r.verb)).toEqual([
    'policy draft begun',
    'policy draft withdrawn',
  ]);
});
