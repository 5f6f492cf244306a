import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { CHECK_POLICY, fillRegisters } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import type { Acting } from '../../../platform/act.ts';
import { openDatabase, openPool } from '../../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed } from '../../../platform/errors.ts';
import { checkDraft } from '../../drafts/actions.ts';
import { eraseWhatIsOld } from '../jobs.ts';
import { addWord, changeWord, endWord, readWord, undoWord } from './actions.ts';
import { againstExample, differenceOf, typedTexts } from './trial/model.ts';

let world: World;
let administrator: Acting;
let teacher: Acting;
let browser: Browser;
const TODAY = '2026-11-18T10:00:00Z';
beforeAll(async () => {
  world = await makeWorld({ at: TODAY });
  await fillRegisters(world);
  await signPolicy(world, CHECK_POLICY);
  administrator = await world.acting('administrator');
  teacher = await world.acting('teacher');
  browser = await world.browser('administrator');
});
beforeEach(async () => {
  world.clock.set(TODAY);
  await world.owner.query("select set_config('decorum.trust', $1, false)", [world.trustId]);
  await world.owner.query('delete from checker_word');
});
afterAll(() => world.close());

const outcome = async (draft: string, acting = teacher) =>
  (await checkDraft(acting, { draft, where: 'personal:facebook:friends' })).outcome;
const FALCON = 'Looking forward to Project Falcon.';
const TERM = {
  phrase: 'Project Falcon',
  control: 'confidential',
  severity: 'stop',
  message: 'This is not public yet. Ask the head’s office what can be said.',
  reason: 'The merger is announced in May.',
  expires: '31/5/2027',
};
const EXCEPTION = {
  phrase: 'Bollocks Cup',
  control: 'obscenity',
  reason: 'A pigeon race.',
  expires: '31/5/2027',
};
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const issuesOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Invalid) return error.issues.map(({ field }) => field);
      throw error;
    },
  );

test('a term counts at the next check in every process, with its words, its clause and whom to ask', async () => {
  const pool = openPool(world.databaseUrl, 'app');
  const second: Acting = { ...teacher, db: openDatabase(pool) };
  expect([await outcome(FALCON), await outcome(FALCON, second)]).toEqual(['clear', 'clear']);
  const { id } = await addWord(administrator, 'term', TERM);
  expect([await outcome(FALCON), await outcome(FALCON, second)]).toEqual(['stop', 'stop']);
  const { notes } = await checkDraft(teacher, { draft: FALCON, where: 'personal:facebook:friends' });
  expect(notes).toMatchObject([
    { rule: 'confidential', quote: 'Project Falcon', message: TERM.message, chips: [{ number: '1.6' }] },
  ]);
  await endWord(administrator, id, '1');
  expect([await outcome(FALCON), await outcome(FALCON, second)]).toEqual(['clear', 'clear']);
  await pool.end();
});

test('it counts to the end of its last day in London, and not after; and is changed, ended, undone', async () => {
  const { id } = await addWord(administrator, 'term', { ...TERM, expires: '1/6/2027' });
  world.clock.set('2027-06-01T22:30:00Z');
  expect(await outcome(FALCON)).toBe('stop');
  world.clock.set('2027-06-01T23:30:00Z');
  expect(await outcome(FALCON)).toBe('clear');
  expect((await readWord(administrator, id)).word.standing).toBe('over');

  world.clock.set(TODAY);
  await changeWord(administrator, id, { ...TERM, severity: 'consider', revision: '1' });
  expect(await outcome(FALCON)).toBe('consider');
  await undoWord(administrator, id, '2');
  expect(await outcome(FALCON)).toBe('stop');
  await endWord(administrator, id, '3');
  expect(await outcome(FALCON)).toBe('clear');
  await undoWord(administrator, id, '4');
  expect(await outcome(FALCON)).toBe('stop');
  const { changes } = await readWord(administrator, id);
  expect(changes.map((change) => change.did)).toEqual(['undone', 'ended', 'undone', 'changed', 'added']);
  expect(changes[0]!.by).toBe('Asha Menon');
});

test('an exception is of this trust and its rule alone', async () => {
  expect(await outcome('Won the Bollocks Cup')).toBe('change');
  await addWord(administrator, 'exception', EXCEPTION);
  expect(await outcome('Won the Bollocks Cup')).toBe('clear');
  expect(await outcome('Won the Bollocks Cup, what bollocks')).toBe('change');
  const other = await makeWorld();
  const elsewhere = await checkDraft(await other.acting('teacher'), {
    draft: 'Won the Bollocks Cup',
    where: 'other',
  });
  expect(elsewhere.outcome).toBe('change');
  await other.close();
});

