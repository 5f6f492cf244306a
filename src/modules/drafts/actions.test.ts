import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, type Ground, NAMES_AMELIA } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import type { Acting } from '../../platform/act.ts';
import { Invalid } from '../../platform/errors.ts';
import { openPerson } from '../people/record/open.ts';
import { endDelegation, recordDelegation } from '../people/roles/delegations.ts';
import { checkDraft, composerChoices } from './actions.ts';
import type { Checked } from './model.ts';
import { againstWords } from './words.ts';

let world: World;
let ground: Ground;
let teacher: Acting;
beforeAll(async () => {
  world = await makeWorld();
  ground = await fillRegisters(world);
  teacher = await world.acting('teacher');
});
afterAll(() => world.close());

const FRIENDS = 'personal:facebook:friends';
const ask = (draft: string, more: Record<string, string> = {}, acting = teacher): Promise<Checked> =>
  checkDraft(acting, { draft, where: FRIENDS, ...more });
const quoted = ({ text }: Checked, { spots }: Checked['notes'][number]) =>
  spots.map(({ start, end }) => text.slice(start, end));
const controls = (checked: Checked) => checked.notes.map((note) => note.key.split(' ')[0]);

test('without a policy in force the rules are looked at, and no clause is named', async () => {
  const checked = await ask(NAMES_AMELIA);
  expect(checked.version).toBeNull();
  expect(checked.outcome).toBe('approve');
  expect(checked.notes[0]).toMatchObject({ chips: [], about: 'Written consent' });
});

test('a policy that ties no clause to a rule: every rule is looked at, and it says so', async () => {
  const other = await makeWorld();
  await fillRegisters(other);
  await signPolicy(other, [
    ['1', '# Hello'],
    ['1.1', 'You must keep pupils safe.', ['report']],
  ]);
  const checked = await ask(NAMES_AMELIA, {}, await other.acting('teacher'));
  expect(checked).toMatchObject({ version: 1, tied: false, outcome: 'approve', controls: 18 });
  expect(againstWords(checked)).toContain('not tied to our rules yet');
  await other.close();
});

test('a rule whose clause has no number still counts; one without a clause does not', async () => {
  const other = await makeWorld();
  await fillRegisters(other);
  await signPolicy(other, [
    ['1', '# Hello'],
    ['', 'You must not name a pupil without consent.', ['consent']],
  ]);
  const acting = await other.acting('teacher');
  const checked = await ask(`${NAMES_AMELIA} Some shit went on.`, {}, acting);
  expect(checked.notes.map((note) => note.about)).toEqual(['Written consent']);
  expect(checked.notes[0]!.chips).toHaveLength(1);
  await other.close();
});

test('a finding names the clause of the version in force, the words, and the headteacher', async () => {
  await signPolicy(world, CHECK_POLICY);
  const checked = await ask(NAMES_AMELIA);
  expect(checked.version).toBe(1);
  const [note] = checked.notes;
  expect(note).toMatchObject({ severity: 'approve', quote: 'Amelia Castleford', ask: 'headteacher' });
  expect(quoted(checked, note!)).toEqual(['Amelia Castleford']);
  expect(note!.chips).toEqual([
    {
      number: '1.7',
      title: 'Written consent',
      href: '/policy/clauses/1.7',
      says: 'You must not name or show a pupil without written consent.',
    },
  ]);
  expect(checked.whom.headteacher).toBe('Helen Adair, your headteacher');
  expect(checked.whom.manager).toBe('Mary Nash, your manager');
  expect(checked.controls).toBe(18);
});

test('the headteacher herself is sent to the chair', async () => {
  const checked = await ask('Lovely weather.', {}, await world.acting('head'));
  expect(checked.whom.headteacher).toBe('Ruth Chairman-Bell, the chair of the trust');
});

test('whoever stands in for the headteacher is named as that; the chair asks the board', async () => {
  const { head } = world.people;
  const admin = await world.acting('administrator');
  const { roles } = await openPerson(admin, head);
  const day = '18/11/2026';
  const away = { held: roles[0]!.id, delegate: 'Sol Lindley', from: day, to: day, reason: 'Away' };
  await recordDelegation(admin, head, away);
  expect((await ask('Lovely weather.')).whom.headteacher).toBe(
    'Sol Lindley, standing in for Helen Adair, your headteacher',
  );
  const { delegations } = await openPerson(admin, head);
  await endDelegation(admin, head, delegations[0]!.id);
  const chair = await ask('Lovely weather.', {}, await world.acting('chair'));
  expect(chair.whom).toEqual({
    headteacher: 'the board of trustees',
    leadership: 'the board of trustees',
    manager: 'the board of trustees',
  });
});

