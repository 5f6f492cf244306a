import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../test/browser.ts';
import { makeWorld, PERSONAS, type World } from '../../../../test/world.ts';
import { PLACES } from '../../../engine/targets.ts';
import { read } from '../../../platform/act.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed } from '../../../platform/errors.ts';
import { verifyLedger } from '../../../platform/ledger.ts';
import type { Clause } from '../model.ts';
import { clausesOf, currentDraft, lintsOf, settingsOf, targetsOf } from '../store.ts';
import { beginFromModel, beginRevision, importDraft } from './begin/actions.ts';
import { addClause, ClauseConflict, changeClause } from './clauses/actions.ts';
import { renumbering } from './clauses/numbering.ts';
import {
  mergeClause,
  moveClause,
  removeClause,
  renumberSection,
  splitClause,
} from './clauses/shape-actions.ts';
import { answerTarget, confirmSuggestions, setClauseTargets } from './mapping/actions.ts';
import { overviewOf } from './overview/actions.ts';
import { acceptPoint, reopenPoint, viewPoints } from './points/actions.ts';
import { chooseOption } from './points/settle-actions.ts';
import { saveSettings } from './settings/actions.ts';
import { asTyped, SETTING_KEYS, type SettingKey } from './settings/model.ts';
import { treeRevisionOf } from './store.ts';
import { undoChange } from './undo/actions.ts';
import { changesOf } from './undo/store.ts';

const TEXT = `Staff use of social media

1. Scope

1.1 This policy covers all staff of the Trust.

1.2 Staff must not post anything that:

(a) defames the Trust;

(b) harasses anyone.

2. Personal use

2.1 Personal use of up to 20 minutes per day is permitted.

2.4 Some staff may be [permitted/encouraged/required] to post to build the profile of the Trust.

3. Monitoring

3.1 The Trust may monitor its systems, and staff consent to such monitoring by their use of them.
`;

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function begin(text = TEXT) {
  const acting = await world.acting('administrator');
  await importDraft(acting, world.app.parts.files, { name: 'policy.txt', bytes: Buffer.from(text) });
  return acting;
}

type Now = {
  id: string;
  title: string;
  clauses: Clause[];
  tree: number;
  lints: Awaited<ReturnType<typeof lintsOf>>;
  settings: Record<string, unknown>;
  targets: Awaited<ReturnType<typeof targetsOf>>;
  lastSeq: number;
};
async function now(): Promise<Now> {
  return inTrust(world.db, world.trustId, async (tx) => {
    const { id, title } = (await currentDraft(tx))!;
    return {
      id,
      title,
      clauses: await clausesOf(tx, id),
      tree: await treeRevisionOf(tx, id),
      lints: await lintsOf(tx, id),
      settings: await settingsOf(tx, id),
      targets: await targetsOf(tx, id),
      lastSeq: (await changesOf(tx, id, 1))[0]?.seq ?? 0,
    };
  });
}
const by = (clauses: Clause[], number: string) => clauses.find((clause) => clause.number === number)!;
const input = (clause: Clause, text: string) => ({
  number: clause.number ?? '',
  text,
  heading: clause.heading ? 'heading' : 'clause',
  modality: clause.modality,
  binds: clause.binds,
});
async function verbs(): Promise<string[]> {
  const { rows } = await world.owner.query<{ verb: string }>('select verb from ledger order by seq');
  return rows.map(({ verb }) => verb);
}

