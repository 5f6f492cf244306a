// A long story in which everybody acts, all of it full of names and of what is said of people; then every mail that came of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { answerAs, askAs, revisionOf, WITH_DRAFT } from '../../../../test/questions.ts';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../../test/requests.ts';
import { trainingAsked } from '../../../../test/team.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { makeLinkByHand } from '../../account/password/link.ts';
import { grantRole } from '../../people/roles/actions.ts';
import { recordDelegation } from '../../people/roles/delegations.ts';
import { passOn, takeAnswerBack } from '../../questions/answering/actions.ts';
import { decide } from '../../requests/deciding/actions.ts';
import { giveUp, revoke } from '../../requests/ending/actions.ts';
import { WITHOUT_WORDS } from './words.ts';

/** What is said in the story, of people or by them: never to be read in a mail. */
const SAID = ['harbour', 'Quickfall', 'drunk', 'Gazette', 'northschool', 'Reading challenge'];
const WORDS = 'Amelia Quickfall says that Tom Eacher was drunk at the harbour.';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, CHECK_POLICY);
  await world.owner.query(
    `insert into pupil (trust_id, id, school_id, given_name, family_name, known_as, year_group)
     values ($1, gen_random_uuid(), $2, 'Amelia', 'Quickfall', '{Millie}', '7')`,
    [world.trustId, world.schools.north],
  );
});
afterAll(() => world.close());

const revision = async (who: Persona, id: string) => String((await seen(world, who, id)).request.revision);
const BY_ITSELF =
  /^(requests-keep-up|press-deadlines|questions-|policy-|training-reminders|notices-mail|people-)/;
/** What happens by itself within some days, looked at once a day. */
async function goOn(days: number): Promise<void> {
  const jobs = world.app.jobs.filter(({ name }) => BY_ITSELF.test(name));
  for (let day = 0; day < days; day++) {
    for (const job of jobs) await job.run();
    world.clock.advance(24 * 3_600_000);
  }
}

async function requests(): Promise<void> {
  const account = await addAccount(world, { owner: 'leader' });
  const values = businessUseValues(account, { plan: WORDS });
  const approved = await ask(world, 'teacher', 'business-use', values);
  await approve(world, 'manager', approved, { reason: WORDS });
  const declined = await ask(world, 'assistant', 'business-use', values);
  await decide(await world.acting('manager'), declined, {
    decision: 'decline',
    reason: WORDS,
    revision: await revision('manager', declined),
  });
  const back = await ask(world, 'leader', 'business-use', values);
  await decide(await world.acting('head'), back, {
    decision: 'send-back',
    reason: WORDS,
    revision: await revision('head', back),
  });
  await ask(world, 'assistant', 'business-use', values);
  const login = await ask(world, 'teacher', 'login-sharing', {
    account,
    who: 'Vic Olund',
    why: WORDS,
    until: '18/12/2026',
  });
  await approve(world, 'manager', login);
  await giveUp(await world.acting('teacher'), login, {});
  await ask(world, 'teacher', 'press-enquiry', {
    outlet: 'The Wexley Gazette',
    question: WORDS,
    wording: WORDS,
    day: '20/11/2026',
    time: '15:00',
    until: '01/12/2026',
  });
  const held = { reason: WORDS, revision: await revision('manager', approved) };
  await revoke(await world.acting('manager'), approved, held);
}

async function questions(): Promise<void> {
  const answered = await askAs(world, 'teacher', { ...WITH_DRAFT, question: WORDS });
  await answerAs(world, 'head', answered, { words: WORDS, decision: 'go-ahead' });
  await takeAnswerBack(await world.acting('head'), answered, await revisionOf(world, 'head', answered));
  const passed = await askAs(world, 'assistant', { question: WORDS });
  await passOn(await world.acting('head'), passed, {
    revision: await revisionOf(world, 'head', passed),
    reason: WORDS,
  });
  await askAs(world, 'southTeacher', { question: WORDS });
}

async function people(): Promise<void> {
  const administrator = await world.acting('administrator');
  const { parts } = world.app;
  await grantRole(administrator, parts, world.people.hr, {
    role: 'data-protection',
    scope: 'trust',
    from: '18/11/2026',
  });
  const { rows } = await world.owner.query<{ id: string }>('select id from role_held where person_id = $1', [
    world.people.head,
  ]);
  await recordDelegation(await world.acting('head'), world.people.head, {
    held: rows[0]!.id,
    delegate: 'Sol Lindley',
    from: '23/11/2026',
    to: '27/11/2026',
    reason: WORDS,
  });
  const teacher = await world.owner.query<{ user_id: string; email: string }>(
    'select user_id, email from person where id = $1',
    [world.people.teacher],
  );
  const { user_id: userId, email } = teacher.rows[0]!;
  const { trustId } = world;
  await makeLinkByHand(parts, { trustId, personId: world.people.teacher, userId, email }, WORDS);
}

test('no mail and no notice of a long story has a name in it, or a word of what is said of anybody', {
  timeout: 120_000,
}, async () => {
  await requests();
  await questions();
  await people();
  await trainingAsked(world, ['teacher', 'assistant'], '2026-11-27');
  await goOn(13);

  const { rows: told } = await world.owner.query<{ subject: string; words: string }>(
    'select subject, words from notice',
  );
  const { rows: mails } = await world.owner.query<{ subject: string; body: string }>(
    'select subject, body from mail',
  );
  const names = await world.owner.query<{ name: string }>(
    `select unnest(array[given_name, family_name]) as name from person
     union select unnest(array[given_name, family_name] || known_as) from pupil`,
  );
  const subjects = new Set([...told, ...mails].map(({ subject }) => subject));
  // The story was told: each of these came of it.
  for (const subject of [
    'A request waits for your decision',
    'Your request is approved',
    'Your request: not this time',
    'Your request came back to you',
    'Your request has gone up one',
    'A permission of yours was revoked',
    'Change the password of an account',
    'A press enquiry is late',
    'Your press enquiry is not decided yet',
    'A question waits for your answer',
    'There is an answer to your question',
    'The answer to your question was taken back',
    'You are named to stand in for a role',
    'The staff social media policy is waiting for you',
    'A link for a new password was made for your account',
  ])
    expect(subjects, subject).toContain(subject);
  expect([...subjects].some((subject) => subject.startsWith('Training for you'))).toBe(true);
  expect([...subjects].some((subject) => subject.startsWith('A role was given'))).toBe(true);

  const taboo = [...names.rows.map(({ name }) => name), ...SAID].map(
    (word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'),
  );
  const all = [
    ...told.map(({ subject, words }) => `${subject}\n${words}`),
    ...mails.map((m) => `${m.subject}\n${m.body}`),
  ];
  for (const text of all) for (const word of taboo) expect(text).not.toMatch(word);
  // What puts names right that somebody let in had nothing to do.
  expect(subjects).not.toContain(WITHOUT_WORDS.subject);
});
