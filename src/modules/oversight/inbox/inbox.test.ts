import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveAnswers } from '../../../../test/answers.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { answerAs, askAs } from '../../../../test/questions.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { Conflict } from '../../../platform/errors.ts';
import type { Waiting } from '../../../platform/waiting.ts';
import { policyInForce } from '../../policy/actions.ts';
import { ownStanding } from '../../policy/reading/actions.ts';
import { WAITING_SOURCES } from '../waiting.ts';
import { doTogether, readInbox } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
});
afterAll(() => world.close());

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = async (persona: Parameters<World['browser']>[0], path: string) => {
  const { html, status } = await (await world.browser(persona)).get(path);
  return { html, status, words: text(html) };
};
const badge = (html: string) => /decorum-count">(\d+)/.exec(html)?.[1];
/** Without one's own page or the navigation there is nothing to say which rows a page shows. */
const rows = (html: string) =>
  [...html.matchAll(/decorum-row__title">(?:<a [^>]*>)?([^<]+)/g)].map((m) => m[1]);
/** What waits in these tests besides what waits for everyone. */
async function withSource<T>(waiting: Waiting[], work: () => Promise<T>): Promise<T> {
  const sources = WAITING_SOURCES as { name: string; read: () => Promise<Waiting[]> }[];
  sources.push({ name: 'the tests', read: async () => waiting });
  try {
    return await work();
  } finally {
    sources.pop();
  }
}
const thing = (n: number, more: Partial<Waiting> = {}): Waiting => ({
  key: `thing ${n}`,
  kind: 'Request',
  title: `Thing ${n}`,
  href: `/check?thing=${n}`,
  ...more,
});

test('the inbox says what waits, since when, by when and why, and counts it on every page', async () => {
  const { html, words, status } = await page('teacher', '/inbox');
  expect(status).toBe(200);
  expect(words).toContain('1 thing waits for you. Nothing is late.');
  expect(rows(html)).toEqual(['Read and acknowledge the policy']);
  expect(words).toMatch(/Open \d+ working days|New|Open \d+ hours?/);
  expect(html).toMatch(/decorum-clause__number/);
  expect(badge(html)).toBe('1');
  expect(badge((await page('teacher', '/policy')).html)).toBe('1');
});

test('what one does is counted at once, and is found again among what is done', async () => {
  const browser = await world.browser('southTeacher');
  expect(badge((await browser.get('/policy')).html)).toBe('1');
  const versionId = /name="versionId" value="([^"]+)"/.exec(
    (await browser.get('/policy/acknowledge')).html,
  )![1]!;
  const after = await browser.post('/policy/acknowledge', { versionId, understood: 'yes' });
  expect(badge(after.html)).toBeUndefined();
  const empty = text((await browser.get('/inbox')).html);
  expect(empty).toContain('Nothing is waiting for you');
  expect(empty).toContain('Check a post before you share it');
  const done = text((await browser.get('/inbox/done')).html);
  expect(done).toContain('Read and acknowledge version 1 of the policy');
  expect(done).toContain('Acknowledged in Decorum');
  expect(text((await browser.get('/inbox/done?q=nowhere')).html)).toContain('Nothing fits');
  const csv = await (await browser.raw('/inbox/done.csv?kind=Policy')).text();
  expect(parse(csv, { bom: true })).toHaveLength(2);
});

test('the ledger finds again what those who sign and answer did', async () => {
  const { words } = await page('chair', '/inbox/done');
  expect(words).toContain('Sign the policy');
  expect(words).toContain('Signed');
  expect((await page('teacher', '/inbox/done')).words).not.toContain('Sign the policy');
});