describe('mending one clause', () => {
  test('keeps what the words were and are in the ledger, and reads them again', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    const saved = await changeClause(
      acting,
      clause.id,
      1,
      input(clause, 'Governors must follow this policy.'),
    );
    expect(saved).toMatchObject({ modality: 'obligation', binds: ['governors'], revision: 2 });
    const { rows } = await world.owner.query(
      "select l.clause, p.payload from ledger l join ledger_payload p using (trust_id, seq) where verb = 'policy clause changed'",
    );
    expect(rows[0]).toMatchObject({
      clause: '1.1',
      payload: { before: { text: clause.text }, after: { text: 'Governors must follow this policy.' } },
    });
    expect(await read(acting, ({ tx, trustId }) => verifyLedger(tx, trustId))).toMatchObject({ faults: [] });
  });

  test('takes what looks like a number, and says at the field what one looks like', async () => {
    const acting = await begin();
    const { clauses, tree } = await now();
    const clause = by(clauses, '1.1');
    const refused = {
      issues: [{ field: 'number', message: expect.stringContaining('such as 5, 5.1, 5.1(a)') }],
    };
    await expect(
      changeClause(acting, clause.id, 1, { ...input(clause, clause.text), number: '<b>9</b>' }),
    ).rejects.toMatchObject(refused);
    const more = { number: '<b>9</b>', text: 'New.', heading: 'clause' };
    await expect(addClause(acting, clause.id, 'after', tree, more)).rejects.toMatchObject(refused);
    const saved = await changeClause(acting, clause.id, 1, {
      ...input(clause, clause.text),
      number: '1.1(a)',
    });
    expect(saved.number).toBe('1.1(a)');
  });

  test('a kind that someone chose stays when the words change', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await changeClause(acting, clause.id, 1, { ...input(clause, clause.text), modality: 'power' });
    const kept = await changeClause(acting, clause.id, 2, {
      ...input(clause, 'Governors must read it.'),
      modality: 'power',
    });
    expect(kept.modality).toBe('power');
  });

  test('a kind that someone chose stays when an option is chosen', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '2.4');
    await changeClause(acting, clause.id, 1, { ...input(clause, clause.text), modality: 'power' });
    const point = (await viewPoints(acting))!.settle.find((p) => p.kind === 'open-option')!;
    const { clause: chosen } = await chooseOption(acting, point.id, 2, 'encouraged');
    expect(chosen).toMatchObject({ modality: 'power', revision: 3 });
    expect(chosen.text).toContain('may be encouraged to post');
  });

  test('saving nothing new changes nothing', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await changeClause(acting, clause.id, 1, input(clause, `  ${clause.text}\n`));
    expect(by((await now()).clauses, '1.1').revision).toBe(1);
    expect((await now()).lastSeq).toBe(0);
  });

  test('says at the field what is wrong', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await expect(
      changeClause(acting, clause.id, 1, { ...input(clause, ' '), number: '1'.repeat(30) }),
    ).rejects.toMatchObject({
      issues: [{ field: 'number' }, { field: 'text', message: 'Write the words of the clause.' }],
    });
  });
});

