import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { oversightJobs } from '../modules/oversight/jobs.ts';
import { begunForms, forgetForm, keepForm, keptForm, keptForms } from './kept-forms.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('what was filled in is there again for its author alone, without what must not be kept', async () => {
  const teacher = await world.acting('teacher');
  await keepForm(teacher, 'question', { words: 'May I?', password: 'secret', revision: '3', keep: 'yes' });
  await keepForm(teacher, 'question', { words: 'May I post it?', keep: 'yes' });
  expect((await keptForm(teacher, 'question'))?.values).toEqual({ words: 'May I post it?' });
  expect(await keptForm(await world.acting('head'), 'question')).toBeNull();
  expect((await keptForms(teacher)).map(({ form }) => form)).toEqual(['question']);
  await forgetForm(teacher, 'question');
  expect(await keptForm(teacher, 'question')).toBeNull();
});

test('several of a kind are kept side by side, and one of another kind is not among them', async () => {
  const teacher = await world.acting('assistant');
  await keepForm(teacher, 'question one', { words: 'Of one draft' });
  await keepForm(teacher, 'question two', { words: 'Of another' });
  await keepForm(teacher, 'question one', { words: 'Of one draft, further on' });
  await keepForm(teacher, 'questions three', { words: 'Something else' });
  const begun = Object.fromEntries(
    (await begunForms(teacher, 'question')).map(({ id, values }) => [id, values]),
  );
  expect(begun).toEqual({ one: { words: 'Of one draft, further on' }, two: { words: 'Of another' } });
});

test('what was begun sixty days ago is thrown away by the nightly job', async () => {
  const teacher = await world.acting('teacher');
  await keepForm(teacher, 'old', { words: 'begun' });
  const job = oversightJobs(world.app.parts).find(({ name }) => name === 'kept-forms-forget')!;
  await job.run();
  expect(await keptForm(teacher, 'old')).not.toBeNull();
  world.clock.set(new Date(world.clock.now().getTime() + 62 * 86_400_000));
  await job.run();
  expect(await keptForm(teacher, 'old')).toBeNull();
});
