import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { answerAs, askAs, lineageOf, revisionOf, WITH_DRAFT } from '../../../test/questions.ts';
import { makeWorld, PERSONAS, type Persona, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Conflict, NotAllowed, NotFound } from '../../platform/errors.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import { checkDraft } from '../drafts/actions.ts';
import { openPerson } from '../people/record/open.ts';
import { endDelegation, recordDelegation } from '../people/roles/delegations.ts';
import { openQuestion, questionsDone, questionsWaiting } from './actions.ts';
import { answerQuestion, passOn, questionsToAnswer, takeAnswerBack } from './answering/actions.ts';
import { toAsk } from './asking/actions.ts';
import { addToQuestion, askAgain, thankFor, withdrawQuestion } from './asking/follow.ts';
import { beginGuidance, guidanceToBegin, readGuidance } from './guidance/actions.ts';
import { eraseOldWords, keepUpQuestions } from './jobs.ts';
import { type QuestionStep, questionWorkflow } from './workflow.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
});
afterAll(() => world.close());

const open = async (persona: Persona, id: string) => openQuestion(await world.acting(persona), id);
const waiting = async (persona: Persona) =>
  (await questionsWaiting(await world.acting(persona))).map(({ href }) => href);
const mails = async (subject: string): Promise<string[]> =>
  (
    await world.owner.query<{ person_id: string }>(
      "select person_id from notice where subject = $1 and state = 'waiting'",
      [subject],
    )
  ).rows.map((row) => PERSONAS.find((one) => world.people[one] === row.person_id)!);
const at = (id: string) => `/questions/${id}`;

test('a question goes to the headteacher, with a working day to answer by; the answer comes back with its clause', async () => {
  const id = await askAs(world, 'teacher');
  // Asked on a Wednesday: three working days later is Monday.
  expect((await open('teacher', id)).question).toMatchObject({
    state: 'waiting',
    toRole: 'head',
    dueOn: '2026-11-23',
    keptUntil: '2027-11-18',
  });
  expect(await waiting('head')).toContain(at(id));
  expect(await waiting('leader')).not.toContain(at(id));
  expect(await mails('A question waits for your answer')).toEqual(['head']);

  await answerAs(world, 'head', id);
  expect(await waiting('head')).not.toContain(at(id));
  expect(await mails('A question waits for your answer')).toEqual([]);
  expect(await mails('There is an answer to your question')).toEqual(['teacher']);
  expect(await waiting('teacher')).toEqual([at(id)]);
  const { question, entries } = await open('teacher', id);
  expect(question).toMatchObject({
    state: 'answered',
    decision: 'answer',
    answerClause: '2.2',
    answerLineage: await lineageOf(world, '2.2'),
    answerVersion: 1,
    answeredBy: world.people.head,
  });
  expect(entries.map(({ step, author }) => [step, author])).toEqual([
    ['ask', 'Tom Eacher'],
    ['answer', 'Helen Adair'],
  ]);
  // It is read now.
  expect(await waiting('teacher')).toEqual([]);
  expect((await questionsDone(await world.acting('head')))[0]).toMatchObject({
    href: at(id),
    outcome: 'Answered',
  });
});

test('with a draft the finding comes along, the draft is on hold, and the answer lets it go, changes it or stops it', async () => {
  const id = await askAs(world, 'teacher', WITH_DRAFT);
  const { question } = await open('head', id);
  expect(question).toMatchObject({
    about: 'post',
    draft: NAMES_AMELIA,
    account: 'personal',
    rule: 'consent',
    severity: 'approve',
    quote: 'Amelia Castleford',
    clauses: ['1.7'],
    version: 1,
  });
  await expect(answerAs(world, 'head', id, { decision: 'answer' })).rejects.toMatchObject({
    issues: [{ field: 'decision' }],
  });
  await expect(answerAs(world, 'head', id, { decision: 'change', words: ' ' })).rejects.toMatchObject({
    issues: [{ field: 'words' }],
  });
  await expect(
    answerAs(world, 'head', id, { decision: 'change', clause: randomUUID() }),
  ).rejects.toMatchObject({ issues: [{ field: 'clause' }] });
  await answerAs(world, 'head', id, { decision: 'do-not-post', words: 'It must be in writing.' });
  expect((await open('teacher', id)).question.decision).toBe('do-not-post');
});