describe('two people at one draft', () => {
  test('the second to save a clause is told, shown what changed, and keeps her words', async () => {
    await begin();
    const first = await world.browser('administrator');
    const second = await world.browser('ceo');
    const { id } = by((await now()).clauses, '1.1');
    const path = `/policy/draft/clauses/${id}`;
    const opened = await second.get(path);
    expect(opened.html).toContain('name="revision" value="1"');
    const fields = { number: '1.1', heading: 'clause', modality: 'statement' };
    await first.post(path, {
      ...fields,
      revision: '1',
      text: 'This policy covers all staff and volunteers of the Trust.',
    });
    const told = await second.post(path, { ...fields, revision: '1', text: 'It covers everyone.' });
    expect(told.status).toBe(409);
    expect(told.html).toContain('Asha Menon changed this clause after you opened it');
    expect(told.html).toMatch(/<ins>.*and volunteers.*<\/ins>/s);
    expect(told.html).toMatch(/<textarea[^>]*name="text"[^>]*>It covers everyone\.<\/textarea>/);
    expect(by((await now()).clauses, '1.1').text).toContain('volunteers');
    expect(told.html).toContain('name="revision" value="2"');
    await second.post(path, { ...fields, revision: '2', text: 'It covers everyone.' });
    expect(by((await now()).clauses, '1.1').text).toBe('It covers everyone.');
  });

  test('edits of different clauses do not clash, nor does a move with an edit', async () => {
    const acting = await begin();
    const other = await world.acting('ceo');
    const { clauses, tree } = await now();
    const [one, two] = [by(clauses, '1.1'), by(clauses, '2.1')];
    await changeClause(acting, one.id, 1, input(one, 'All staff are covered.'));
    await moveClause(other, one.id, 'down', tree);
    await changeClause(other, two.id, 1, input(two, 'Staff may use it for 20 minutes per day.'));
    const moved = by((await now()).clauses, '1.1');
    await changeClause(acting, moved.id, 2, input(moved, 'All of our staff are covered.'));
    expect((await now()).clauses.map((c) => c.number)).toEqual([
      '1',
      '1.2',
      '(a)',
      '(b)',
      '1.1',
      '2',
      '2.1',
      '2.4',
      '3',
      '3.1',
    ]);
  });

  test('a step on an old tree is refused, by the page too', async () => {
    const acting = await begin();
    const { clauses, tree } = await now();
    const [one, two] = [by(clauses, '1.1'), by(clauses, '2.4')];
    await moveClause(acting, one.id, 'down', tree);
    for (const late of [
      () => moveClause(acting, two.id, 'up', tree),
      () => removeClause(acting, two.id, 1, tree),
      () => mergeClause(acting, two.id, 1, tree),
      () => addClause(acting, two.id, 'after', tree, { number: '', text: 'New.', heading: 'clause' }),
      () => renumberSection(acting, null, tree, 1),
    ])
      await expect(late()).rejects.toThrow(Conflict);
    const browser = await world.browser('ceo');
    const page = await browser.post('/policy/draft/clauses/do', { tree: String(tree), do: `up:${two.id}:1` });
    expect(page.status).toBe(409);
    expect(page.html).toContain('The clauses were moved, added or renumbered after you opened this page');
    expect(page.html).toContain('Personal use of up to 20 minutes');
  });

  test('a clause whose words have changed is not removed unseen', async () => {
    const acting = await begin();
    const { clauses, tree } = await now();
    const clause = by(clauses, '1.1');
    await changeClause(acting, clause.id, 1, input(clause, 'All staff.'));
    await expect(removeClause(await world.acting('ceo'), clause.id, 1, tree)).rejects.toThrow(ClauseConflict);
  });

  test('changing a clause that was removed shows the words one had written', async () => {
    const acting = await begin();
    const { clauses, tree } = await now();
    const clause = by(clauses, '1.1');
    await removeClause(acting, clause.id, 1, tree);
    const browser = await world.browser('ceo');
    const page = await browser.post(`/policy/draft/clauses/${clause.id}`, {
      ...input(clause, 'My careful words.'),
      revision: '1',
    });
    expect(page.status).toBe(409);
    expect(page.html).toContain('My careful words.');
    expect(page.html).toContain('Asha Menon removed it');
  });

  test('splitting a clause that was removed shows both parts one had written', async () => {
    const acting = await begin();
    const { clauses, tree } = await now();
    const clause = by(clauses, '1.1');
    await removeClause(acting, clause.id, 1, tree);
    const browser = await world.browser('ceo');
    const parts = { first: 'My careful words.', second: 'And the rest of them.' };
    const page = await browser.post(`/policy/draft/clauses/${clause.id}/split`, { ...parts, revision: '1' });
    expect(page.status).toBe(409);
    expect(page.html).toContain('Asha Menon removed it');
    for (const part of Object.values(parts)) expect(page.html).toContain(part);
  });

  test('a title that someone else gave meanwhile is not written over unseen', async () => {
    const acting = await begin();
    const browser = await world.browser('ceo');
    const opened = await browser.get('/policy/draft/settings');
    const titleWas = /name="was-title" value="([^"]*)"/.exec(opened.html)?.[1] ?? '';
    const first = { minutes_per_day: '20', business_use_stance: '', review_on: '', owner: '' };
    await saveSettings(acting, { ...first, was: first, mend: false, title: 'Our new title' });
    const mine = { title: 'Another title', 'was-title': titleWas, minutes_per_day: '20' };
    const page = await browser.post('/policy/draft/settings', { ...mine, 'was-minutes_per_day': '20' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('Asha Menon changed this to “Our new title” after you opened the page');
    expect((await now()).title).toBe('Our new title');
  });

  test('nobody undoes a change they have not seen', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await changeClause(acting, clause.id, 1, input(clause, 'One.'));
    const { lastSeq } = await now();
    await changeClause(acting, clause.id, 2, input(clause, 'Two.'));
    await expect(undoChange(await world.acting('ceo'), lastSeq)).rejects.toThrow(
      /changed the draft after you opened/,
    );
  });

  test('nor one that took the place of what they saw, after that was undone', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await changeClause(acting, clause.id, 1, input(clause, 'One.'));
    const { lastSeq } = await now();
    await undoChange(acting, lastSeq);
    await changeClause(acting, clause.id, 3, input(clause, 'Two.'));
    await expect(undoChange(await world.acting('ceo'), lastSeq)).rejects.toThrow(
      /changed the draft after you opened/,
    );
  });

  test('once it is sent nothing can be changed: recall it first', async () => {
    const acting = await begin();
    const { clauses, tree, id, lints } = await now();
    await world.owner.query("update policy_version set state = 'sent' where id = $1", [id]);
    const clause = by(clauses, '1.1');
    for (const late of [
      () => changeClause(acting, clause.id, 1, input(clause, 'X.')),
      () => moveClause(acting, clause.id, 'down', tree),
      () => confirmSuggestions(acting, null),
      () => acceptPoint(acting, lints[0]!.id, 'It is fine'),
    ])
      await expect(late()).rejects.toThrow(/Recall it first/);
    const browser = await world.browser('ceo');
    expect((await browser.get('/policy/draft/clauses')).url).toBe('/policy/draft');
  });
});