describe('many things', () => {
  const days = ['2026-11-16', '2026-11-18', '2026-11-20', '2026-12-14', undefined];
  const many = Array.from({ length: 60 }, (_, n) =>
    thing(n, {
      due: days[n % days.length],
      kind: n % 2 ? 'Question' : 'Request',
      since: new Date(Date.UTC(2026, 10, 1 + (n % 17), 9)),
      hint: n === 7 ? 'About the harbour' : undefined,
    }),
  );
  const look = (query: string) => withSource(many, () => page('hr', `/inbox${query}`));

  test('stand under their parts, late first, a page at a time', async () => {
    const first = await look('');
    expect(first.words).toContain('61 things wait for you. 12 are late.');
    const heads = [...first.html.matchAll(/decorum-group" id="part-(\w+)"/g)].map((m) => m[1]);
    expect(heads.slice(0, 2)).toEqual(['late', 'today']);
    expect(rows(first.html)).toHaveLength(25);
    const all: (string | undefined)[][] = [];
    for (const n of [1, 2, 3]) all.push(rows((await look(`?page=${n}`)).html));
    expect(new Set(all.flat()).size).toBe(61);
    expect(rows((await look('?page=99')).html)).toEqual(all[2]);
  });

  test('are narrowed by part, kind and words, and the counts follow', async () => {
    const late = await look('?when=late');
    expect(rows(late.html)).toHaveLength(12);
    expect(late.words).toContain('2 days late');
    const questions = await look('?kind=Question');
    expect(questions.words).toMatch(/All 30 Overdue 6/);
    expect(rows((await look('?q=harbour')).html)).toEqual(['Thing 7']);
    expect(rows((await look('?q=HARBOUR+question')).html)).toEqual(['Thing 7']);
    expect((await look('?q=harbour&when=today')).words).toContain('Nothing fits');
    expect(rows((await look('?kind=nonsense')).html)).toEqual([]);
    expect(rows((await look('?when=nonsense')).html)).toHaveLength(25);
  });

  test('are put in another order, then without parts', async () => {
    const oldest = await look('?sort=oldest');
    expect(oldest.html).not.toContain('decorum-group');
    expect(rows(oldest.html)[0]).toBe('Thing 0');
    expect(rows((await look('?sort=newest&q=thing')).html).slice(0, 2)).toEqual(['Thing 50', 'Thing 16']);
    expect(rows((await look('?sort=kind')).html)[0]).toMatch(/policy/);
  });

  test('come as a table, as they were asked for', async () => {
    const file = await withSource(many, async () =>
      (await (await world.browser('hr')).raw('/inbox.csv?when=today&kind=Question')).text(),
    );
    const [head, ...table] = parse(file, { bom: true }) as string[][];
    expect(head![0]).toBe('What');
    expect(table).toHaveLength(6);
    expect(table.every((row) => row[1] === 'Question' && row[5] === '2026-11-18')).toBe(true);
  });

  test('home shows the first few, with the way to all', async () => {
    const home = await withSource(many, () => page('hr', '/'));
    expect(home.html.match(/govuk-task-list__item--with-link/g)).toHaveLength(5);
    expect(home.words).toContain('All 61 in your inbox');
  });
});

test('a part that cannot be read takes nothing with it, and is named', async () => {
  await world.owner.query('alter table check_report rename to check_report_away');
  try {
    const { status, words, html } = await page('teacher', '/inbox');
    expect(status).toBe(200);
    expect(words).toContain('We could not read answers about the checker.');
    expect(rows(html)).toEqual(['Read and acknowledge the policy']);
    expect(words).toContain('At least 1 thing waits for you');
    const none = await page('southTeacher', '/inbox');
    expect(none.words).toContain('We could not read');
    expect(none.words).not.toContain('Nothing is waiting for you');
    const home = await page('southTeacher', '/');
    expect([home.status, home.words.includes('Nothing is waiting for you')]).toEqual([200, false]);
    const csv = await (await world.browser('teacher')).raw('/inbox.csv');
    expect(csv.headers.get('location')).toBe('/inbox');
    expect(world.log.join('')).toContain('a part of the inbox could not be read');
  } finally {
    await world.owner.query('alter table check_report_away rename to check_report');
  }
});

describe('many at once', () => {
  test('are ticked and done with one button', async () => {
    const ids = await giveAnswers(world, 'assistant', 3);
    const browser = await world.browser('assistant');
    const before = await browser.get('/inbox');
    expect(before.html.match(/decorum-row__tick/g)).toHaveLength(3);
    expect((await browser.get('/inbox?tick=all')).html.match(/decorum-row__tick[^>]* checked/g)).toHaveLength(
      3,
    );
    const none = await browser.post('/inbox/together', { act: 'read answers' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('href="#key"');
    expect(none.html).toContain('id="key"');
    const done = await browser.post('/inbox/together', {
      act: 'read answers',
      key: ids.slice(0, 2).map((id) => `checker report ${id}`),
    });
    expect(text(done.html)).toContain('Marked as read: all 2');
    expect(rows(done.html)).toHaveLength(2);
    const keys = [...done.html.matchAll(/type="hidden" name="key" value="([^"]+)"/g)].map((m) => m[1]!);
    expect(keys).toHaveLength(2);
    const nobodys = await (await world.browser('teacher')).post('/inbox/undo', { key: keys });
    expect(text(nobodys.html)).toContain('There was nothing to undo');
    const undone = await browser.post('/inbox/undo?kind=Checker', { key: [...keys, 'policy to sign'] });
    expect(text(undone.html)).toContain('2 are unread again');
    expect(rows(undone.html)).toHaveLength(3);
  });

  test('what was dealt with meanwhile is said, and keeps nothing from the rest', async () => {
    const [first, second] = await giveAnswers(world, 'leader', 2);
    const acting = await world.acting('leader');
    const keys = [first, second].map((id) => `checker report ${id}`);
    const two = await Promise.all(
      [1, 2].map(() => doTogether(acting, world.app.parts.log, 'read answers', keys)),
    );
    // Both windows found them waiting, or the second is told that they wait no more: nobody is told of a fault.
    for (const outcome of two.flat())
      expect(outcome.says).toMatch(/^Marked as read|does not wait for you any more/);
    const later = await doTogether(acting, world.app.parts.log, 'read answers', keys);
    expect(later.map(({ done }) => done)).toEqual([false, false]);
    expect(later[0]!.says).toContain('dealt with in the meantime');
  });

  test('each one says what came of it, as its own act says it', async () => {
    const act = (run: () => Promise<unknown>) => [{ name: 'go', label: 'Go', done: 'Gone', run }];
    const waiting = [
      thing(1, { bulk: act(async () => {}) }),
      thing(2, { bulk: act(() => Promise.reject(new Conflict('It is approved by now.'))) }),
      thing(3, { bulk: act(() => Promise.reject(new Error('secret words'))) }),
      thing(4),
    ];
    const { html } = await withSource(waiting, async () =>
      (await world.browser('teacher')).post('/inbox/together', {
        act: 'go',
        key: ['thing 1', 'thing 2', 'thing 3', 'thing 4', 'thing 5'],
      }),
    );
    const words = text(html);
    expect(words).toContain('Done: 1. Not done: 4.');
    for (const said of [
      'Gone',
      'It is approved by now.',
      'This did not work',
      'wants a look of its own',
      'does not wait for you',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('secret words');
    expect(world.log.join('')).not.toContain('secret words');
  });
});

describe('what was read', () => {
  const openFirst = async (persona: Parameters<World['browser']>[0], path: string) => {
    const browser = await world.browser(persona);
    expect((await browser.get(path)).status).toBe(200);
    return browser;
  };
  /** The key that the button of a row in the list of what is done carries. */
  const keyBeside = (html: string, title: string) =>
    new RegExp(`name="key" value="([^"]+)"/>\\s*<button[^>]*>Mark as unread<span[^>]*>: ${title}`).exec(
      html,
    )?.[1];

  test('an answer about the checker is done once it is read, and is unread again from there at any time', async () => {
    const [id] = await giveAnswers(world, 'southTeacher', 1);
    const browser = await openFirst('southTeacher', `/check/reports/${id}`);
    expect(rows((await browser.get('/inbox')).html)).not.toContain(
      'There is an answer to what you said of the checker',
    );
    const done = await browser.get('/inbox/done?q=decency');
    expect(text(done.html)).toContain(
      'There is an answer to what you said of the checker Language and decency',
    );
    const key = keyBeside(done.html, 'There is an answer to what you said of the checker')!;
    const back = await browser.post('/inbox/undo', { key });
    expect(text(back.html)).toContain('It is unread again');
    expect(rows(back.html)).toContain('There is an answer to what you said of the checker');
    expect((await browser.get('/inbox/done')).html).not.toContain('what you said of the checker');
  });

  test('a question is found by who asked it and by its words, which are not shown; its answer by the asker', async () => {
    const asked = await askAs(world, 'assistant', { question: 'May the minibus be in the picture?' });
    const policy = await policyInForce(await world.acting('head'));
    await answerAs(world, 'head', asked, {
      clause: policy!.clauses.find(({ heading }) => !heading)!.lineage,
    });
    for (const words of ['Tia+Ash', 'minibus']) {
      const { words: found } = await page('head', `/inbox/done?q=${words}`);
      expect(found).toContain('Answer a question From ');
      expect(found).not.toContain('minibus be');
    }
    const browser = await openFirst('assistant', `/questions/${asked}`);
    const done = await browser.get('/inbox/done?q=minibus');
    const key = keyBeside(done.html, 'There is an answer to your question')!;
    expect(rows((await browser.post('/inbox/undo', { key })).html)).toContain(
      'There is an answer to your question',
    );
  });

  test('the list can be put in another order', async () => {
    const { html } = await page('head', '/inbox/done');
    for (const sort of ['title', 'kind', 'outcome']) expect(html).toContain(`sort=${sort}`);
  });
});

test('somebody’s inbox is theirs alone', async () => {
  const ids = await giveAnswers(world, 'manager', 1);
  const other = await doTogether(await world.acting('teacher'), world.app.parts.log, 'read answers', [
    `checker report ${ids[0]}`,
  ]);
  expect(other[0]).toMatchObject({ done: false });
  const { items } = await readInbox(await world.acting('manager'), world.app.parts.log);
  expect(items.map(({ key }) => key)).toContain(`checker report ${ids[0]}`);
});

test('days late are working days: what was due on Friday is one day late on Monday', async () => {
  const own = await makeWorld();
  try {
    await signPolicy(own);
    const { due } = (await ownStanding(await own.acting('teacher')))!;
    const weekday = new Date(`${due}T12:00:00Z`).getUTCDay();
    const toMonday = (8 - weekday) % 7 || 7;
    const monday = new Date(Date.parse(`${due}T10:00:00Z`) + toMonday * 86_400_000);
    own.clock.set(monday);
    const inbox = await readInbox(await own.acting('teacher'), own.app.parts.log);
    const open = weekday === 6 || weekday === 0 ? 1 : 6 - weekday;
    expect(inbox.items[0]!.deadline).toEqual({
      state: 'late',
      text: open === 1 ? '1 day late' : `${open} days late`,
    });
    expect(inbox.items[0]!.when).toBe('late');
  } finally {
    await own.close();
  }
});