test('the second of two who change at once is told, and an ended one does not end twice', async () => {
  const { id } = await addWord(administrator, 'term', TERM);
  await changeWord(administrator, id, { ...TERM, reason: 'Another one.', revision: '1' });
  await expect(changeWord(administrator, id, { ...TERM, revision: '1' })).rejects.toThrow(Conflict);
  await endWord(administrator, id, '2');
  await expect(endWord(administrator, id, '3')).rejects.toThrow(Conflict);
  await expect(undoWord(administrator, id, '2')).rejects.toThrow(Conflict);
  const fresh = await addWord(administrator, 'term', TERM);
  await expect(undoWord(administrator, fresh.id, '1')).rejects.toThrow(Conflict);
});

test.each([
  ['term', {}, ['phrase', 'control', 'reason', 'expires', 'severity', 'message']],
  ['exception', {}, ['phrase', 'control', 'reason', 'expires']],
  ['term', { ...TERM, phrase: '…' }, ['phrase']],
  ['term', { ...TERM, expires: '17/11/2026' }, ['expires']],
  ['term', { ...TERM, expires: '18/12/2028' }, ['expires']],
  ['term', { ...TERM, severity: 'clear' }, ['severity']],
  ['term', { ...TERM, control: 'forums' }, ['control']],
  ['exception', { ...EXCEPTION, control: 'hate', phrase: 'pikey' }, ['phrase']],
] as const)('a %s of %j is refused at its fields', async (kind, values, fields) => {
  expect(await issuesOf(addWord(administrator, kind, values))).toEqual(fields);
});

test('the same words for the same rule are there once', async () => {
  const { id } = await addWord(administrator, 'term', TERM);
  const again = { ...TERM, phrase: '  project   FALCON ' };
  expect(await issuesOf(addWord(administrator, 'term', again))).toEqual(['phrase']);
  await addWord(administrator, 'term', { ...again, control: 'press' });
  await changeWord(administrator, id, { ...again, revision: '1' });
  await endWord(administrator, id, '2');
  await addWord(administrator, 'term', TERM);
});

