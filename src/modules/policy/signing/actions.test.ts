import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { draftPolicy, SHORT_POLICY, sendInput, signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed } from '../../../platform/errors.ts';
import { verifyLedger } from '../../../platform/ledger.ts';
import { beginRevision, importDraft } from '../drafting/begin/actions.ts';
import { changeClause } from '../drafting/clauses/actions.ts';
import { insertLints } from '../drafting/points/store.ts';
import { putSetting } from '../drafting/settings/store.ts';
import { undoChange } from '../drafting/undo/actions.ts';
import { changesOf } from '../drafting/undo/store.ts';
import { standingOn, type Version } from '../model.ts';
import {
  allVersions,
  clausesOf,
  currentDraft,
  lockVersion,
  signaturesOf,
  targetsOf,
  versionInForce,
} from '../store.ts';
import { recallVersion, sendBack, sendForSignature, signVersion } from './actions.ts';
import { sealOf } from './store.ts';

const TODAY = '2026-11-18';
const worlds: World[] = [];
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

const version = (id: string) =>
  inTrust(world.db, world.trustId, (tx) => lockVersion(tx, id)) as Promise<Version>;
const send = async (versionId: string, day = TODAY, more = {}) =>
  sendForSignature(
    await world.acting('administrator'),
    world.app.parts,
    sendInput(day, { versionId, ...more }),
  );
const sign = async (who: 'chair' | 'ceo', versionId: string, more = {}) =>
  signVersion(await world.acting(who), world.app.parts, {
    versionId,
    textSha256: (await version(versionId)).textSha256,
    capacity: who,
    factor: 'totp',
    ...more,
  });
const states = async (id: string) => [
  ...new Set((await inTrust(world.db, world.trustId, (tx) => targetsOf(tx, id))).map(({ state }) => state)),
];
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof Invalid ? error.issues.map((i) => i.field) : Promise.reject(error)),
  );