test('a wording is put in, and the words are checked again', async () => {
  const checked = await ask(NAMES_AMELIA, { fix: '1' });
  expect(checked.text).toBe(
    'What a day. One of our pupils has won the county poetry prize and I could burst!',
  );
  expect(checked.outcome).toBe('clear');
});

test('all wordings at once', async () => {
  const checked = await ask(`${NAMES_AMELIA} Well done Peregrine Oldershaw too!`, { fix: 'all' });
  expect(checked.text).not.toMatch(/Amelia|Peregrine/);
});

test('the same of the same words is one note with all its places, and its wording is used at each', async () => {
  const draft = `${NAMES_AMELIA} We like Amelia Castleford. Amelia Castleford!`;
  const checked = await ask(draft);
  expect(checked.notes).toHaveLength(1);
  expect(quoted(checked, checked.notes[0]!)).toEqual(Array(3).fill('Amelia Castleford'));
  const mended = await ask(draft, { fix: '1', checked: draft });
  expect(mended.text).not.toContain('Amelia');
  expect(mended.text).toContain('We like one of our pupils. One of our pupils!');
});

test('words without a better wording can be left out, one note at a time', async () => {
  const link = 'https://unleashed.example/board/12';
  const draft = `${NAMES_AMELIA} Come along: ${link}`;
  const checked = await ask(draft);
  expect(checked.notes.map(({ fix }) => fix?.text === '')).toEqual([true, false]);
  const at = checked.notes.findIndex(({ fix }) => fix?.text === '');
  expect((await ask(draft, { fix: String(at + 1) })).text).toBe(`${NAMES_AMELIA} Come along`);
  // "Use all suggestions" uses words that are offered; it throws nothing away.
  expect((await ask(draft, { fix: 'all' })).text).toContain(link);
  // Of a draft that is nothing else nothing would be left, so that is not offered.
  expect((await ask(link)).notes[0]).toMatchObject({ quote: link, fix: null });
});

test('a wording offered for words that were changed since goes where those words are now', async () => {
  const checked = 'Peregrine Oldershaw won. Amelia Castleford came second.';
  const draft = 'Amelia Castleford came second.';
  const answer = await ask(draft, { fix: '2', checked });
  expect(answer.text).toBe('One of our pupils came second.');
  // Number 1 was about Peregrine, who is not named any more: nothing is put in.
  expect((await ask(draft, { fix: '1', checked })).text).toBe(draft);
});

test('a wording in the middle of a sentence keeps its small letter', async () => {
  // Words that no draft could have had are not looked at.
  const endless = `${NAMES_AMELIA} ${'and so on '.repeat(2_001)}`;
  expect((await ask(NAMES_AMELIA, { fix: '1', checked: endless })).text).toBe(NAMES_AMELIA);
  expect((await ask('I think Amelia Castleford is brilliant.', { fix: '1' })).text).toBe(
    'I think one of our pupils is brilliant.',
  );
});

test.each(['0', '9', '-1', 'x', '1e3', '1.5'])('an unknown fix (%s) changes nothing', async (fix) => {
  expect((await ask(NAMES_AMELIA, { fix })).text).toBe(NAMES_AMELIA);
});

test('consent counts by channel, and a "never" overrides a yes', async () => {
  expect((await ask('Well done Joanna Birkenshaw on the county final!')).outcome).toBe('clear');
  expect((await ask('Well done Peregrine Oldershaw on the county final!')).outcome).toBe('approve');
  const pictured = { picture: 'photo', people: 'Amelia Castleford' };
  expect((await ask('What a relay!', pictured)).outcome).toBe('clear');
  expect((await ask('What a relay!', { ...pictured, where: 'personal:instagram:public' })).outcome).toBe(
    'approve',
  );
});