describe('undo', () => {
  /** What a person sees of a draft: everything but positions, revisions, and points that stand no more. */
  const seen = ({ title, clauses, settings, targets, lints }: Now) => ({
    title,
    clauses: clauses.map(({ position: _p, revision: _r, ...rest }) => rest),
    settings,
    targets: targets.map((t) => `${t.clauseId} ${t.target} ${t.state} ${t.reason}`).sort(),
    points: lints
      .filter((l) => l.state !== 'settled')
      .map((l) => `${l.kind} ${l.clauseId} ${l.quote} ${l.state} ${l.reason}`)
      .sort(),
  });
  const answers = ({ title, settings }: Now, more: { title?: string; minutes_per_day?: string } = {}) => {
    const set = Object.fromEntries(SETTING_KEYS.map((key) => [key, asTyped(settings[key])]));
    const was = set as Record<SettingKey, string>;
    return { ...was, title, ...more, was, mend: false };
  };

  test('any sequence of changes, undone, gives the same draft', { timeout: 120_000 }, async () => {
    const acting = await begin();
    const first = (await now()).targets[0]!;
    await answerTarget(acting, first.clauseId, first.target, 'confirmed');
    const step = fc.record({
      kind: fc.constantFrom(
        'up',
        'down',
        'in',
        'out',
        'merge',
        'remove',
        'add',
        'edit',
        'split',
        'renumber',
        'option',
        'answer',
        'tie',
        'confirm',
        'accept',
        'reopen',
        'number',
        'title',
      ),
      pick: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const start = await now();
        const states: ReturnType<typeof seen>[] = [];
        for (const { kind, pick } of steps) {
          const at = await now();
          const clause = at.clauses[pick % Math.max(1, at.clauses.length)];
          if (!clause) break;
          const option = at.lints.find((l) => l.kind === 'open-option' && l.state === 'open');
          const link = at.targets[pick % Math.max(1, at.targets.length)];
          const point = (state: string) => at.lints.find((l) => l.state === state && l !== option)?.id ?? '';
          const work = {
            up: () => moveClause(acting, clause.id, 'up', at.tree),
            down: () => moveClause(acting, clause.id, 'down', at.tree),
            in: () => moveClause(acting, clause.id, 'in', at.tree),
            out: () => moveClause(acting, clause.id, 'out', at.tree),
            merge: () => mergeClause(acting, clause.id, clause.revision, at.tree),
            remove: () => removeClause(acting, clause.id, clause.revision, at.tree),
            add: () =>
              addClause(acting, clause.id, (['before', 'after', 'under'] as const)[pick % 3]!, at.tree, {
                number: `9.${pick % 1000}`,
                text: 'New words.',
                heading: 'clause',
              }),
            edit: () =>
              changeClause(acting, clause.id, clause.revision, input(clause, `${clause.text} Also ${pick}.`)),
            split: () =>
              splitClause(acting, clause.id, clause.revision, {
                first: clause.text,
                second: 'Second half.',
              }),
            renumber: () => renumberSection(acting, null, at.tree, renumbering(at.clauses, null).length),
            option: () =>
              chooseOption(
                acting,
                option?.id ?? '',
                at.clauses.find((c) => c.id === option?.clauseId)?.revision ?? 0,
                'encouraged',
              ),
            answer: () =>
              answerTarget(
                acting,
                link?.clauseId ?? '',
                link?.target ?? '',
                pick % 2 === 0 ? 'confirmed' : 'refused',
              ),
            tie: () =>
              setClauseTargets(
                acting,
                clause.id,
                ['coverage', 'press'].slice(pick % 3),
                at.targets
                  .filter((t) => t.clauseId === clause.id && t.state !== 'refused')
                  .map(({ target }) => target),
              ),
            confirm: () => confirmSuggestions(acting, pick % 2 === 0 ? null : clause.id),
            accept: () => acceptPoint(acting, point('open'), `Looked at ${pick} times`),
            reopen: () => reopenPoint(acting, point('accepted')),
            number: () => saveSettings(acting, answers(at, { minutes_per_day: `${pick % 400}` })),
            title: () => saveSettings(acting, answers(at, { title: `A policy for ${pick}` })),
          }[kind];
          await (work as () => Promise<unknown>)().catch((error: unknown) => {
            if (!(error instanceof Invalid || error instanceof Conflict)) throw error;
          });
          const then = await now();
          if (then.lastSeq > at.lastSeq) states.push(seen(at));
          else expect(seen(then), kind).toEqual(seen(at));
        }
        for (const before of states.reverse()) {
          await undoChange(acting, (await now()).lastSeq);
          expect(seen(await now())).toEqual(before);
        }
        expect((await now()).lastSeq).toBe(start.lastSeq);
      }),
      { numRuns: 20 },
    );
  });

  test('a change that nobody undid cannot be undone twice', async () => {
    const acting = await begin();
    const clause = by((await now()).clauses, '1.1');
    await changeClause(acting, clause.id, 1, input(clause, 'One.'));
    const { lastSeq } = await now();
    await undoChange(acting, lastSeq);
    await expect(undoChange(acting, lastSeq)).rejects.toThrow('There is nothing left to undo.');
    expect(await verbs()).toEqual(['policy draft begun', 'policy clause changed', 'policy change undone']);
  });

  test('a reason for leaving a point stays through a removal and its undo', async () => {
    const acting = await begin();
    const point = (await viewPoints(acting))!.look.find((p) => p.kind === 'numbering-gap')!;
    await acceptPoint(acting, point.id, 'Nothing is missing');
    const { clauses, tree } = await now();
    await removeClause(acting, by(clauses, '2.4').id, 1, tree);
    expect((await viewPoints(acting))!.accepted).toEqual([]);
    await undoChange(acting, (await now()).lastSeq);
    expect((await viewPoints(acting))!.accepted).toMatchObject([
      { kind: 'numbering-gap', reason: 'Nothing is missing' },
    ]);
  });
});

