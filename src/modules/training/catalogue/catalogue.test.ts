import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { STARTER_MODULES } from '../starter/modules.ts';
import { readModule } from './actions.ts';

let world: World;
let hr: Browser;
let id: string;
let at: string;
beforeAll(async () => {
  world = await makeWorld();
  hr = await world.browser('hr');
  const taken = await hr.post('/training/modules/take-over', { key: STARTER_MODULES[0]!.key });
  id = /\/training\/modules\/([0-9a-f-]{36})/.exec(taken.url)![1]!;
  at = `/training/modules/${id}`;
  await hr.post(`${at}/assign`, {
    whom: 'everyone',
    school: '',
    withinDays: '14',
    'due-day': '4',
    'due-month': '12',
    'due-year': '2026',
  });
});
afterAll(() => world.close());

const facts = {
  title: 'Our own',
  summary: 'About us.',
  minutes: '5',
  passMark: '80',
  attempts: '',
  validMonths: '',
};
const module = async () => (await readModule(await world.acting('hr'), id)).module;
const publish = async (again: string) =>
  hr.post(`${at}/publish`, { revision: String((await module()).revision), again });

test('numbers of a module are digits: what a computer alone reads as a number is refused', async () => {
  for (const field of ['minutes', 'passMark', 'attempts', 'validMonths'])
    for (const typed of ['0x10', '1e1', '-5', '1.5']) {
      const refused = await hr.post('/training/modules/new', { ...facts, [field]: typed });
      expect(refused.html, `${field} ${typed}`).toContain(`href="#${field}"`);
      expect(refused.html).toContain(`value="${typed}"`);
    }
});

test('a module without pages and questions is not offered for publishing: what is missing is said', async () => {
  const begun = await hr.post('/training/modules/new', facts);
  const empty = /\/training\/modules\/[0-9a-f-]{36}/.exec(begun.url)![0];
  const page = (await hr.get(`${empty}/publish`)).html;
  expect(page).toContain('Write at least one page.');
  expect(page).toContain('Write at least one question.');
  expect(page).not.toContain('Publish it</button>');
});

test('no two parts of a page have one name, and every column has a header', async () => {
  const page = (await hr.get(at)).html;
  expect(page).toContain('Everyone');
  expect(namesOfParts(page)).toEqual([...new Set(namesOfParts(page))]);
  expect(page).not.toMatch(/<th[^>]*><\/th>/);
});

test('a version in which nothing changed is published only for people to take it again', async () => {
  expect((await hr.get(`${at}/publish`)).html).toContain('Nothing has changed since version 1');
  expect((await publish('no')).html).toContain('Change something first, or have people take it again.');
  expect((await module()).current!.number).toBe(1);
  expect((await publish('yes')).html).toContain('Version 2 is published');
});

test('the page of a retired module says nothing of people taking it, or being asked to', async () => {
  const { revision } = await module();
  await hr.post(`${at}/edit/facts`, { ...facts, revision: String(revision) });
  expect((await hr.get(at)).html).toContain('People go on taking version 2');
  await hr.post(`${at}/retire`);
  const page = (await hr.get(at)).html;
  expect(page).toContain('To publish them, bring it back first.');
  expect(page).not.toContain('People go on taking');
  expect(page).toContain('Nobody is asked to take it while it is retired.');
  expect(page).toContain('Who is asked again if it is brought back');
});

/** The names of a page's regions, as they are read out. */
function namesOfParts(html: string): string[] {
  return [...html.matchAll(/<section[^>]*aria-(label|labelledby)="([^"]+)"/g)].map(([, how, name]) =>
    how === 'label'
      ? name!
      : new RegExp(`id="${name}"[^>]*>([^<]*)<`).exec(html)![1]!.replaceAll(/\s+/g, ' ').trim(),
  );
}
