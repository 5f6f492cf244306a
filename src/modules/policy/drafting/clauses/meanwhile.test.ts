import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { clausesOf, currentDraft } from '../../store.ts';
import { importDraft } from '../begin/actions.ts';
import type { DraftClause } from '../model.ts';
import { inputOf } from './meanwhile.ts';

const ALONE = 'You left this alone, so theirs is kept';
const TEXT = `Staff use of social media

1. Scope

1.1 This policy covers all staff of the Trust.

1.2 The Trust thanks its staff.
`;

let world: World;
let one: Browser;
let two: Browser;
let clause: DraftClause;
let path: string;
beforeEach(async () => {
  world = await makeWorld();
  const acting = await world.acting('administrator');
  await importDraft(acting, world.app.parts.files, { name: 'policy.txt', bytes: Buffer.from(TEXT) });
  [one, two] = [await world.browser('administrator'), await world.browser('ceo')];
  clause = await saved();
  path = `/policy/draft/clauses/${clause.id}`;
});
afterEach(() => world.close());

/** The first clause as it is kept. */
async function saved(): Promise<DraftClause> {
  return inTrust(world.db, world.trustId, async (tx) => {
    const all = await clausesOf(tx, (await currentDraft(tx))!.id);
    return all.find(({ number }) => number === '1.1' || number === '1.9')!;
  });
}

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a page of the clause would send, were nothing typed over. */
function shownBy({ html }: Page): Record<string, string | string[]> {
  const value = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '');
  const ticked = (name: string) =>
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) =>
      tag.includes(`name="${name}"`) && / checked/.test(tag)
        ? [unescaped(/ value="([^"]*)"/.exec(tag)![1]!)]
        : [],
    );
  return {
    revision: value(/name="revision" value="([^"]*)"/),
    was: value(/name="was" value="([^"]*)"/),
    number: value(/<input[^>]*name="number"[^>]* value="([^"]*)"/),
    text: value(/<textarea[^>]*name="text"[^>]*>([^<]*)</),
    heading: ticked('heading')[0] ?? '',
    modality: ticked('modality')[0] ?? '',
    binds: ticked('binds'),
  };
}

/** The rows of what differs: field, what is saved now, what was typed. */
function told({ html }: Page): string[][] {
  const table = /What differs<\/caption>.*?<\/table>/s.exec(html)?.[0] ?? '';
  return [...table.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<td.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')),
  );
}

describe('two people at one clause', () => {
  test('who changes the words alone keeps what another chose of what it does and whom it binds', async () => {
    const [first, second] = [shownBy(await one.get(path)), shownBy(await two.get(path))];
    expect(second).toMatchObject({ ...inputOf(clause), binds: [...clause.binds] });
    await one.post(path, { ...first, modality: 'recommendation', binds: ['staff', 'governors'] });
    expect(await saved()).toMatchObject({ modality: 'recommendation', binds: ['staff', 'governors'] });

    const page = await two.post(path, { ...second, text: 'It covers everyone.' });
    expect(page.status).toBe(409);
    expect(told(page)).toEqual([
      ['What it does', 'Should', ALONE],
      ['Whom it binds', 'staff, governors', ALONE],
    ]);
    expect(page.html).toContain('Save the clause');
    const again = shownBy(page);
    expect(again).toMatchObject({
      text: 'It covers everyone.',
      modality: 'recommendation',
      binds: ['staff', 'governors'],
    });
    expect((await two.post(path, again)).status).toBe(200);
    expect(await saved()).toMatchObject({
      text: 'It covers everyone.',
      modality: 'recommendation',
      binds: ['staff', 'governors'],
    });
  });

  test('who changes its number keeps the words of another, and that it is now a heading', async () => {
    const [first, second] = [shownBy(await one.get(path)), shownBy(await two.get(path))];
    await one.post(path, { ...first, text: 'Whom it covers', heading: 'heading' });
    const page = await two.post(path, { ...second, number: '1.9' });
    expect(told(page)).toEqual([
      ['Words', 'Whom it covers', ALONE],
      ['What it is', 'A heading', ALONE],
    ]);
    await two.post(path, shownBy(page));
    expect(await saved()).toMatchObject({ number: '1.9', text: 'Whom it covers', heading: true, binds: [] });
  });

  test('what both changed is told of both, and is saved only when it is saved again', async () => {
    const [first, second] = [shownBy(await one.get(path)), shownBy(await two.get(path))];
    await one.post(path, { ...first, text: 'It covers staff.', modality: 'recommendation' });
    const refused = await two.post(path, { ...second, text: '', modality: 'permission' });
    expect(refused.status).toBe(422);
    const page = await two.post(path, { ...shownBy(refused), text: 'It covers us.' });
    expect(told(page)).toEqual([
      ['Words', 'It covers staff.', 'It covers us.'],
      ['What it does', 'Should', 'May'],
    ]);
    expect(page.html).toContain('Save my words instead');
    await two.post(path, shownBy(page));
    expect(await saved()).toMatchObject({ text: 'It covers us.', modality: 'permission' });
  });

  test('a third change in between is told too, and undoes nothing', async () => {
    const [first, second] = [shownBy(await one.get(path)), shownBy(await two.get(path))];
    await one.post(path, { ...first, modality: 'recommendation' });
    const page = await two.post(path, { ...second, text: 'It covers everyone.' });
    await one.post(path, { ...shownBy(await one.get(path)), modality: 'permission' });
    const once = await two.post(path, shownBy(page));
    expect(told(once)).toEqual([['What it does', 'May', ALONE]]);
    await two.post(path, shownBy(once));
    expect(await saved()).toMatchObject({ text: 'It covers everyone.', modality: 'permission' });
  });
});
