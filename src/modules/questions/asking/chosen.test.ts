import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, type Ground } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { lineageOf } from '../../../../test/questions.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
let ground: Ground;
beforeAll(async () => {
  world = await makeWorld();
  ground = await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());

/** What a form of a page sends: its hidden fields. */
function hiddenIn(html: string, button: string): Record<string, string> {
  const form = html.split('<form').find((one) => one.includes(button))!;
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(
    inputs.map(([, name, value]) => [name!, value!.replaceAll('&#39;', "'").replaceAll('&#10;', '\n')]),
  );
}
const selected = (html: string): string | undefined =>
  /<select[^>]*name="where".*?<\/select>/s.exec(html)?.[0].match(/value="([^"]*)"[^>]* selected/)?.[1];

/** Asks about a draft, has it answered, and checks it again from its page. */
async function askAndCheckAgain(fields: Record<string, string>) {
  const teacher = await world.browser('teacher');
  const asking = await teacher.post('/questions/new', fields);
  const id = randomUUID();
  await teacher.post('/questions', { ...fields, id, question: 'May I?' });
  const head = await world.browser('head');
  const seen = await head.get(`/questions/${id}`);
  const answer = { decision: 'go-ahead', words: 'Yes.', clause: await lineageOf(world, '1.7') };
  await head.post(`/questions/${id}/answer`, { revision: '1', ...answer });
  const { html } = await teacher.get(`/questions/${id}`);
  const form = hiddenIn(html, 'Check this draft again');
  return { id, asking, seen, form, again: await teacher.post('/check', form) };
}

test('a draft that was asked about is checked again for the place it was for, with who is in its picture', async () => {
  const fields = {
    draft: 'Our winner!',
    where: `official:${ground.account}`,
    picture: 'photo',
    people: 'Amelia Castleford\nJoanna Birkenshaw',
    others: 'yes',
  };
  const { id, asking, seen, form, again } = await askAndCheckAgain(fields);
  const said = 'For @northtestbridge on Instagram. In the picture: Amelia Castleford, Joanna Birkenshaw.';
  expect(asking.html).toContain(`${said} This goes with it.`);
  expect(seen.html).toContain(said);
  expect(form).toMatchObject(fields);
  expect(selected(again.html)).toBe(fields.where);
  expect(again.html).toContain('Joanna Birkenshaw</textarea>');
  const teacher = await world.browser('teacher');
  const { rows } = await world.owner.query('select revision from question where id = $1', [id]);
  await teacher.post(`/questions/${id}/withdraw`, { revision: String(rows[0].revision) });
  const kept = await world.owner.query('select state, draft, chosen from question where id = $1', [id]);
  expect(kept.rows).toEqual([{ state: 'withdrawn', draft: null, chosen: null }]);
});

test('one’s own account, its audience and a group come back too; so do words in a picture, apart from the draft', async () => {
  const friends = { draft: 'Lovely weather.', where: 'personal:facebook:friends' };
  expect((await askAndCheckAgain(friends)).form).toMatchObject(friends);
  const group = {
    draft: 'Hello all.',
    words: 'You won!',
    where: 'other',
    platform: 'facebook',
    audience: 'private-group',
    group: 'Year 6 parents',
    picture: 'screenshot',
  };
  const { form, seen } = await askAndCheckAgain(group);
  expect(form).toMatchObject(group);
  expect(seen.html).toContain('For Facebook, a group (Year 6 parents).');
});

test('of a note on the words in a picture only those are kept', async () => {
  const fields = {
    draft: 'Lovely weather.',
    words: 'What a load of bollocks',
    where: 'personal:facebook:friends',
    picture: 'screenshot',
    finding: '1',
  };
  const { form } = await askAndCheckAgain(fields);
  expect(form).toMatchObject({ words: fields.words, picture: 'screenshot' });
  expect(form).not.toHaveProperty('draft');
});