test('people in the picture who are in no register: ask first', async () => {
  const checked = await ask('What a relay at North Testbridge School!', {
    picture: 'photo',
    people: 'Joanna Birkenshaw\n  Nobody   Known ',
  });
  expect(checked.outcome).toBe('approve');
  expect(checked.notes.filter(({ about }) => about === 'Written consent')).toHaveLength(1);
  expect(checked.notes[0]).toMatchObject({ severity: 'approve', chips: [{ number: '1.7' }] });
  expect(checked.notes[0]!.message).toContain('We do not know “Nobody Known”.');
});

test('a picture of which nobody said who is in it: a thought, until names are given or nobody can be recognised', async () => {
  const where = { where: `official:${ground.account}`, picture: 'photo' };
  const head = await world.acting('head');
  const said = (more = {}) => ask('Great day at the sports hall.', { ...where, ...more }, head);
  const checked = await said();
  expect(checked.outcome).toBe('consider');
  expect(checked.notes[0]!.message).toContain('Who is in the picture?');
  expect((await said({ nobody: 'yes' })).outcome).toBe('clear');
  expect((await said({ people: 'Joanna Birkenshaw' })).outcome).toBe('clear');
});

test('words in a picture are a text of their own: offsets name them, and the gravest of both is the outcome', async () => {
  const words = 'Lovely day.\n\nAmelia Castleford has won. Her number is H801200001001';
  const checked = await ask('Some weather we are having.', { picture: 'screenshot', words });
  expect(checked).toMatchObject({ words, outcome: 'stop', picture: 'screenshot' });
  expect(checked.notes.map(({ rule, inPicture, fix }) => [rule, inPicture, fix])).toEqual([
    ['consent', true, null],
    ['personal-data', true, null],
  ]);
  const [name, number] = checked.notes;
  expect(words.slice(name!.spots[0]!.start, name!.spots[0]!.end)).toBe('Amelia Castleford');
  expect(words.slice(number!.spots[0]!.start, number!.spots[0]!.end)).toBe('H801200001001');
  expect(name!.chips[0]!.number).toBe('1.7');
  for (const { message } of checked.notes) expect(message).toMatch(/^In the picture: /);

  // The same account and place: where she may be named, she may be named in a picture too.
  const everywhere = await ask('Look.', { picture: 'screenshot', words: 'Joanna Birkenshaw has won' });
  expect(everywhere.outcome).toBe('clear');
});

test('a wording is used in the draft alone, and what the picture says is left', async () => {
  const words = 'Peregrine Oldershaw came second';
  const fields = { picture: 'screenshot', words };
  const before = await ask(NAMES_AMELIA, fields);
  expect(before.afterAll).toMatchObject({ outcome: 'approve', says: 'One part needs written permission.' });
  const after = await ask(NAMES_AMELIA, { ...fields, fix: 'all' });
  expect(after.text).toContain('One of our pupils has won');
  expect(after.words).toBe(words);
  expect(after.notes).toHaveLength(1);
  expect(after.notes[0]).toMatchObject({ inPicture: true, quote: 'Peregrine Oldershaw' });
});

test('a picture is no statement of its poster’s: what they must say of themselves is asked of the draft alone', async () => {
  const words = 'I teach at North Testbridge School and the government should scrap SATs';
  expect((await ask(words)).notes.map(({ rule }) => rule)).toContain('disclaimer');
  const pictured = await ask('Have a look.', { picture: 'screenshot', words });
  expect(pictured.notes.filter(({ inPicture }) => inPicture)).toEqual([]);
});

test('a screenshot can be the whole post; one that nobody read is a thought', async () => {
  expect(await ask('', { picture: 'screenshot', words: 'Lovely weather.' })).toMatchObject({
    outcome: 'clear',
    text: '',
  });
  const unread = await ask('Have a look.', { picture: 'screenshot' });
  expect(unread.notes.map(({ message }) => message)).toEqual([
    expect.stringContaining('What can be read in the screenshot?'),
  ]);
  expect(unread.outcome).toBe('consider');
  await expect(ask('', { picture: 'screenshot' })).rejects.toThrow(
    new Invalid({ field: 'draft', message: 'Type or paste the words you want to post.' }),
  );
});