test('undoing does not bring the same words into force twice, nor at the same moment as somebody adds them', async () => {
  const { id } = await addWord(administrator, 'term', TERM);
  await endWord(administrator, id, '1');
  const other = await addWord(administrator, 'term', { ...TERM, phrase: 'project falcon' });
  await expect(undoWord(administrator, id, '2')).rejects.toThrow(Conflict);
  expect((await readWord(administrator, id)).word.standing).toBe('ended');
  const page = await browser.post(`/checker/words/${id}/undo`, { revision: '2' });
  expect(words(page.html)).toContain('These words are in use for this rule already');
  await endWord(administrator, other.id, '1');
  const both = await Promise.allSettled([
    undoWord(administrator, id, '2'),
    undoWord(administrator, other.id, '2'),
    addWord(administrator, 'term', TERM),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('undoing goes back to a last day that is over, and says that it no longer counts', async () => {
  const { id } = await addWord(administrator, 'term', { ...TERM, expires: '20/11/2026' });
  await changeWord(administrator, id, { ...TERM, revision: '1' });
  world.clock.set('2026-11-25T10:00:00Z');
  expect(await outcome(FALCON)).toBe('stop');
  const page = await browser.post(`/checker/words/${id}/undo`, { revision: '2' });
  expect(words(page.html)).toContain('Its last day is over, so it does not count');
  expect(await outcome(FALCON)).toBe('clear');
});

test('nobody else may, by page or by act', async () => {
  for (const persona of ['teacher', 'head', 'dpo', 'ceo'] as const) {
    const other = await world.acting(persona);
    await expect(addWord(other, 'term', TERM), persona).rejects.toThrow(NotAllowed);
  }
});

test('tried first: told what would change on texts, reports and examples, and nothing is kept', async () => {
  const page = await browser.post('/checker/words/new', {
    kind: 'term',
    ...TERM,
    phrase: 'crossword',
    control: 'press',
    do: 'try',
    texts: 'A crossword a day\nNothing of the kind',
  });
  const text = words(page.html);
  expect(text).toContain('What it would change');
  expect(text).toMatch(/Tried on 0 reports with words and \d{3} examples/);
  expect(text).toContain('A crossword a day You typed it Clear to post Do not post');
  expect(text).toContain('Nothing of the kind You typed it Clear to post Clear to post Nothing');
  expect(page.html).toMatch(/value="crossword"/);
  expect((await world.owner.query('select 1 from checker_word')).rowCount).toBe(0);
  const against = await browser.post('/checker/words/new', {
    kind: 'term',
    ...TERM,
    phrase: 'moby dick',
    control: 'obscenity',
    do: 'try',
  });
  expect(words(against.html)).toContain('Reading Moby Dick again Example Clear to post Do not post');
  expect(words(against.html)).toContain('One example would come out as not meant');
  expect(words(against.html)).toContain('Meant to be fine');
  const refused = await browser.post('/checker/words/new', { kind: 'term', ...TERM, phrase: '', do: 'try' });
  expect(refused.status).toBe(422);
});

test('a change is tried against what counts now', async () => {
  const { id } = await addWord(administrator, 'exception', EXCEPTION);
  const page = await browser.post(`/checker/words/${id}/edit`, {
    ...EXCEPTION,
    phrase: 'Bollocks Trophy',
    revision: '1',
    do: 'try',
    texts: 'The Bollocks Cup\nThe Bollocks Trophy',
  });
  const text = words(page.html);
  expect(text).toContain(
    'The Bollocks Cup You typed it Clear to post Change first New: Language and decency',
  );
  expect(text).toContain(
    'The Bollocks Trophy You typed it Change first Clear to post No longer: Language and',
  );
});

test('pages: add, list, find, sort, change, end, undo', async () => {
  expect(words((await browser.get('/checker/words')).html)).toContain('None yet');
  const form = await browser.get('/checker/words/new?kind=exception');
  expect(form.html).not.toContain('name="severity"');
  const bad = await browser.post('/checker/words/new', { ...EXCEPTION, kind: 'exception', phrase: '' });
  expect(bad.status).toBe(422);
  expect(bad.html).toContain(`${EXCEPTION.reason}</textarea>`);
  const added = await browser.post('/checker/words/new', { ...EXCEPTION, kind: 'exception', do: 'save' });
  expect(words(added.html)).toContain('Exception added. It counts from now on');
  const here = /\/checker\/words\/[0-9a-f-]{36}/.exec(added.html)![0];
  await browser.post('/checker/words/new', { ...TERM, kind: 'term', expires: '1/12/2026', do: 'save' });
  const list = (await browser.get('/checker/words?sort=expires&order=down')).html;
  expect(list.indexOf('Bollocks Cup')).toBeLessThan(list.indexOf('Project Falcon'));
  expect(list).toContain('Ending');
  expect(words((await browser.get('/checker/words?shown=ending')).html)).toContain('1 found');
  expect(
    words((await browser.get('/checker/words?text=PIGEON&control=obscenity&kind=exception')).html),
  ).toContain('1 found');
  expect(words((await browser.get('/checker/words?control=hate')).html)).toContain('None fits');
  expect(words((await browser.get('/checker')).html)).toContain('1 exception in use');
  const ended = await browser.post(`${here}/end`, { revision: '1' });
  expect(words(ended.html)).toContain('Exception ended. You can undo this below');
  const undone = await browser.post(`${here}/undo`, { revision: '2' });
  expect(words(undone.html)).toContain('In use');
  const changed = await browser.post(`${here}/edit`, {
    ...EXCEPTION,
    phrase: 'Bollocks Final',
    revision: '3',
    do: 'save',
  });
  expect(words(changed.html)).toContain('“Bollocks Final”');
  expect((await browser.post(`${here}/end`, { revision: '1' })).status).toBe(409);
});

test('a rule that no clause is tied to: said, since nothing is looked for', async () => {
  const other = await makeWorld();
  await signPolicy(other, [
    ['1', '# Hello'],
    ['1.1', 'You must keep your language decent.', ['obscenity']],
  ]);
  const acting = await other.acting('administrator');
  const { id } = await addWord(acting, 'term', TERM);
  expect((await readWord(acting, id)).word.standing).toBe('unused');
  const page = await (await other.browser('administrator')).get(`/checker/words/${id}`);
  expect(words(page.html)).toContain('No clause of the policy in force is tied to this rule');
  await other.close();
});

test('words that ended long ago are erased, with all they once said', async () => {
  const { id } = await addWord(administrator, 'term', TERM);
  const stays = await addWord(administrator, 'term', {
    ...TERM,
    phrase: 'Project Kestrel',
    expires: '1/11/2028',
  });
  await endWord(administrator, id, '1');
  world.clock.set('2027-11-18T12:00:00Z');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  expect((await readWord(administrator, id)).word.standing).toBe('ended');
  world.clock.set('2027-11-19T12:00:00Z');
  await eraseWhatIsOld(world.app.parts, world.trustId);
  const left = await world.owner.query('select word_id from checker_word_change');
  expect(left.rows).toEqual([{ word_id: stays.id }]);
});

test('what changes is told each as often as it does; an example is judged by its own rule', () => {
  const found = (control: 'press' | 'hate', quote: string) => ({ control, severity: 'stop' as const, quote });
  const before = { outcome: 'stop' as const, findings: [found('press', 'a'), found('press', 'a')] };
  const after = { outcome: 'stop' as const, findings: [found('press', 'a'), found('hate', 'b')] };
  const difference = differenceOf(before, after);
  expect(difference.gone).toEqual([found('press', 'a')]);
  expect(difference.found).toEqual([found('hate', 'b')]);
  expect(againstExample({ control: 'press', expect: 'stop' }, difference)).toBe('meant to be found');
  expect(againstExample({ control: 'hate', expect: 'clear' }, difference)).toBe('meant to be clear');
  expect(againstExample({ control: 'press', expect: 'clear' }, difference)).toBeUndefined();
  expect(typedTexts(' a \n\n b\n')).toEqual(['a', 'b']);
  expect(typedTexts(undefined)).toEqual([]);
});
