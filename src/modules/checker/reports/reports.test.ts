import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { verifyLedger } from '../../../platform/ledger.ts';
import { eraseWhatIsOld } from '../jobs.ts';

let world: World;
let teacher: Browser;
let administrator: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
  teacher = await world.browser('teacher');
  administrator = await world.browser('administrator');
});
afterAll(() => world.close());

const WHERE = { where: 'personal:facebook:friends' };
/** A swear word in a sentence of other words, which nobody agrees to keep unless they say so. */
const DRAFT = 'Our quizzical zeppelin landed. What a load of bollocks, says the sign.';
const WHY = 'It is the name of the racing pigeon';
const SENT = { ...WHERE, draft: DRAFT, wrong: '1', kind: 'name', why: WHY, agree: 'yes' };

const words = (html: string): string =>
  html
    .replace(/<(script|style).*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
const rowOf = async (id: string) =>
  (await world.owner.query('select * from check_report where id = $1', [id])).rows[0];
/** Every row of every table in which some words stand. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await world.owner.query(`select 1 from ${name} as t where t::text ilike $1 limit 1`, [
      `%${text}%`,
    ]);
    if (hit.rowCount) found.push(name);
  }
  return found;
}
async function send(more: Record<string, string> = {}, browser = teacher): Promise<string> {
  const id = randomUUID();
  const page = await browser.post('/check/wrong/send', { ...SENT, keep: 'words', id, ...more });
  expect(words(page.html)).toContain('Thank you');
  return id;
}

test('the finding has a button that works without scripts, and leads to a form that says what is kept', async () => {
  const answer = await teacher.post('/check', { ...WHERE, draft: DRAFT });
  expect(answer.html).toMatch(
    /<button type="submit" class="decorum-button--link" form="wrong-form" name="wrong" value="1"/,
  );
  const form = /<form[^>]*action="\/check\/wrong"[\s\S]*?<\/form>/.exec(answer.html)![0];
  expect(form).toContain('id="wrong-form"');
  expect(form).toContain('name="draft"');
  expect(form).toContain('value="personal:facebook:friends"');

  const page = await teacher.post('/check/wrong', { ...WHERE, draft: DRAFT, wrong: '1' });
  expect(page.status).toBe(200);
  const text = words(page.html);
  expect(text).toContain('Language and decency');
  expect(text).toContain('Of your draft, only: “bollocks”');
  expect(text).toContain('I agree that this is kept until 18 November 2027');
  expect(page.html).not.toMatch(/name="(keep|agree)"[^>]*checked/);
  expect(await tablesWith('quizzical zeppelin')).toEqual([]);
});

test('nothing is kept without the tick, and what was typed stays', async () => {
  const { agree: _agree, ...rest } = SENT;
  const page = await teacher.post('/check/wrong/send', { ...rest, keep: 'words', id: randomUUID() });
  expect(page.status).toBe(422);
  expect(words(page.html)).toContain('Tick this if you agree');
  expect(page.html).toContain(`${WHY}</textarea>`);
  expect(page.html).toMatch(/value="name"[^>]*checked|checked[^>]*value="name"/);
  const none = await teacher.post('/check/wrong/send', {
    ...WHERE,
    draft: DRAFT,
    wrong: '1',
    id: randomUUID(),
  });
  expect(none.html).toContain('href="#kind"');
  expect(none.html).toContain('href="#keep"');
  expect((await world.owner.query('select 1 from check_report')).rowCount).toBe(0);
});

test('the words, the finding and the reason are kept; of the draft nothing else, in no table', async () => {
  const id = await send();
  expect(await rowOf(id)).toMatchObject({
    rule: 'obscenity',
    severity: 'change',
    clauses: ['1.4'],
    version: 1,
    account: 'personal',
    kind: 'name',
    quote: 'bollocks',
    why: WHY,
    draft: null,
    state: 'open',
    kept_until: '2027-11-18',
    person_id: world.people.teacher,
  });
  expect(await tablesWith('quizzical zeppelin')).toEqual([]);
  expect(await tablesWith('racing pigeon')).toEqual(['public.check_report']);
  expect(world.log.join('\n')).not.toContain('zeppelin');
});

test('the whole draft is kept when it is ticked, and no words at all when that is chosen', async () => {
  expect(await rowOf(await send({ keep: 'draft' }))).toMatchObject({ draft: DRAFT, quote: 'bollocks' });
  expect(await rowOf(await send({ keep: 'none' }))).toMatchObject({
    rule: 'obscenity',
    kind: 'name',
    quote: null,
    message: null,
    why: null,
    draft: null,
  });
});

test('of a finding in a picture the words of the picture are kept, and nothing of the draft', async () => {
  const pictured = 'What a load of bollocks, said the magpie';
  const fields = { ...SENT, draft: 'Have a look at the zeppelin.', picture: 'screenshot', words: pictured };
  const page = await teacher.post('/check/wrong', { ...fields, wrong: '1' });
  expect(words(page.html)).toContain('Of the words in the picture, only: “bollocks”');
  expect(words(page.html)).toContain('All the words in the picture as well');
  expect(page.html).toContain(`name="words" value="${pictured}"`);
  const id = randomUUID();
  const sent = await teacher.post('/check/wrong/send', { ...fields, wrong: '1', keep: 'draft', id });
  expect(sent.status).toBe(200);
  expect(await rowOf(id)).toMatchObject({ draft: pictured, quote: 'bollocks' });
  await world.owner.query('delete from check_report where id = $1', [id]);
});

test('the finding is what the checker finds, not what a browser says', async () => {
  const page = await teacher.post('/check/wrong/send', {
    ...SENT,
    keep: 'words',
    wrong: '7',
    id: randomUUID(),
  });
  expect(page.status).toBe(409);
  expect(words(page.html)).toContain('This finding is no longer there');
  expect(page.html).toContain(`name="draft" value="${DRAFT}"`);
  const lie = await send({
    quote: 'planted words',
    message: 'planted words',
    rule: 'hate',
    severity: 'stop',
  });
  expect(await rowOf(lie)).toMatchObject({ rule: 'obscenity', quote: 'bollocks' });
});

test('sent twice it is one report, and nobody can send over somebody else’s', async () => {
  const id = await send();
  await send({ id, why: 'again' });
  expect((await rowOf(id)).why).toBe(WHY);
  const other = await world.browser('assistant');
  const page = await other.post('/check/wrong/send', { ...SENT, keep: 'words', id });
  expect(page.status).toBe(409);
  expect((await rowOf(id)).person_id).toBe(world.people.teacher);
});

test('a note that comes from a register can be reported, and has no exception', async () => {
  const draft = 'Come along: https://unleashed.example/board/12, all of you.';
  const id = await send({ draft, kind: 'permitted' });
  expect(await rowOf(id)).toMatchObject({ rule: 'forums', severity: 'stop' });
  const { html } = await administrator.get(`/checker/reports/${id}`);
  expect(html).not.toContain('value="exception"');
  const page = await administrator.post(`/checker/reports/${id}`, {
    revision: '1',
    decision: 'exception',
    answer: 'Yes',
    phrase: 'unleashed example',
    expires: '1/9/2027',
  });
  expect(words(page.html)).toContain('There are no exceptions to what a register says');
});

test('one sees one’s own alone, withdraws it, and the words are gone everywhere', async () => {
  const id = await send({ why: 'The marmalade manifesto' });
  expect(words((await teacher.get('/check/reports')).html)).toContain('Language and decency');
  expect(words((await teacher.get(`/check/reports/${id}`)).html)).toContain('marmalade manifesto');
  expect(words((await teacher.get('/me')).html)).toContain('Findings you said were wrong');
  const other = await world.browser('assistant');
  expect((await other.get(`/check/reports/${id}`)).status).toBe(404);
  expect((await other.post(`/check/reports/${id}/withdraw`)).status).toBe(404);
  expect((await rowOf(id)).state).toBe('open');

  expect(words((await teacher.get(`/check/reports/${id}/withdraw`)).html)).toContain(
    'cannot be brought back',
  );
  expect((await administrator.get('/checker/reports?shown=all')).html).toContain(id);
  const after = await teacher.post(`/check/reports/${id}/withdraw`);
  expect(words(after.html)).toContain('It is withdrawn');
  expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', quote: null, why: null, message: null });
  expect(await tablesWith('marmalade manifesto')).toEqual([]);
  expect((await administrator.get(`/checker/reports/${id}`)).status).toBe(404);
  expect((await administrator.get('/checker/reports?shown=all')).html).not.toContain(id);
  expect((await teacher.post(`/check/reports/${id}/withdraw`)).status).toBe(409);
});

test('the administrator sees the words and not the name; search, rule, sort', async () => {
  await send({ draft: `${NAMES_AMELIA} Bollocks.`, kind: 'permitted', why: 'Her mother said yes' });
  const list = words((await administrator.get('/checker/reports')).html);
  expect(list).toContain('bollocks');
  expect(list).not.toContain('Mary');
  const teacherName = (
    await world.owner.query('select family_name from person where id = $1', [world.people.teacher])
  ).rows[0].family_name;
  expect(list).not.toContain(teacherName);
  const found = words((await administrator.get('/checker/reports?text=HER+MOTHER&rule=consent')).html);
  expect(found).toContain('1 report');
  expect(found).toContain('Amelia Castleford');
  expect(words((await administrator.get('/checker/reports?text=nowhere')).html)).toContain('None fits');
  const sorted = (await administrator.get('/checker/reports?sort=severity&order=down')).html;
  expect(sorted).toContain('aria-sort="descending"');
  expect(sorted.indexOf('Ask first')).toBeGreaterThan(sorted.indexOf('Change first'));
  const page = await administrator.get('/');
  expect(words(page.html)).toMatch(/\d+ findings of the checker are said to be wrong/);
});

test('pages of twenty-five', async () => {
  await world.owner.query(
    `insert into check_report (trust_id, id, rule, severity, account, kind, state, made_at, kept_until)
     select $1, gen_random_uuid(), 'press', 'approve', 'personal', 'other', 'open', '2026-11-01', '2027-11-01'
     from generate_series(1, 27)`,
    [world.trustId],
  );
  const second = words((await administrator.get('/checker/reports?rule=press&page=2')).html);
  expect(second).toContain('27 reports');
  expect(second.match(/No words kept/g)).toHaveLength(2);
  await world.owner.query("delete from check_report where rule = 'press'");
});

test('an exception is made of a report in one step: tried, answered, told, in use at the next check', async () => {
  const other = await world.browser('assistant');
  const id = await send({ draft: 'Won the Bollocks Cup again!', why: 'It is a pigeon race' }, other);
  const before = await teacher.post('/check', { ...WHERE, draft: 'Won the bollocks cup.' });
  expect(before.html).toContain('<title>Change first');
  const answer = {
    revision: '1',
    decision: 'exception',
    phrase: 'Bollocks Cup',
    'expires-day': '31',
    'expires-month': '7',
    'expires-year': '2027',
    answer: 'It is a race that everyone here knows.',
  };
  const tried = await administrator.post(`/checker/reports/${id}`, {
    ...answer,
    answer: '',
    do: 'try',
    texts: 'Won the Bollocks Cup\nWhat bollocks',
  });
  const trial = words(tried.html);
  expect(trial).toContain('What it would change');
  expect(trial).toContain('No longer: Language and decency, change first (“Bollocks”)');
  expect(trial).toContain('What bollocks You typed it Change first Change first Nothing');
  expect((await world.owner.query('select 1 from checker_word')).rowCount).toBe(0);

  const refused = await administrator.post(`/checker/reports/${id}`, { ...answer, answer: '', do: 'answer' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#answer"');
  expect((await world.owner.query('select 1 from checker_word')).rowCount).toBe(0);

  const done = await administrator.post(`/checker/reports/${id}`, { ...answer, do: 'answer' });
  expect(done.url).toMatch(/^\/checker\/words\//);
  expect(words(done.html)).toContain('Answered, and the exception counts from now on');
  expect(words(done.html)).toContain('“Bollocks Cup”');
  const after = await teacher.post('/check', { ...WHERE, draft: 'Won the bollocks cup.' });
  expect(after.html).toContain('<title>Clear to post');
  expect(words((await other.get(`/check/reports/${id}`)).html)).toContain(
    'It is a race that everyone here knows.',
  );
  expect((await administrator.post(`/checker/reports/${id}`, { ...answer, do: 'answer' })).status).toBe(409);
  await administrator.post(`/checker/reports/${id}/reopen`, { revision: '2' });
  expect(await rowOf(id)).toMatchObject({ state: 'open', answer: null });
});

test('an exception says that what it was made from was withdrawn, and leads to no page that is not there', async () => {
  const other = await world.browser('assistant');
  const id = await send({}, other);
  const answer = { revision: '1', decision: 'exception', phrase: 'Bollocks Bowl', expires: '31/7/2027' };
  const made = await administrator.post(`/checker/reports/${id}`, {
    ...answer,
    answer: 'It is a race.',
    do: 'answer',
  });
  expect(made.html).toContain(`href="/checker/reports/${id}"`);
  await other.post(`/check/reports/${id}/withdraw`);
  const after = await administrator.get(made.url);
  expect(after.html).not.toContain(`/checker/reports/${id}`);
  expect(words(after.html)).toContain('What somebody said of a finding, and has withdrawn');
  await world.owner.query('delete from checker_word where from_report = $1', [id]);
});

test('whose a report is stands in no line of the ledger and in no message, from sending to withdrawing', async () => {
  const lines = async () =>
    (
      await world.owner.query<{ line: string }>(
        `select concat_ws(' ', seq, actor, verb, subject_kind, payload) as line from ledger
         join ledger_payload using (trust_id, seq) order by ledger.seq`,
      )
    ).rows.map((row) => row.line);
  const mails = async () => (await world.owner.query('select 1 from mail')).rowCount;
  const [linesBefore, mailsBefore] = [(await lines()).length, await mails()];
  const other = await world.browser('assistant');
  const id = await send({}, other);
  const answer = { revision: '1', decision: 'decline', answer: 'It stands.', do: 'answer' };
  await administrator.post(`/checker/reports/${id}`, answer);
  await other.post(`/check/reports/${id}/withdraw`);
  const added = (await lines()).slice(linesBefore);
  expect(added.map((line) => /not named|report about the checker/.exec(line)?.[0])).toEqual([
    'not named',
    'report about the checker',
    'not named',
  ]);
  expect(added.join('\n')).not.toContain(world.people.assistant);
  expect(await mails()).toBe(mailsBefore);
  const ledger = words((await administrator.get('/ledger?subject=checker+report')).html);
  expect(ledger).toContain('Finding of the checker said to be wrong not named');
  expect(ledger).toContain('Report about the checker withdrawn not named');
});

test('home tells of an answer until it is read, and the form says what can be inferred', async () => {
  const other = await world.browser('assistant');
  const tells = 'There is an answer to what you said of the checker';
  const home = async (browser = other) => words((await browser.get('/')).html);
  const id = await send({}, other);
  expect(await home()).not.toContain(tells);
  const answer = (revision: string) => ({
    revision,
    decision: 'decline',
    answer: 'It stands.',
    do: 'answer',
  });
  await administrator.post(`/checker/reports/${id}`, answer('1'));
  expect(await home()).toContain(tells);
  expect((await other.get('/')).html).toContain(`href="/check/reports/${id}"`);
  expect(await home(teacher)).not.toContain(tells);
  expect(await home(administrator)).not.toContain(tells);
  // Only reading the answer is reading it.
  await other.get(`/check/reports/${id}/withdraw`);
  expect(await home()).toContain(tells);
  expect(words((await other.get(`/check/reports/${id}`)).html)).toContain('It stands.');
  expect(await home()).not.toContain(tells);
  // Another answer is told of too, and one taken back is not.
  await administrator.post(`/checker/reports/${id}/reopen`, { revision: '2' });
  await administrator.post(`/checker/reports/${id}`, answer('3'));
  expect(await home()).toContain(tells);
  await administrator.post(`/checker/reports/${id}/reopen`, { revision: '4' });
  expect(await home()).not.toContain(tells);

  const form = words((await teacher.post('/check/wrong', { ...WHERE, draft: DRAFT, wrong: '1' })).html);
  expect(form).toContain('They may still be able to tell who it was');
});

test('nobody but an administrator of the trust reads or answers', async () => {
  for (const persona of ['teacher', 'head', 'dpo', 'hr', 'ceo'] as const)
    expect((await (await world.browser(persona)).get('/checker/reports')).status, persona).toBe(403);
});

test('the ledger holds every act and none of the words', async () => {
  const ledger = await world.owner.query<{ verb: string; payload: unknown }>(
    `select verb, payload from ledger join ledger_payload using (trust_id, seq) where subject_kind like 'checker%'`,
  );
  const verbs = new Set(ledger.rows.map((row) => row.verb));
  for (const verb of [
    'finding of the checker said to be wrong',
    'report about the checker withdrawn',
    'report about the checker accepted',
    'answer to a report about the checker taken back',
    'exception of the checker added',
  ])
    expect(verbs).toContain(verb);
  expect(JSON.stringify(ledger.rows)).not.toMatch(/bollocks|pigeon|marmalade|Amelia|race/i);
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report.faults).toEqual([]);
});

test('after the day they were told the words and whose they were are erased; a longer time is for new ones', async () => {
  const id = await send({ why: 'The last tangerine' });
  const kept = await administrator.post('/checker/keep', { days: '91' });
  expect(words(kept.html)).toContain('Saved');
  const short = await send({ why: 'The last tangerine' });
  expect((await rowOf(short)).kept_until).toBe('2027-02-17');
  expect((await administrator.post('/checker/keep', { days: '9999' })).status).toBe(422);

  world.clock.set('2027-02-17T23:30:00Z');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect((await rowOf(short)).why).toBe('The last tangerine');
  world.clock.set('2027-02-18T00:30:00Z');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect(await rowOf(short)).toMatchObject({ why: null, quote: null, person_id: null, rule: 'obscenity' });
  expect((await rowOf(id)).why).toBe('The last tangerine');
  world.clock.set('2027-11-19T09:00:00Z');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect(await tablesWith('tangerine')).toEqual([]);
  const again = await world.owner.query(
    "select 1 from ledger where verb = 'old words of the checker erased'",
  );
  await eraseWhatIsOld(world.app.parts, world.trustId);
  const more = await world.owner.query("select 1 from ledger where verb = 'old words of the checker erased'");
  expect(more.rowCount).toBe(again.rowCount);
});

test('what was erased without an answer waits for none, and takes none', async () => {
  await world.owner.query('delete from check_report');
  const id = await send({ why: 'The lost lemon' });
  const answered = await send();
  await administrator.post(`/checker/reports/${answered}`, {
    revision: '1',
    decision: 'decline',
    answer: 'A lemon of an answer',
    do: 'answer',
  });
  world.clock.set('2028-11-30T09:00:00Z');
  expect(words((await administrator.get('/checker')).html)).toContain('1 waits for an answer');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect(await tablesWith('lemon')).toEqual([]);
  expect(words((await administrator.get('/checker')).html)).toContain('None waits for an answer');
  expect(words((await administrator.get('/')).html)).not.toContain('of the checker');
  expect(words((await administrator.get('/checker/reports')).html)).toContain('Nothing waits for an answer');
  expect(words((await administrator.get('/checker/reports?shown=all')).html)).toContain('Not answered');
  for (const one of [id, answered]) {
    const page = await administrator.get(`/checker/reports/${one}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(`action="/checker/reports/${one}`);
    const { revision } = await rowOf(one);
    const answer = { revision: String(revision), decision: 'decline', answer: 'Too late', do: 'answer' };
    expect((await administrator.post(`/checker/reports/${one}`, answer)).status).toBe(409);
    const back = await administrator.post(`/checker/reports/${one}/reopen`, { revision: String(revision) });
    expect(back.status).toBe(409);
  }
  // An answer that was written after all goes at the next night.
  await world.owner.query("update check_report set answer = 'Too late' where id = $1", [id]);
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect((await rowOf(id)).answer).toBeNull();
});