test('words are checked whatever is said of a picture, and a mark in them counts', async () => {
  const checked = await ask('Have a look.', {
    words: 'Peregrine Oldershaw has won. Vote in the NEU ballot.',
  });
  expect(checked).toMatchObject({ outcome: 'approve', picture: 'screenshot', marks: ['protected'] });
});

test('the draft and the words in its picture have one limit together', async () => {
  const half = 'lovely '.repeat(1500).trim();
  await expect(ask(half, { words: half })).rejects.toMatchObject({
    issues: [{ field: 'words', message: expect.stringContaining('Cut both to 20,000 characters') }],
  });
  expect((await ask(half, { words: 'lovely' })).outcome).toBe('clear');
});

test('faces that nobody named: ask first, live and by the button; a tick makes it advice', async () => {
  const where = { where: `official:${ground.account}`, picture: 'photo' };
  const head = await world.acting('head');
  const said = (more = {}) => ask('Great day at the sports hall.', { ...where, ...more }, head);
  const some = await said({ people: 'Joanna Birkenshaw', faces: '3' });
  expect(some.outcome).toBe('approve');
  expect(some.notes).toMatchObject([
    {
      rule: 'consent',
      spots: [],
      message:
        '3 faces are counted in the picture, and 1 is named. Say who the others are, or leave them out of it.',
    },
  ]);
  const nobody = await said({ faces: '3' });
  expect(nobody.outcome).toBe('approve');
  expect(nobody.notes).toHaveLength(1);
  expect((await said({ people: 'Joanna Birkenshaw', faces: '3', others: 'yes' })).outcome).toBe('consider');
  expect((await said({ faces: '3', nobody: 'yes' })).outcome).toBe('consider');
  expect((await said({ people: 'Joanna Birkenshaw', faces: '1' })).outcome).toBe('clear');
  expect((await said({ people: 'Joanna Birkenshaw', faces: '' })).outcome).toBe('clear');
  // The count is of a picture that does not go with it any more.
  expect((await said({ picture: 'none', faces: '3' })).outcome).toBe('clear');
  const bad = await said({ faces: 'three' }).catch((error) => error);
  expect(bad.issues.map((issue: { field: string }) => issue.field)).toEqual(['faces']);
});

test('an account one does not run: ask the manager first; whoever owns or helps to run it is not told so', async () => {
  const where = { where: `official:${ground.account}` };
  const draft = 'Open evening is on Thursday.';
  const checked = await ask(draft, where);
  expect(checked.outcome).toBe('approve');
  expect(checked.notes[0]).toMatchObject({ ask: 'manager', chips: [{ number: '1.16' }] });
  expect(checked.notes[0]!.message).toContain('not one of those who run @northtestbridge');
  expect((await ask(draft, where, await world.acting('head'))).outcome).toBe('clear');
  await world.owner.query('insert into account_operator values ($1, $2, $3), ($1, $4, $3)', [
    world.trustId,
    ground.account,
    world.people.teacher,
    ground.elsewhere,
  ]);
  expect((await ask(draft, where)).outcome).toBe('clear');
  // Run by them, though it is another school's.
  expect((await ask(draft, { where: `official:${ground.elsewhere}` })).outcome).toBe('clear');
  const { where: items } = await composerChoices(teacher);
  expect(items.map((item) => item && 'label' in item && item.label)).toEqual([
    'Your own accounts',
    'Accounts of the trust that you run',
    false,
  ]);
  await world.owner.query('delete from account_operator');
});

test('while the register holds no pupil, names were not checked, and it says so', async () => {
  const other = await makeWorld();
  const acting = await other.acting('teacher');
  expect((await ask('Lovely weather.', {}, acting)).namesChecked).toBe(false);
  await other.close();
  expect((await ask('Lovely weather.')).namesChecked).toBe(true);
});

test('what is left with every wording used is said', async () => {
  const draft = `${NAMES_AMELIA} Come along: https://unleashed.example/board/12`;
  const checked = await ask(draft);
  expect(checked.afterAll).toEqual({ outcome: 'stop', says: 'One part must not be posted.' });
  const cleared = await ask(NAMES_AMELIA);
  expect(cleared.afterAll).toEqual({ outcome: 'clear', says: '' });
});