test('a draft without a finding comes along too; what no longer is found is asked about as a draft alone', async () => {
  const plain = { draft: 'Lovely weather.', where: 'other', question: 'Is this fine?' };
  const id = await askAs(world, 'teacher', plain);
  expect((await open('head', id)).question).toMatchObject({ about: 'post', draft: plain.draft, rule: null });
  const gone = await askAs(world, 'teacher', { ...plain, finding: '7' });
  expect((await open('head', gone)).question).toMatchObject({ draft: plain.draft, rule: null });
});

test('a group or forum goes to senior leadership; whoever leads asks one up; the chair asks the board', {
  timeout: 120_000,
}, async () => {
  const askers: [Persona, string, Persona[]][] = [
    ['teacher', 'forum', ['leader']],
    ['leader', 'forum', ['head']],
    ['leader', 'other', ['head']],
    ['head', 'other', ['chair']],
    ['head', 'forum', ['chair']],
    ['southTeacher', 'other', ['southHead']],
    // South has no senior leader, so its head answers.
    ['southTeacher', 'forum', ['southHead']],
    ['hr', 'other', ['ceo']],
    ['ceo', 'other', ['chair']],
    ['chair', 'other', ['governor']],
  ];
  for (const [asker, about, answers] of askers) {
    const id = await askAs(world, asker, { about });
    const having: Persona[] = [];
    for (const persona of PERSONAS) if ((await waiting(persona)).includes(at(id))) having.push(persona);
    expect([asker, about, having]).toEqual([asker, about, answers]);
  }
});

test('a link to an extremist board is asked of senior leadership', async () => {
  const id = await askAs(world, 'teacher', {
    draft: 'Look: https://unleashed.example/board/12',
    where: 'other',
    finding: '1',
    question: 'May I say where it was said?',
  });
  expect((await open('leader', id)).question).toMatchObject({ about: 'forum', rule: 'forums' });
});

test('whoever stands in for the head that day answers, and not before or after', async () => {
  const id = await askAs(world, 'assistant');
  const admin = await world.acting('administrator');
  const { head } = world.people;
  const { roles } = await openPerson(admin, head);
  const day = '18/11/2026';
  await recordDelegation(admin, head, {
    held: roles[0]!.id,
    delegate: 'Mary Nash',
    from: day,
    to: day,
    reason: 'Away',
  });
  expect(await waiting('manager')).toContain(at(id));
  expect(await waiting('head')).not.toContain(at(id));
  const { delegations } = await openPerson(admin, head);
  await endDelegation(admin, head, delegations[0]!.id);
  expect(await waiting('manager')).not.toContain(at(id));
  expect(await waiting('head')).toContain(at(id));
});

test('nobody who could answer is said at once, and who would answer stands beside the form', async () => {
  const other = await makeWorld();
  await other.owner.query('delete from role_held');
  const acting = await other.acting('teacher');
  expect((await toAsk(acting, {})).whom.other).toEqual([]);
  await expect(askAs(other, 'teacher')).rejects.toMatchObject({ issues: [{ field: 'question' }] });
  await other.close();
  const { whom } = await toAsk(await world.acting('teacher'), {});
  expect([whom.other, whom.forum].map(([first]) => first!.name)).toEqual(['Helen Adair', 'Sol Lindley']);
});