test('a revision keeps lineage, map, numbers and reasons, and gives clauses ids of their own', async () => {
  const acting = await world.acting('administrator');
  await beginFromModel(acting);
  await confirmSuggestions(acting, null);
  const first = await now();
  await world.owner.query(
    "update policy_version set state = 'signed', number = 1, effective_on = '2026-09-01', signed_at = now() where id = $1",
    [first.id],
  );
  await beginRevision(acting);
  const second = await now();
  expect(second.clauses.map((c) => c.lineage)).toEqual(first.clauses.map((c) => c.lineage));
  expect(second.clauses.map((c) => c.text)).toEqual(first.clauses.map((c) => c.text));
  expect(second.clauses.some((c) => first.clauses.some((old) => old.id === c.id))).toBe(false);
  expect(second.targets.map((t) => `${t.target} ${t.state}`)).toEqual(
    first.targets.map((t) => `${t.target} ${t.state}`),
  );
  expect(second.settings).toEqual(first.settings);
});

describe('who may', () => {
  const PAGES = [
    '/policy/new',
    '/policy/draft',
    '/policy/draft/clauses',
    '/policy/draft/points',
    '/policy/draft/map',
    '/policy/draft/settings',
  ];
  test('only those who may draft see or change a draft', async () => {
    await begin();
    const { clauses } = await now();
    const allowed = ['administrator', 'ceo'];
    for (const persona of PERSONAS) {
      const browser = await world.browser(persona);
      const statuses = await Promise.all(PAGES.map(async (path) => (await browser.get(path)).status));
      expect(statuses, persona).toEqual(PAGES.map(() => (allowed.includes(persona) ? 200 : 403)));
      if (allowed.includes(persona)) continue;
      const clause = clauses[1]!;
      await expect(
        changeClause(await world.acting(persona), clause.id, 1, input(clause, 'Mine.')),
      ).rejects.toThrow(NotAllowed);
    }
  });

  test('an administrator of one school drafts nothing for the trust', async () => {
    const acting = await world.acting('administrator');
    const viewer = {
      ...acting.viewer,
      roles: [{ role: 'administrator' as const, schoolId: world.schools.north }],
    };
    await expect(beginFromModel({ ...acting, viewer })).rejects.toThrow(NotAllowed);
  });
});