test("the author's own confirmed family may be named; a declared tie is not enough", async () => {
  const draft = 'Well done Peregrine Oldershaw on the county final!';
  const tie = (state: string) =>
    world.owner.query(
      'insert into family_tie (trust_id, id, person_id, pupil_id, relation, state, declared_at) values ($1,$2,$3,$4,$5,$6,now())',
      [world.trustId, randomUUID(), world.people.teacher, ground.never, 'child', state],
    );
  await tie('declared');
  expect((await ask(draft)).outcome).toBe('approve');
  await world.owner.query("update family_tie set state = 'confirmed'");
  expect((await ask(draft)).outcome).not.toBe('approve');
  expect((await ask(draft, {}, await world.acting('assistant'))).outcome).toBe('approve');
  await world.owner.query('delete from family_tie');
});

test('a forum to keep away from: by its name, and by a link in the words', async () => {
  const there = await ask('Lovely weather.', {
    where: 'other',
    platform: 'forum',
    group: 'staffroom  UNLEASHED',
  });
  expect(there.outcome).toBe('stop');
  expect(there.notes[0]).toMatchObject({ chips: [{ number: '1.2' }], ask: 'leadership' });
  const linked = await ask('Come along: https://unleashed.example/board/12');
  expect(linked.notes[0]).toMatchObject({ quote: 'https://unleashed.example/board/12' });
  const out = await ask('See (http://www.unleashed.example/board/12). Bye.', { fix: '1' });
  expect(out).toMatchObject({ text: 'See. Bye.', notes: [] });
  expect((await ask('I have left Staffroom Unleashed for good.')).notes.map((n) => n.about)).not.toContain(
    'Forums',
  );
});

test('places: own accounts by service and audience, and the accounts of my school and the trust', async () => {
  const { where: items } = await composerChoices(teacher);
  const values = items.flatMap((item) => (item && 'options' in item ? item.options.map((o) => o.value) : []));
  expect(values).toContain(FRIENDS);
  expect(values).toContain('other');
  expect(values).toContain(`official:${ground.account}`);
  expect(values).not.toContain(`official:${ground.elsewhere}`);
});

test('on an account of the trust it speaks for the trust', async () => {
  const checked = await ask('Open evening is on Thursday.', { where: `official:${ground.account}` });
  expect(checked.place).toMatchObject({
    account: 'official',
    handle: '@northtestbridge',
    audience: 'public',
  });
  expect(checked.seenBy).toContain('speaks for the trust');
});

test('who can really see it, in the words of the platform register', async () => {
  const checked = await ask('Lovely weather.');
  expect(checked.seenBy).toBe(
    'You chose “friends only”. Your Facebook friends, and anyone they show it to. So we check it as if it were public.',
  );
  expect(checked.seenByClause?.number).toBe('2.1');
});

test.each([
  [{ draft: '' }, 'draft'],
  [{ draft: ' \n\u0000 ' }, 'draft'],
  [{ draft: 'a'.repeat(20_001) }, 'draft'],
  [{ where: 'official:00000000-0000-4000-8000-000000000000' }, 'where'],
  [{ where: 'personal:nowhere:public' }, 'where'],
  [{ where: 'personal:facebook:everyone' }, 'where'],
  [{ picture: 'hologram' }, 'picture'],
  [{ people: 'x'.repeat(121) }, 'people'],
])('what cannot be checked is refused at its field (%#)', async (more, field) => {
  const error = await ask('Lovely weather.', more as Record<string, string>).catch((e) => e);
  expect(error).toBeInstanceOf(Invalid);
  expect(error.issues.map((i: { field: string }) => i.field)).toEqual([field]);
});

test.each([
  ['emoji', '👩🏽‍🏫🎉 '],
  ['right to left', 'שלום וברכה '],
  ['a lone surrogate', '\ud83d '],
  ['a NUL', 'a\u0000b '],
  ['combining marks', 'Zo\u0065\u0301 '],
])('%s before a name: no crash, and the offsets are right', async (_what, before) => {
  const checked = await ask(`${before}${NAMES_AMELIA}`);
  const note = checked.notes.find((n) => n.key.startsWith('consent'))!;
  expect(quoted(checked, note)).toEqual(['Amelia Castleford']);
});

test('every control is wired to a clause of this policy', async () => {
  expect(controls(await ask('I reckon the whole lot of it is shit.'))).toContain('obscenity');
});