test('passed on with a reason, it is senior leadership’s, and comes back to nobody who passed it', async () => {
  const id = await askAs(world, 'teacher');
  const head = await world.acting('head');
  const revision = await revisionOf(world, 'head', id);
  await expect(passOn(head, id, { revision, reason: '' })).rejects.toMatchObject({
    issues: [{ field: 'reason' }],
  });
  await passOn(head, id, { revision, reason: 'Sol knows the group.' });
  expect(await waiting('leader')).toContain(at(id));
  expect(await waiting('head')).not.toContain(at(id));
  expect((await open('teacher', id)).entries.at(-1)).toMatchObject({
    step: 'pass-on',
    words: 'Sol knows the group.',
    toRole: 'senior-leader',
  });
  // The leader passes it on in turn: the head has had it, so the chair comes next.
  const leader = await world.acting('leader');
  await passOn(leader, id, { revision: await revisionOf(world, 'leader', id), reason: 'Not for me.' });
  expect(await waiting('head')).not.toContain(at(id));
  expect(await waiting('chair')).toContain(at(id));
  // Whoever dealt with it still sees it, and decides nothing.
  expect((await open('head', id)).steps).toEqual([]);
  await expect(
    answerQuestion(head, id, { revision: await revisionOf(world, 'head', id), words: 'Yes' }),
  ).rejects.toThrow(NotAllowed);
  // A question of somebody who leads is not passed down.
  const own = await askAs(world, 'leader');
  expect((await open('head', own)).passTo).toBeNull();
  await expect(passOn(head, own, { revision: '1', reason: 'Down.' })).rejects.toThrow(Conflict);
});