describe('sending', () => {
  test('asks for a day that is not past, what changes, and whether it is material', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    expect(await fieldsOf(send(id, '2026-11-17'))).toEqual(['effective']);
    expect(await fieldsOf(send(id, '2026-02-30'))).toEqual(['effective']);
    expect(await fieldsOf(send(id, TODAY, { changeNote: ' ', material: '' }))).toEqual([
      'changeNote',
      'material',
    ]);
    expect((await version(id)).state).toBe('draft');
  });

  test('is refused while a point is to be settled, and says how many', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    const lint = {
      clauseId: null,
      kind: 'open-option',
      message: 'Choose one',
      quote: '',
      reason: null,
    } as const;
    const put = (n: string, weight: 'settle' | 'look', state: 'open' | 'accepted') => ({
      ...lint,
      id: `00000000-0000-4000-8000-00000000000${n}`,
      weight,
      state,
    });
    await inTrust(world.db, world.trustId, (tx) =>
      insertLints(tx, world.trustId, id, [
        put('1', 'settle', 'open'),
        put('2', 'look', 'open'),
        put('3', 'settle', 'accepted'),
      ]),
    );
    await expect(send(id)).rejects.toThrow('One point is to be settled.');
    await world.owner.query(
      "update policy_lint set state = 'settled' where weight = 'settle' and state = 'open'",
    );
    await send(id);
    expect((await version(id)).state).toBe('sent');
  });

  test('is refused while a number, a stance, the review date or the owner is not given', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await world.owner.query("delete from policy_setting where key in ('review_on', 'owner')");
    await expect(send(id)).rejects.toThrow('Still to be given: the review date and the owner.');
    expect((await version(id)).state).toBe('draft');
  });

  test('is refused while one person is Chair and chief executive, and for a draft without clauses', async () => {
    const id = await draftPolicy(world, []);
    await world.owner.query("update role_held set person_id = $1 where role = 'ceo'", [world.people.chair]);
    await expect(send(id)).rejects.toThrow(/no clauses.*Two people must sign/);
  });

  test('says everything that is wrong at once: what is missing, a day that is past, suggestions unanswered', async () => {
    const id = await draftPolicy(world, SHORT_POLICY, undefined, 'suggested');
    const wrong = send(id, '2020-01-01', { changeNote: '', material: '' });
    expect((await fieldsOf(wrong)).sort()).toEqual(['asTheyAre', 'changeNote', 'effective', 'material']);
  });

  test('goes with suggestions nobody answered only knowingly, by their number', async () => {
    const id = await draftPolicy(world, SHORT_POLICY, undefined, 'suggested');
    expect(await fieldsOf(send(id))).toEqual(['asTheyAre']);
    expect(await fieldsOf(send(id, TODAY, { asTheyAre: '4' }))).toEqual(['asTheyAre']);
    await expect(send(id)).rejects.toThrow('Answer 5 suggestions, or tick to send with them as they are');
    await send(id, TODAY, { asTheyAre: '5' });
    const { rows } = await world.owner.query(
      "select p.payload from ledger l join ledger_payload p using (trust_id, seq) where verb like 'policy sent%'",
    );
    expect(rows).toMatchObject([{ payload: { unansweredSuggestions: 5 } }]);
    await sign('chair', id);
    expect(await states(id)).toEqual(['suggested']);
    await sign('ceo', id);
    expect(await states(id)).toEqual(['confirmed']);
    // Nobody has confirmed them: the next draft asks again.
    expect(await states((await beginRevision(await world.acting('administrator'))).id)).toEqual([
      'suggested',
    ]);
  });

  test('a draft that is recalled has the suggestions it had, so that undo goes on from there', async () => {
    const acting = await world.acting('administrator');
    const files = world.app.parts.files;
    const text = '1. Scope\n\n1.1 This policy covers all staff.\n\n1.2 Staff must be polite.';
    await importDraft(acting, files, { name: 'policy.txt', bytes: Buffer.from(text) });
    const draft = () => inTrust(world.db, world.trustId, async (tx) => (await currentDraft(tx))!);
    const { id } = await draft();
    for (const [key, value] of [
      ['minutes_per_day', 30],
      ['business_use_stance', 'encouraged'],
      ['review_on', '2027-11-18'],
      ['owner', world.people.administrator],
    ] as const)
      await inTrust(world.db, world.trustId, (tx) => putSetting(tx, world.trustId, id, key, value));
    const links = () => inTrust(world.db, world.trustId, (tx) => targetsOf(tx, id));
    const before = await links();
    expect(before.length).toBeGreaterThan(0);
    const clause = (await inTrust(world.db, world.trustId, (tx) => clausesOf(tx, id))).find(
      (c) => c.id === before[0]!.clauseId,
    )!;
    const said = {
      number: clause.number!,
      heading: 'clause',
      modality: clause.modality,
      binds: clause.binds,
    };
    await changeClause(acting, clause.id, 1, {
      ...said,
      text: 'Staff must not post a picture of a pupil without written consent.',
    });
    const changed = await links();
    expect(changed.length).toBeGreaterThan(0);
    expect(changed).not.toEqual(before);
    const n = String(changed.length);
    await send(id, TODAY, { revision: String((await draft()).revision), asTheyAre: n });
    const reason = { reason: 'Another word.', versionId: id, revision: (await draft()).revision };
    await recallVersion(acting, world.app.parts, reason);
    expect(await links()).toEqual(changed);
    const [last] = await inTrust(world.db, world.trustId, (tx) => changesOf(tx, id, 1));
    await undoChange(acting, last!.seq);
    expect(await links()).toEqual(before);
  });

  test('fixes the text, tells both signers without a name', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    expect((await version(id)).textSha256).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await world.owner.query('select to_person, subject, body from mail');
    expect(new Set(rows.map((r) => r.to_person))).toEqual(new Set([world.people.chair, world.people.ceo]));
    for (const { subject, body } of rows) {
      expect(body).toContain('http://localhost:3000/policy/sign');
      expect(subject + body).not.toMatch(/Asha|Menon|Eastwood|Bell/);
    }
  });

  test('is for those who may, once, and not for a draft that changed meanwhile', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    const input = sendInput(TODAY, { versionId: id });
    await expect(sendForSignature(await world.acting('teacher'), world.app.parts, input)).rejects.toThrow(
      NotAllowed,
    );
    await expect(send(id, TODAY, { revision: '7' })).rejects.toThrow(Conflict);
    const both = await Promise.allSettled([send(id), send(id)]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
  });

  test('leaves no way to change a word', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    await expect(
      inTrust(world.db, world.trustId, (tx) =>
        tx.updateTable('policy_clause').set({ text: 'Other words.' }).where('version_id', '=', id).execute(),
      ),
    ).rejects.toThrow(/cannot be changed/);
  });
});