describe('what is rarely needed is folded away', () => {
  /** What a page shows before anything is unfolded. */
  const unfolded = (page: Page) => page.html.replaceAll(/<details(?![^>]* open)[^>]*>.*?<\/details>/gs, '');

  test('on the page of one clause', async () => {
    await begin();
    const { id } = by((await now()).clauses, '1.1');
    const page = await (await world.browser('administrator')).get(`/policy/draft/clauses/${id}`);
    expect(unfolded(page)).toContain('Save the clause');
    for (const rare of ['A heading', 'Whom does it bind?', 'Move down']) {
      expect(page.html).toContain(rare);
      expect(unfolded(page)).not.toContain(rare);
    }
  });

  test('on the page of what a clause does, but for what it does', async () => {
    await begin();
    const { id } = by((await now()).clauses, '1.1');
    const page = await (await world.browser('administrator')).get(`/policy/draft/map/${id}`);
    expect(unfolded(page)).toContain(PLACES.coverage.title);
    expect(page.html).toContain('No hatred');
    expect(unfolded(page)).not.toContain('No hatred');
  });
});

/** The forms of a page of points: each point's id and the revision of its clause. */
function pointsOn(page: Page): { id: string; revision: string; html: string }[] {
  return [...page.html.matchAll(/action="\/policy\/draft\/points\/([0-9a-f-]+)"[\s\S]*?<\/form>/g)].map(
    (m) => ({
      id: m[1]!,
      revision: /name="revision" value="(\d+)"/.exec(m[0])?.[1] ?? '',
      html: m[0],
    }),
  );
}

async function settleEverything(browser: Browser): Promise<string[]> {
  const ways: string[] = [];
  for (let round = 0; round < 60; round++) {
    const [point] = pointsOn(await browser.get('/policy/draft/points')).filter(
      ({ html }) => !html.includes('value="reopen"'),
    );
    if (!point) return ways;
    const { id, revision, html } = point;
    const way = ['option', 'fix', 'take', 'leave', 'keep'].find((one) => html.includes(`value="${one}"`))!;
    ways.push(way);
    const page = await browser.post(`/policy/draft/points/${id}`, {
      revision,
      do: way,
      option: 'encouraged',
      reason: 'Agreed with the unions as it stands.',
    });
    expect(page.status, `${way}: ${html}`).toBe(200);
  }
  throw new Error('the points never end');
}