test('of two who answer at once the second is told, and sees the decision', async () => {
  const id = await askAs(world, 'teacher');
  const head = await world.acting('head');
  const given = { revision: '1', words: 'Yes.', clause: await lineageOf(world, '2.2') };
  const both = await Promise.allSettled([answerQuestion(head, id, given), answerQuestion(head, id, given)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const second = both.find((one) => one.status === 'rejected')!;
  expect(second.reason).toBeInstanceOf(Conflict);
  expect((await open('head', id)).question.decision).toBe('answer');
  // Somebody adds while the other still looks at the page of before.
  const added = await askAs(world, 'teacher');
  await addToQuestion(await world.acting('teacher'), added, { revision: '1', words: 'And Instagram?' });
  await expect(answerQuestion(head, added, given)).rejects.toThrow(Conflict);
});

test('its asker adds, asks again, says thank you and withdraws; the answerer takes an answer back', async () => {
  const id = await askAs(world, 'teacher', WITH_DRAFT);
  const teacher = await world.acting('teacher');
  await addToQuestion(teacher, id, { revision: '1', words: 'It was on Monday.' });
  await answerAs(world, 'head', id, { decision: 'go-ahead', words: 'Fine.' });
  await thankFor(teacher, id, await revisionOf(world, 'teacher', id));
  expect((await open('teacher', id)).steps).toEqual(['ask-again', 'withdraw']);
  await takeAnswerBack(await world.acting('head'), id, await revisionOf(world, 'head', id));
  expect(await mails('The answer to your question was taken back')).toEqual(['teacher']);
  expect((await open('teacher', id)).question).toMatchObject({ state: 'waiting', decision: null });
  await answerAs(world, 'head', id, { decision: 'change', words: 'Without her name.' });
  await askAgain(teacher, id, {
    revision: await revisionOf(world, 'teacher', id),
    words: 'With her first name?',
  });
  expect(await waiting('head')).toContain(at(id));
  await withdrawQuestion(teacher, id, await revisionOf(world, 'teacher', id));
  expect(await waiting('head')).not.toContain(at(id));
  const untold = "select 1 from notice where about = $1 and state = 'waiting'";
  expect((await world.owner.query(untold, [`question ${id}`])).rowCount).toBe(0);
  await expect(open('head', id)).rejects.toThrow(NotFound);
  const mine = await open('teacher', id);
  expect(mine.question).toMatchObject({ state: 'withdrawn', words: null, draft: null, quote: null });
  expect(mine.entries.every(({ words }) => words === null)).toBe(true);
  expect(mine.steps).toEqual([]);
});

test('a form sent twice is one question, and nobody else’s id can be taken', async () => {
  const id = randomUUID();
  await askAs(world, 'teacher', { id });
  expect(await askAs(world, 'teacher', { id, question: 'Again' })).toBe(id);
  expect((await open('teacher', id)).question.words).toBe('May I follow the village page?');
  await expect(askAs(world, 'assistant', { id })).rejects.toThrow(Conflict);
});

const STATES = ['waiting', 'answered', 'withdrawn'] as const;
/** Who may do what to the teacher's question, which is the head's to answer. */
const MAY: Record<(typeof STATES)[number], Partial<Record<Persona, QuestionStep[]>>> = {
  waiting: { teacher: ['add', 'withdraw'], head: ['answer', 'pass-on'] },
  answered: { teacher: ['ask-again', 'thank', 'withdraw'], head: ['take-back'] },
  withdrawn: { teacher: [] },
};

test('every step of the workflow, in every state, for every persona: whoever is no party sees nothing', {
  timeout: 120_000,
}, async () => {
  const reached = new Set<string>();
  for (const state of STATES) {
    const id = await askAs(world, 'teacher');
    if (state === 'answered') await answerAs(world, 'head', id);
    if (state === 'withdrawn') await withdrawQuestion(await world.acting('teacher'), id, '1');
    for (const persona of PERSONAS) {
      const allowed = MAY[state][persona];
      const steps = await open(persona, id).then(
        (detail) => detail.steps,
        (error: unknown) => (error instanceof NotFound ? undefined : error),
      );
      expect([state, persona, steps]).toEqual([state, persona, allowed]);
      const acting = await world.acting(persona);
      const { rows } = await world.owner.query('select revision from question where id = $1', [id]);
      const revision = String(rows[0].revision);
      const words = { revision, words: 'Yes', reason: 'Why', clause: await lineageOf(world, '2.2') };
      const acts: Record<Exclude<QuestionStep, 'go-up' | 'lapse'>, () => Promise<void>> = {
        add: () => addToQuestion(acting, id, words),
        answer: () => answerQuestion(acting, id, words),
        'pass-on': () => passOn(acting, id, words),
        'take-back': () => takeAnswerBack(acting, id, revision),
        'ask-again': () => askAgain(acting, id, words),
        thank: () => thankFor(acting, id, revision),
        withdraw: () => withdrawQuestion(acting, id, revision),
      };
      for (const [name, act] of Object.entries(acts)) {
        if (allowed?.includes(name as QuestionStep)) {
          reached.add(name);
          continue;
        }
        const refused = await act().then(
          () => 'done',
          (error: unknown) => (error as Error).name,
        );
        expect([state, persona, name, refused]).toEqual([
          state,
          persona,
          name,
          expect.stringMatching(/^(NotFound|NotAllowed|Conflict)$/),
        ]);
      }
    }
  }
  expect([...reached].sort()).toEqual(
    questionWorkflow.steps
      .map(({ name }) => name)
      .filter((name) => name !== 'go-up' && name !== 'lapse')
      .sort(),
  );
});

test('a question of another trust is not there at all', async () => {
  const id = await askAs(world, 'teacher');
  const trust = randomUUID();
  await world.owner.query(
    "insert into trust values ($1, 'Other Trust', 'OT', null, null, null, false, now())",
    [trust],
  );
  const seen = await inTrust(world.db, trust, (tx) =>
    tx.selectFrom('question').select('id').where('id', '=', id).execute(),
  );
  expect(seen).toEqual([]);
});

test('what is late goes up one, with a new day; an answer then comes from there', async () => {
  const other = await makeWorld();
  await signPolicy(other, CHECK_POLICY);
  const id = await askAs(other, 'teacher');
  const parts = other.app.parts;
  await keepUpQuestions(parts, other.trustId);
  expect((await openQuestion(await other.acting('head'), id)).question.toRole).toBe('head');
  other.clock.set('2026-11-24T06:30:00Z');
  await keepUpQuestions(parts, other.trustId);
  const { question, entries } = await openQuestion(await other.acting('chair'), id);
  expect(question).toMatchObject({ toRole: 'chair', state: 'waiting', dueOn: '2026-11-27' });
  expect(entries.at(-1)).toMatchObject({ step: 'go-up', author: null, toRole: 'chair' });
  await expect(openQuestion(await other.acting('head'), id)).rejects.toThrow(NotFound);
  // Once more, and the board has it; nobody is above the board.
  other.clock.set('2026-11-30T06:30:00Z');
  await keepUpQuestions(parts, other.trustId);
  expect((await openQuestion(await other.acting('governor'), id)).question.toRole).toBe('governor');
  other.clock.set('2026-12-10T06:30:00Z');
  await keepUpQuestions(parts, other.trustId);
  expect((await openQuestion(await other.acting('governor'), id)).question.dueOn).toBe('2026-12-03');
  await answerAs(other, 'governor', id);
  expect((await openQuestion(await other.acting('teacher'), id)).question.state).toBe('answered');
  await other.close();
});

test('whoever asked is told when it is passed on and when it goes up; whoever comes to answer is told, once', async () => {
  const other = await makeWorld();
  await signPolicy(other, CHECK_POLICY);
  const id = await askAs(other, 'teacher');
  const { parts } = other.app;
  const told = async (): Promise<[string, string][]> =>
    (
      await other.owner.query<{ person_id: string; subject: string }>(
        "select person_id, subject from notice where about = $1 and state = 'waiting'",
        [`question ${id}`],
      )
    ).rows.map(({ person_id, subject }) => [
      PERSONAS.find((one) => other.people[one] === person_id)!,
      subject,
    ]);
  const WAITS = 'A question waits for your answer';
  expect(await told()).toEqual([['head', WAITS]]);
  // The manager stands in from today: the head is not told any more, if they were not yet.
  const admin = await other.acting('administrator');
  const { roles } = await openPerson(admin, other.people.head);
  const day = '18/11/2026';
  const standIn = { held: roles[0]!.id, delegate: 'Mary Nash', from: day, to: day, reason: 'Away' };
  await recordDelegation(admin, other.people.head, standIn);
  await keepUpQuestions(parts, other.trustId);
  expect(await told()).toEqual([['manager', WAITS]]);
  await other.owner.query('delete from notice');
  await keepUpQuestions(parts, other.trustId);
  expect(await told()).toEqual([]);
  // The next day it is the head's again.
  other.clock.set('2026-11-19T10:00:00Z');
  await keepUpQuestions(parts, other.trustId);
  expect(await told()).toEqual([['head', WAITS]]);
  const revision = await revisionOf(other, 'head', id);
  await passOn(await other.acting('head'), id, { revision, reason: 'Sol knows the group.' });
  expect((await told()).toSorted()).toEqual([
    ['leader', WAITS],
    ['teacher', 'Your question was passed on'],
  ]);
  other.clock.set('2026-11-26T06:30:00Z');
  await keepUpQuestions(parts, other.trustId);
  expect((await told()).toSorted()).toEqual([
    ['chair', WAITS],
    ['teacher', 'Your question has gone up one'],
  ]);
  await other.close();
});

test('a question ends when its asker has left, with its words and what was drafted of them', async () => {
  const other = await makeWorld();
  await signPolicy(other, CHECK_POLICY);
  const id = await askAs(other, 'teacher');
  const answered = await askAs(other, 'teacher');
  await answerAs(other, 'head', answered);
  await other.owner.query("update person set state = 'inactive' where id = $1", [other.people.teacher]);
  await keepUpQuestions(other.app.parts, other.trustId);
  const { rows } = await other.owner.query('select id, state, words from question order by state');
  expect(rows).toEqual([
    { id: answered, state: 'answered', words: 'May I follow the village page?' },
    { id, state: 'withdrawn', words: null },
  ]);
  const ledger =
    "select 1 from ledger where verb = 'question ended, since its asker has left' and subject_id = $1";
  expect((await other.owner.query(ledger, [id])).rowCount).toBe(1);
  const untold = "select 1 from notice where about = $1 and state = 'waiting'";
  expect((await other.owner.query(untold, [`question ${id}`])).rowCount).toBe(0);
  await other.close();
});

test('the next check knows what was asked: on hold, let go, to be changed, not to be posted', async () => {
  const asker = await world.acting('assistant');
  const check = async (more: Record<string, string> = {}) =>
    (await checkDraft(asker, { draft: NAMES_AMELIA, where: 'personal:facebook:friends', ...more })).asked;
  expect(await check()).toBeNull();
  const id = await askAs(world, 'assistant', WITH_DRAFT);
  expect(await check()).toMatchObject({ href: at(id), says: 'on-hold', same: true, who: 'Helen Adair' });
  expect(await check({ draft: 'Lovely weather.' })).toBeNull();
  // It is nobody else's, and not of another's check.
  const other = await checkDraft(await world.acting('manager'), { draft: NAMES_AMELIA, where: 'other' });
  expect(other.asked).toBeNull();
  for (const decision of ['go-ahead', 'change', 'do-not-post']) {
    await answerAs(world, 'head', id, { decision });
    expect(await check()).toMatchObject({ says: decision, same: true, who: 'Helen Adair' });
    await takeAnswerBack(await world.acting('head'), id, await revisionOf(world, 'head', id));
    expect(await check()).toMatchObject({ says: 'on-hold' });
  }
  await withdrawQuestion(asker, id, await revisionOf(world, 'assistant', id));
  expect(await check()).toBeNull();
});

test('withdrawing erases what was drafted as guidance of it too', async () => {
  const id = await askAs(world, 'teacher', { question: 'Zanzibaric?' });
  await answerAs(world, 'head', id);
  const head = await world.acting('head');
  const draft = await beginGuidance(head, await guidanceToBegin(head, id));
  await withdrawQuestion(await world.acting('teacher'), id, await revisionOf(world, 'teacher', id));
  await expect(readGuidance(head, draft.id)).rejects.toThrow(NotFound);
  const kept = "select 1 from guidance where asked ilike '%zanzibaric%'";
  expect((await world.owner.query(kept)).rowCount).toBe(0);
});

test('after a year the words are gone, in the question, in what was said and in the ledger, which still holds', async () => {
  const other = await makeWorld();
  await fillRegisters(other);
  await signPolicy(other, CHECK_POLICY);
  const id = await askAs(other, 'teacher', WITH_DRAFT);
  await answerAs(other, 'head', id, { decision: 'change', words: 'Say one of our pupils.' });
  const withdrawn = await askAs(other, 'teacher');
  await withdrawQuestion(await other.acting('teacher'), withdrawn, '1');
  const { parts } = other.app;
  const said = async () =>
    (
      await other.owner.query(
        `select (select count(*)::int from question where words is not null or draft is not null) as words,
          (select count(*)::int from question_entry where words is not null) as entries,
          (select count(*)::int from ledger l join ledger_payload p using (trust_id, seq)
            where l.subject_kind = 'question' and p.payload is not null) as particulars`,
      )
    ).rows[0];
  expect(await said()).toEqual({ words: 1, entries: 1, particulars: 4 });
  other.clock.set('2027-11-18T12:00:00Z');
  await eraseOldWords(parts, other.trustId);
  expect(await said()).toMatchObject({ words: 1, entries: 1 });
  other.clock.set('2027-11-19T12:00:00Z');
  await eraseOldWords(parts, other.trustId);
  await eraseOldWords(parts, other.trustId);
  expect(await said()).toEqual({ words: 0, entries: 0, particulars: 0 });
  const report = await inTrust(other.db, other.trustId, (tx) => verifyLedger(tx, other.trustId));
  expect(report).toMatchObject({ erased: 4, faults: [] });
  const detail = await openQuestion(await other.acting('teacher'), id);
  expect(detail.question).toMatchObject({ state: 'answered', decision: 'change', words: null, draft: null });
  expect(detail.steps).toEqual([]);
  await other.close();
});

test('no word of a question or an answer is in the ledger, a notice or a mail', async () => {
  const id = await askAs(world, 'teacher', { ...WITH_DRAFT, question: 'Quixotryvane asks' });
  await addToQuestion(await world.acting('teacher'), id, { revision: '1', words: 'Quixotryvane adds' });
  await answerAs(world, 'head', id, { decision: 'change', words: 'Quixotryvane answers' });
  for (const table of ['ledger', 'ledger_payload', 'notice', 'mail']) {
    const { rowCount } = await world.owner.query(
      `select 1 from ${table} t where t::text ilike '%quixotryvane%' or t::text ilike '%Castleford%'`,
    );
    expect([table, rowCount]).toEqual([table, 0]);
  }
});

test('the list of those who answer has what waits and what they dealt with, and nobody else’s', async () => {
  const id = await askAs(world, 'southTeacher');
  await answerAs(world, 'southHead', id);
  const listed = async (persona: Persona) =>
    (await questionsToAnswer(await world.acting(persona))).filter((one) => one.id === id);
  expect(await listed('southHead')).toMatchObject([{ waitsForMe: false, asker: 'Sue Other' }]);
  for (const persona of PERSONAS)
    if (persona !== 'southHead') expect([persona, await listed(persona)]).toEqual([persona, []]);
});