describe('signing', () => {
  test('takes both, gives the number, seals, and holds from its date', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id, '2026-12-01');
    expect(await sign('chair', id)).toEqual({ complete: false, number: null });
    expect((await version(id)).state).toBe('sent');
    expect(await sign('ceo', id)).toEqual({ complete: true, number: 1 });
    const signed = await version(id);
    expect(signed).toMatchObject({ state: 'signed', number: 1, effectiveOn: '2026-12-01' });
    await inTrust(world.db, world.trustId, async (tx) => {
      expect(await versionInForce(tx, '2026-11-30')).toBeNull();
      expect((await versionInForce(tx, '2026-12-01'))?.id).toBe(id);
      expect((await sealOf(tx, id))?.text).toContain('1.2\tYou must not post a picture');
      expect((await signaturesOf(tx, id)).map((s) => [s.capacity, s.name, s.factor])).toEqual([
        ['chair', 'Ruth Chairman-Bell', 'totp'],
        ['ceo', 'Colin Eastwood', 'totp'],
      ]);
      const ledger = await verifyLedger(tx, world.trustId);
      expect(ledger).toMatchObject({ rows: 4, faults: [] });
      const verbs = await tx.selectFrom('ledger').select('verb').orderBy('seq').execute();
      expect(verbs.map((v) => v.verb)).toEqual([
        'policy sent for signature',
        'policy signed',
        'policy signed',
        'policy version approved',
      ]);
    });
  });

  test('by two at once: both count, exactly one completes it', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    const done = await Promise.all([sign('chair', id), sign('ceo', id)]);
    expect(done.map((d) => d.complete).sort()).toEqual([false, true]);
    expect((await version(id)).number).toBe(1);
  });

  test('twice as Chair at once: the second is told', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    const done = await Promise.allSettled([sign('chair', id), sign('chair', id)]);
    expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find((d) => d.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
  });

  test('is not for the office one does not hold, nor both for one person, nor by standing in', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    await expect(sign('chair', id, { capacity: 'ceo' })).rejects.toThrow(NotAllowed);
    const asChair = await world.acting('chair');
    const both = {
      ...asChair,
      viewer: {
        ...asChair.viewer,
        roles: [...asChair.viewer.roles, { role: 'ceo' as const, schoolId: null }],
      },
    };
    const input = {
      versionId: id,
      textSha256: (await version(id)).textSha256,
      capacity: 'ceo',
      factor: 'totp',
    };
    await sign('chair', id);
    await expect(signVersion(both, world.app.parts, input)).rejects.toThrow('another person');
    const standIn = await world.acting('hr');
    standIn.viewer.roles.push({ role: 'ceo', schoolId: null, byDelegationFrom: world.people.ceo });
    await expect(signVersion(standIn, world.app.parts, input)).rejects.toThrow(NotAllowed);
  });

  test('is refused for another text than was on the page, and once its day is past', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    await expect(sign('chair', id, { textSha256: 'f'.repeat(64) })).rejects.toThrow(Conflict);
    world.clock.set('2026-11-20T10:00:00Z');
    await expect(sign('chair', id)).rejects.toThrow(/is past/);
  });

  test('is refused when the words changed behind our back', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    await world.owner.query('alter table policy_clause disable trigger sent_stays');
    await world.owner.query("update policy_clause set text = text || '!' where number = '1.1'");
    await expect(sign('chair', id)).rejects.toThrow(/not the one that was (?:on your page|sent)/);
  });
});

describe('taking back', () => {
  test('a recall voids what was signed, and the draft can be sent again', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    await sign('chair', id);
    const revision = String((await version(id)).revision);
    const input = { versionId: id, revision, reason: 'A date is wrong.' };
    await expect(recallVersion(await world.acting('chair'), world.app.parts, input)).rejects.toThrow(
      NotAllowed,
    );
    await recallVersion(await world.acting('administrator'), world.app.parts, input);
    expect(await version(id)).toMatchObject({ state: 'draft', textSha256: null });
    expect(await inTrust(world.db, world.trustId, (tx) => signaturesOf(tx, id))).toEqual([]);
    await expect(sign('ceo', id, { textSha256: '' })).rejects.toThrow(Conflict);
    await send(id, TODAY, { revision: String((await version(id)).revision) });
    await sign('chair', id);
    expect((await sign('ceo', id)).complete).toBe(true);
  });

  test('a signature and a recall at once: one of them is told', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    const input = { versionId: id, revision: '2', reason: 'A date is wrong.' };
    const done = await Promise.allSettled([
      sign('chair', id),
      recallVersion(await world.acting('administrator'), world.app.parts, input),
    ]);
    expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('sending back needs a reason and is for the signers', async () => {
    const id = await draftPolicy(world, SHORT_POLICY);
    await send(id);
    const input = { versionId: id, revision: '2', reason: '' };
    expect(await fieldsOf(sendBack(await world.acting('ceo'), world.app.parts, input))).toEqual(['reason']);
    await expect(
      sendBack(await world.acting('head'), world.app.parts, { ...input, reason: 'No.' }),
    ).rejects.toThrow(NotAllowed);
    await sendBack(await world.acting('ceo'), world.app.parts, {
      ...input,
      reason: 'Clause 2.1 is unclear.',
    });
    expect((await version(id)).state).toBe('draft');
  });
});

test('a later version follows on its day; what was in force on any day can be asked for', async () => {
  const first = await signPolicy(world);
  const second = await signPolicy(world, SHORT_POLICY, { since: first.versionId, inDays: 10 });
  expect(second.number).toBe(2);
  await inTrust(world.db, world.trustId, async (tx) => {
    const all = await allVersions(tx);
    const on = (day: string) => all.map((v) => [v.number, standingOn(v, all, day)]).sort();
    expect(on('2026-11-27')).toEqual([
      [1, 'in-force'],
      [2, 'signed'],
    ]);
    expect(on('2026-11-28')).toEqual([
      [1, 'superseded'],
      [2, 'in-force'],
    ]);
    expect((await versionInForce(tx, '2026-11-27'))?.number).toBe(1);
  });
});