async function throughTheSteps(name: string, bytes: Buffer, minutes: string): Promise<string[]> {
  const browser = await world.browser('administrator');
  await browser.post('/policy/new/upload', {}, { field: 'file', name, bytes });
  const ways = await settleEverything(browser);
  const suggestions = await browser.get('/policy/draft/suggestions');
  const seen = [...suggestions.html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, link]) => link!);
  await browser.post('/policy/draft/suggestions', { do: 'section', seen });
  const settings = {
    title: 'Our policy',
    minutes_per_day: minutes,
    'was-minutes_per_day': minutes,
    business_use_stance: 'encouraged',
    'was-business_use_stance': 'encouraged',
    'review-day': '1',
    'review-month': '9',
    'review-year': '2027',
    owner: world.people.administrator,
  };
  const saved = await browser.post('/policy/draft/settings', settings);
  expect(saved.url).toBe('/policy/draft');
  expect(saved.html).toContain('href="/policy/send"');
  const overview = (await overviewOf(await world.acting('administrator')))!;
  expect(overview.points).toMatchObject({ settle: 0, look: 0 });
  expect(overview.missing).toEqual([]);
  expect(overview.mapping.suggested).toBe(0);
  return ways;
}

describe('the whole way without scripts', () => {
  test('with a document of our own', async () => {
    const ways = await throughTheSteps('ours.txt', Buffer.from(TEXT), '20');
    expect(ways.sort()).toEqual(['fix', 'leave', 'option']);
    expect((await now()).settings).toMatchObject({
      business_use_stance: 'encouraged',
      minutes_per_day: 20,
      review_on: '2027-09-01',
    });
    expect(by((await now()).clauses, '2.4').text).toBe(
      'Some staff may be encouraged to post to build the profile of the Trust.',
    );
    const told = await verbs();
    for (const verb of [
      'policy point settled',
      'policy point accepted',
      'policy mapping confirmed',
      'policy setting changed',
    ])
      expect(told).toContain(verb);
  });

  const seed = new URL('../../../../../shared/policy/seed-policy.txt', import.meta.url);
  test.skipIf(!existsSync(seed))('with the source policy', async () => {
    const ways = await throughTheSteps('seed-policy.txt', readFileSync(seed), '30');
    expect(ways).toEqual(expect.arrayContaining(['fix', 'leave', 'option']));
    expect((await now()).clauses).toHaveLength(82);
  });

  test('numbers and stances say what is wrong with them, and keep what was typed', async () => {
    await begin();
    const browser = await world.browser('ceo');
    const page = await browser.post('/policy/draft/settings', {
      title: 'Our policy',
      minutes_per_day: 'half an hour',
      'was-minutes_per_day': '20',
      'review-day': '31',
      'review-month': '2',
      'review-year': '2027',
      owner: world.people.teacher,
    });
    expect(page.status).toBe(422);
    for (const words of [
      'Enter the minutes as a number',
      'Enter a real date',
      'Choose someone who holds a role',
    ])
      expect(page.html).toContain(words);
    expect(page.html).toContain('value="half an hour"');
    const past = await browser.post('/policy/draft/settings', {
      title: 'Our policy',
      'review-day': '1',
      'review-month': '1',
      'review-year': '2026',
      minutes_per_day: '20',
      'was-minutes_per_day': '20',
    });
    expect(past.html).toContain('The review date must be after today.');
    const late = await browser.post('/policy/draft/settings', {
      title: 'Our policy',
      minutes_per_day: '45',
      'was-minutes_per_day': '10',
    });
    expect(late.html).toContain('This was changed to 20 after you opened the page');
    expect((await now()).settings).toEqual({ minutes_per_day: 20 });
    await browser.post('/policy/draft/settings', {
      title: 'Our policy',
      minutes_per_day: '45',
      'was-minutes_per_day': '20',
      business_use_stance: 'required',
      mend: 'yes',
    });
    expect(by((await now()).clauses, '2.4').text).toContain('may be required to post');
    expect((await browser.get('/policy/draft/points')).html).toContain('The words and the number differ');
  });
});
