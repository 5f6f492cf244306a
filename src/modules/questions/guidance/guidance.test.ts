import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../../../../test/drafts.ts';
import { type Said, signPolicy } from '../../../../test/policy.ts';
import { answerAs, askAs, lineageOf, WITH_DRAFT } from '../../../../test/questions.ts';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../../test/world.ts';
import { Conflict, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { checkDraft } from '../../drafts/actions.ts';
import { policyInForce } from '../../policy/actions.ts';
import { eraseOldWords } from '../jobs.ts';
import { beginGuidance, editGuidance, guidanceToBegin, readGuidance, searchGuidance } from './actions.ts';
import {
  besideGuidance,
  confirmGuidance,
  discardGuidance,
  guidanceWaiting,
  namesFound,
  publishGuidance,
  takeGuidanceBack,
} from './publishing/actions.ts';
import { guidanceWorkflow } from './workflow.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());

const begin = async (persona: Persona, values: Record<string, string> = {}): Promise<string> => {
  const given = {
    asked: 'May I post that a pupil has won a prize?',
    answer: 'Yes, without the name, or with written consent from the family.',
    clause: await lineageOf(world, '1.7'),
    ...values,
  };
  return (await beginGuidance(await world.acting(persona), given)).id;
};
const revision = async (persona: Persona, id: string) =>
  String((await readGuidance(await world.acting(persona), id)).revision);
const publish = async (persona: Persona, id: string, more: Record<string, string> = {}) =>
  publishGuidance(await world.acting(persona), id, { revision: await revision(persona, id), ...more });
const found = async (persona: Persona, search = '') =>
  (await searchGuidance(await world.acting(persona), search)).map(({ id }) => id);

test('guidance begins with the question and the answer; names are pointed out before it is published', async () => {
  const question = await askAs(world, 'teacher', {
    ...WITH_DRAFT,
    question: 'May I name Amelia Castleford of North Testbridge School?',
  });
  await answerAs(world, 'head', question, {
    decision: 'change',
    words: 'Ask her mother in writing, or ask Mary Nash.',
    clause: await lineageOf(world, '1.7'),
  });
  const head = await world.acting('head');
  const values = await guidanceToBegin(head, question);
  expect(values).toMatchObject({ question, clause: await lineageOf(world, '1.7') });
  const id = await begin('head', values);
  expect(await readGuidance(head, id)).toMatchObject({
    state: 'draft',
    fromQuestion: question,
    rule: 'consent',
    clause: '1.7',
    version: 1,
  });
  const names = await namesFound(head, await readGuidance(head, id));
  expect(names).toEqual([
    { words: 'Amelia Castleford', kind: 'pupil', perhaps: false, where: 'asked' },
    { words: 'North Testbridge School', kind: 'place', perhaps: false, where: 'asked' },
    { words: 'Mary Nash', kind: 'colleague', perhaps: false, where: 'answer' },
  ]);
  await expect(publish('head', id)).rejects.toMatchObject({ issues: [{ field: 'sure' }] });
  await editGuidance(head, id, {
    revision: await revision('head', id),
    asked: 'May I name a pupil who won a prize?',
    answer: 'Ask the family in writing first.',
    clause: await lineageOf(world, '1.7'),
  });
  await publish('head', id);
  expect((await readGuidance(await world.acting('teacher'), id)).state).toBe('published');
});

test('what is perhaps no name is pointed out, and published without asking', async () => {
  const id = await begin('head', { answer: 'The whole of 9B may be in it.' });
  const head = await world.acting('head');
  expect(await namesFound(head, await readGuidance(head, id))).toEqual([
    { words: '9B', kind: 'class', perhaps: true, where: 'answer' },
  ]);
  await publish('head', id);
  expect(await found('teacher')).toContain(id);
  await takeGuidanceBack(head, id, await revision('head', id));
});

test('whoever says that the words name nobody may publish them', async () => {
  const id = await begin('head', { answer: 'Write to Amelia Castleford, our invented example.' });
  await publish('head', id, { sure: 'yes' });
  expect(await found('teacher')).toContain(id);
  await takeGuidanceBack(await world.acting('head'), id, await revision('head', id));
});

test('a draft is its author’s alone, and only those who may publish write one', async () => {
  const id = await begin('head');
  for (const persona of PERSONAS) {
    const acting = await world.acting(persona);
    const sees = await readGuidance(acting, id).then(
      () => true,
      (error: unknown) => !(error instanceof NotFound),
    );
    expect([persona, sees]).toEqual([persona, persona === 'head']);
    expect([persona, (await found(persona)).includes(id)]).toEqual([persona, persona === 'head']);
    if (['head', 'southHead', 'leader', 'ceo'].includes(persona)) continue;
    await expect(begin(persona)).rejects.toThrow(NotAllowed);
    await expect(publishGuidance(acting, id, { revision: '1' })).rejects.toThrow(NotFound);
  }
  await expect(takeGuidanceBack(await world.acting('southHead'), id, '1')).rejects.toThrow(NotFound);
  // A question that one has no part in gives no words.
  const question = await askAs(world, 'teacher');
  await expect(guidanceToBegin(await world.acting('southHead'), question)).rejects.toThrow(NotFound);
});

test('what is published can be found by any form of its words, until it is taken back', async () => {
  const id = await begin('head', {
    asked: 'May I stay in the village group?',
    answer: 'You may. Do not comment.',
  });
  await publish('head', id);
  expect(await found('teacher', 'villages')).toEqual([id]);
  expect(await found('teacher', 'commenting group')).toEqual([id]);
  expect(await found('teacher', 'bicycle')).toEqual([]);
  for (const odd of ['"', "a' or 1=1 --", '& | ! ( :*', '-group', '\\']) await found('teacher', odd);
  const head = await world.acting('head');
  const stale = await revision('head', id);
  await takeGuidanceBack(head, id, stale);
  expect(await found('teacher', 'village')).toEqual([]);
  await expect(takeGuidanceBack(head, id, stale)).rejects.toThrow(Conflict);
  await expect(publish('head', id)).rejects.toThrow(Conflict);
  // It becomes a draft again when its words are changed, by whoever changes them.
  const other = await world.acting('southHead');
  await editGuidance(other, id, {
    revision: await revision('southHead', id),
    asked: 'May I stay in the village group?',
    answer: 'Only if no parent is in it.',
    clause: await lineageOf(world, '1.7'),
  });
  await expect(readGuidance(head, id)).rejects.toThrow(NotFound);
  await publish('southHead', id);
  expect(await found('teacher', 'village')).toEqual([id]);
});

test('every step of its workflow is taken from each state, and no other', async () => {
  const head = await world.acting('head');
  for (const state of ['draft', 'published', 'taken-back'] as const)
    for (const { name } of guidanceWorkflow.steps) {
      const id = await begin('head');
      if (state !== 'draft') await publish('head', id);
      if (state === 'taken-back') await takeGuidanceBack(head, id, await revision('head', id));
      const now = await revision('head', id);
      const words = { revision: now, asked: 'A?', answer: 'B.', clause: await lineageOf(world, '1.7') };
      const done = await {
        edit: () => editGuidance(head, id, words),
        publish: () => publishGuidance(head, id, words),
        confirm: () => confirmGuidance(head, id, now),
        'take-back': () => takeGuidanceBack(head, id, now),
        discard: () => discardGuidance(head, id, now),
      }
        [name]()
        .then(
          () => 'done',
          (error: unknown) => (error as Error).name,
        );
      const step = guidanceWorkflow.steps.find((one) => one.name === name)!;
      expect([state, name, done]).toEqual([state, name, step.from.includes(state) ? 'done' : 'Conflict']);
      if (done === 'done') {
        const { rows } = await world.owner.query('select state from guidance where id = $1', [id]);
        expect([state, name, rows[0].state]).toEqual([state, name, step.to]);
      }
      if (step.to === 'published' || (state === 'published' && done !== 'done'))
        await takeGuidanceBack(head, id, await revision('head', id)).catch(() => {});
    }
});

test('the checker offers it on a finding of its rule or clause whose words match, from the next check on', async () => {
  const teacher = await world.acting('teacher');
  const offered = async (draft: string) =>
    Object.values(
      (await checkDraft(teacher, { draft, where: 'personal:facebook:friends' })).guidance,
    ).flatMap(({ onClause, offered }) =>
      offered.map(({ id, asked, href }) => ({ id, asked, href, onClause })),
    );
  const id = await begin('head', {
    asked: 'May I post that somebody won the county poetry prize?',
    answer: 'Without the name.',
  });
  expect((await offered(NAMES_AMELIA)).map((one) => one.id)).not.toContain(id);
  await publish('head', id);
  expect(await offered(NAMES_AMELIA)).toEqual([
    {
      id,
      asked: 'May I post that somebody won the county poetry prize?',
      href: `/guidance/${id}`,
      onClause: false,
    },
  ]);
  expect(await offered('Lovely weather.')).toEqual([]);
  // Nothing in it is about a prize, but a pupil is named, which is what the clause is about.
  expect(await offered('Bravo Peregrine Oldershaw.')).toContainEqual(
    expect.objectContaining({ id, onClause: true }),
  );
  await takeGuidanceBack(await world.acting('head'), id, await revision('head', id));
  expect((await offered(NAMES_AMELIA)).map((one) => one.id)).not.toContain(id);
});

test('no word of a draft is in a query of the checker', async () => {
  const seen: string[] = [];
  const acting = await world.acting('teacher');
  const db = acting.db.withPlugin({
    transformQuery: ({ node }) => {
      seen.push(JSON.stringify(node));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await checkDraft({ ...acting, db }, { draft: `${NAMES_AMELIA} Quixotryvane.`, where: 'other' });
  expect(seen.some((query) => query.includes('tsvector_to_array'))).toBe(true);
  expect(seen.filter((query) => /quixotryvane|poetry/i.test(query))).toEqual([]);
});

test('a clause that the policy does not have is refused; without a policy none is asked for', async () => {
  await expect(begin('head', { clause: randomUUID() })).rejects.toMatchObject({
    issues: [{ field: 'clause' }],
  });
  await expect(begin('head', { asked: '', answer: '' })).rejects.toMatchObject({
    issues: [{ field: 'asked' }, { field: 'answer' }],
  });
});

test('of a name, parts of it and addresses are pointed out too, whoever they belong to', async () => {
  const words = async (answer: string) =>
    (await namesFound(await world.acting('head'), { asked: 'May I?', answer })).map((one) => one.words);
  expect(await words('Ask Mrs Nash, or Mary Nash’s deputy.')).toEqual(['Mrs Nash', 'Mary Nash’s']);
  expect(await words('Amelia’s mother agreed.')).toEqual(['Amelia’s']);
  expect(await words('Write to helen.adair@north.example or ring 01632 960 123.')).toEqual([
    'helen.adair@north.example',
    '01632 960 123',
  ]);
  expect(await words('His mother is @kellyday88.')).toEqual(['@kellyday88']);
  expect(await words('Wait until 12/11/2026 and ask the family in writing.')).toEqual([]);
});

test('what it said before is kept for those who may publish, until it is discarded', async () => {
  const head = await world.acting('head');
  const id = await begin('head', { asked: 'May I tag the school?', answer: 'Yes.' });
  await publish('head', id);
  const beside = async (persona: Persona) =>
    (await besideGuidance(await world.acting(persona), { id, state: 'published' })).before.map(
      ({ answer }) => answer,
    );
  expect(await beside('head')).toEqual([]);
  await takeGuidanceBack(head, id, await revision('head', id));
  await editGuidance(head, id, {
    revision: await revision('head', id),
    asked: 'May I tag the school?',
    answer: 'No.',
    clause: await lineageOf(world, '1.7'),
  });
  await publish('head', id);
  expect(await beside('head')).toEqual(['Yes.']);
  expect(await beside('teacher')).toEqual([]);
  await takeGuidanceBack(head, id, await revision('head', id));
  await discardGuidance(head, id, await revision('head', id));
  await expect(readGuidance(head, id)).rejects.toThrow(NotFound);
  expect((await found('head')).includes(id)).toBe(false);
  const { rows } = await world.owner.query(
    'select asked || answer as words, (select count(*)::int from guidance_wording where guidance_id = id) as before from guidance where id = $1',
    [id],
  );
  expect(rows).toEqual([{ words: '', before: 0 }]);
});

test('drafts that nobody has touched for as long as words are kept are discarded, and what is published stays', async () => {
  const draft = await begin('head');
  const published = await begin('head', { asked: 'Old but good?' });
  await publish('head', published);
  const age = "update guidance set changed_at = now() - interval '10 years' where id = any($1)";
  await world.owner.query(age, [[draft, published]]);
  await eraseOldWords(world.app.parts, world.trustId);
  expect(await found('head')).toContain(published);
  expect(await found('head')).not.toContain(draft);
  await takeGuidanceBack(await world.acting('head'), published, await revision('head', published));
});

// The last test here: it signs another version.
test('when its clause reads differently, its author is asked whether it still holds, and readers are told', async () => {
  const [changed, kept] = [
    await begin('head'),
    await begin('head', { clause: await lineageOf(world, '2.2') }),
  ];
  const gone = await begin('leader', { clause: await lineageOf(world, '1.13') });
  await publish('head', changed);
  await publish('head', kept);
  await publish('leader', gone);
  const ours = [changed, kept, gone].map((id) => `/guidance/${id}`);
  const waiting = async (persona: Persona) =>
    (await guidanceWaiting(await world.acting(persona)))
      .map(({ href }) => href)
      .filter((href) => ours.includes(href));
  expect(await waiting('head')).toEqual([]);
  const { id: first } = (await policyInForce(await world.acting('head')))!.version;
  const next = CHECK_POLICY.filter(([number]) => number !== '1.13').map(
    ([number, words, targets]): Said => [
      number,
      number === '1.7' ? `${words} Or a colleague.` : words,
      targets,
    ],
  );
  world.clock.set('2026-11-19T10:00:00Z');
  await signPolicy(world, next, { since: first });
  expect(await waiting('head')).toEqual([`/guidance/${changed}`]);
  expect(await waiting('leader')).toEqual([`/guidance/${gone}`]);
  expect(await waiting('southHead')).toEqual([]);
  const teacher = await world.browser('teacher');
  expect((await teacher.get(`/guidance/${changed}`)).html).toContain('The clause reads differently now');
  expect((await teacher.get(`/guidance/${kept}`)).html).not.toContain('If in doubt, ask');
  const head = await world.acting('head');
  await confirmGuidance(head, changed, await revision('head', changed));
  expect(await waiting('head')).toEqual([]);
  expect(await readGuidance(head, changed)).toMatchObject({ clause: '1.7', version: 2 });
  const leader = await world.acting('leader');
  await expect(confirmGuidance(leader, gone, await revision('leader', gone))).rejects.toThrow(Conflict);
  // Its author has left: whoever may publish looks after it.
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.leader]);
  expect(await waiting('southHead')).toEqual([`/guidance/${gone}`]);
});
