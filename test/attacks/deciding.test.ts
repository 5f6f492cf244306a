import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendForSignature } from '../../src/modules/policy/signing/actions.ts';
import { codeNow, givePassword } from '../accounts.ts';
import { draftPolicy, SHORT_POLICY, sendInput } from '../policy.ts';
import { makeWorld, type Persona, type World } from '../world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function mailsTo(persona: Persona): Promise<string[]> {
  const { rows } = await world.owner.query<{ subject: string }>(
    'select subject from mail where to_person = $1 order by created_at, subject',
    [world.people[persona]],
  );
  return rows.map((row) => row.subject);
}

describe('an administrator who would decide alone', () => {
  test.each(['chair', 'ceo', 'hr', 'administrator'])('gives herself no role: %s', async (role) => {
    const administrator = await world.browser('administrator');
    await world.owner.query("update role_held set to_date = '2026-11-17' where role in ('chair', 'ceo')");
    const page = await administrator.post(`/people/${world.people.administrator}/roles/new`, {
      role,
      scope: 'trust',
      from: '18/11/2026',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('Nobody gives a role to themself');
  });

  test('does not stand in for the Chair by her own word; the Chair may ask her to', async () => {
    const { rows } = await world.owner.query<{ id: string }>("select id from role_held where role = 'chair'");
    const given = {
      held: rows[0]!.id,
      delegate: 'asha.menon@testbridge.example',
      from: '18/11/2026',
      to: '30/11/2026',
      reason: 'Away',
    };
    const path = `/people/${world.people.chair}/delegations/new`;
    const refused = await (await world.browser('administrator')).post(path, given);
    expect(refused.html).toContain('Nobody records for somebody else');
    expect((await (await world.browser('chair')).post(path, given)).status).toBe(200);
    // Standing in is not signing: the form to sign is not there.
    const sign = await (await world.browser('administrator')).get('/policy/sign');
    expect(sign.html).not.toContain('name="code"');
  });

  test('is seen by the other overseers when she makes somebody the Chair, and when she ends it', async () => {
    const administrator = await world.browser('administrator');
    const { rows } = await world.owner.query<{ id: string }>("select id from role_held where role = 'chair'");
    await administrator.post(`/people/${world.people.chair}/roles/${rows[0]!.id}/end`, { to: '18/11/2026' });
    await administrator.post(`/people/${world.people.governor}/roles/new`, {
      role: 'chair',
      scope: 'trust',
      from: '19/11/2026',
    });
    const [given, ended] = ['A role was given at Testbridge Trust', 'A role was ended at Testbridge Trust'];
    for (const persona of ['ceo', 'dpo'] as const)
      expect(await mailsTo(persona), persona).toEqual([ended, given]);
    // Those whose role it is are told so in words of their own.
    expect(await mailsTo('chair')).toEqual([given, 'Your role at Testbridge Trust ends']);
    expect(await mailsTo('governor')).toEqual(['You have a new role at Testbridge Trust']);
    expect(await mailsTo('administrator')).toEqual([]);
    const { rows: bodies } = await world.owner.query<{ subject: string; body: string }>(
      'select subject, body from mail where to_person = $1',
      [world.people.ceo],
    );
    for (const { subject, body } of bodies) {
      expect(body).toMatch(/this role( was set)?: Chair of the trust\./);
      expect(body).toContain('http://localhost:3000/ledger');
      expect(subject + body).not.toMatch(/Gwen|Overton|Ruth|Asha|Menon/);
    }
  });

  test('tells whom to ask of a role of one’s own: the data protection officer, who is told of another', async () => {
    const administrator = await world.browser('administrator');
    for (const [persona, role] of [
      ['hr', 'data-protection'],
      ['governor', 'administrator'],
    ] as const)
      await administrator.post(`/people/${world.people[persona]}/roles/new`, {
        role,
        scope: 'trust',
        from: '19/11/2026',
      });
    const bodies = async (persona: Persona) => {
      const { rows } = await world.owner.query<{ body: string }>(
        "select body from mail where to_person = $1 and subject like 'You have a new role%'",
        [world.people[persona]],
      );
      return rows.map(({ body }) => body).join();
    };
    expect(await bodies('governor')).toContain('tell your trust’s data protection officer.');
    expect(await bodies('hr')).toContain('If it is not right, tell the Chair of your trust.');
    expect(await bodies('hr')).not.toContain('tell your trust’s data protection officer');
  });

  test('tells of a role only those who can sign in to look, not whoever has still to join', async () => {
    await world.owner.query('update person set user_id = null where id = any($1)', [
      [world.people.dpo, world.people.governor],
    ]);
    await world.owner.query("update role_held set to_date = '2026-11-17' where role = 'chair'");
    const given = { role: 'chair', scope: 'trust', from: '18/11/2026' };
    await (await world.browser('administrator')).post(`/people/${world.people.governor}/roles/new`, given);
    expect(await mailsTo('ceo')).toEqual(['A role was given at Testbridge Trust']);
    expect(await mailsTo('dpo')).toEqual([]);
    expect(await mailsTo('governor')).toEqual([]);
  });

  test('is seen when she changes the address or takes away the second step of someone who decides', async () => {
    const administrator = await world.browser('administrator');
    const form = await administrator.get(`/people/${world.people.ceo}/edit`);
    const revision = /name="revision" value="(\d+)"/.exec(form.html)![1]!;
    const saved = await administrator.post(`/people/${world.people.ceo}/edit`, {
      revision,
      givenName: 'Colin',
      familyName: 'Eastwood',
      category: 'employee',
      email: 'mine@evil.example',
    });
    expect(saved.html).toContain('Details saved');
    await administrator.post(`/people/${world.people.ceo}/second-step`, { reason: 'Lost.', code: codeNow() });
    expect(await mailsTo('chair')).toEqual([
      'A second sign-in step was taken away at Testbridge Trust',
      'An address was changed at Testbridge Trust',
    ]);
    const { rows } = await world.owner.query<{ to_address: string }>(
      "select to_address from mail where subject = 'Your address for Decorum was changed'",
    );
    expect(rows).toEqual([{ to_address: 'colin.eastwood@testbridge.example' }]);
  });

  test('reads links for joining only where no mail server is set, and each look is recorded', async () => {
    await world.owner.query('update person set user_id = null where id = $1', [world.people.volunteer]);
    const administrator = await world.browser('administrator');
    await administrator.post(`/people/${world.people.volunteer}/invite`);
    const looks = async () => {
      const found = await world.owner.query<{ payload: unknown }>(
        `select p.payload from ledger l join ledger_payload p using (trust_id, seq)
         where l.verb = 'personal link in the outbox looked at' order by seq`,
      );
      return found.rows.map((row) => row.payload);
    };
    const list = await administrator.get('/outbox');
    expect(list.html).not.toContain('/join/');
    expect(list.html).toContain('not shown here');
    expect(await looks()).toEqual([]);
    const path = /action="(\/outbox\/[0-9a-f-]+\/link)"/.exec(list.html)![1]!;
    for (let i = 0; i < 2; i += 1) expect((await administrator.post(path)).html).toMatch(/\/join\/[\w-]{32}/);
    expect(await looks()).toEqual([{ link: 'join', of: world.people.volunteer }]);
    const parts = world.app.parts as { sendsMail: boolean };
    parts.sendsMail = true;
    const hidden = await administrator.get('/outbox');
    const refused = await administrator.post(path);
    parts.sendsMail = false;
    expect(hidden.html).not.toContain('/join/');
    expect(hidden.html).not.toContain('Show the link');
    expect(refused.status).toBe(404);
  });

  test('sees a link for a new password only by asking for it, which the other overseers are told', async () => {
    const email = await givePassword(world, 'chair');
    await (await world.browser()).post('/reset', { email });
    const administrator = await world.browser('administrator');
    const outbox = await administrator.get('/outbox');
    expect(outbox.html).not.toContain('/reset/');
    const path = /Set a new password for Decorum.*?action="(\/outbox\/[0-9a-f-]+\/link)"/s.exec(
      outbox.html,
    )![1]!;
    expect(await mailsTo('ceo')).toEqual([]);
    const shown = await administrator.post(path);
    expect(shown.html).toMatch(/\/reset\/[\w-]{16,}/);
    expect(await mailsTo('ceo')).toEqual(['A link for a new password at Testbridge Trust was looked at']);
    for (const persona of ['hr', 'head', 'ceo'] as const)
      expect((await (await world.browser(persona)).post(path)).status, persona).toBe(403);
    const parts = world.app.parts as { sendsMail: boolean };
    parts.sendsMail = true;
    expect((await administrator.post(path)).status).toBe(404);
    parts.sendsMail = false;
  });

  test('is named to the other signatory as the one who made somebody the Chair', async () => {
    await world.owner.query("update role_held set to_date = '2026-11-17' where role = 'chair'");
    const administrator = await world.browser('administrator');
    const given = { role: 'chair', scope: 'trust', from: '18/11/2026' };
    await administrator.post(`/people/${world.people.governor}/roles/new`, given);
    const versionId = await draftPolicy(world, SHORT_POLICY);
    const acting = await world.acting('administrator');
    await sendForSignature(acting, world.app.parts, sendInput('2026-11-19', { versionId }));
    const page = await (await world.browser('ceo')).get('/policy/sign');
    expect(page.html).toContain('Gwen Overton, since 18 November 2026. The role was given by Asha Menon.');
  });
});

test('a link for a new password is kept as a hash, like every other', async () => {
  const email = await givePassword(world, 'teacher');
  await (await world.browser()).post('/reset', { email });
  const mail = await world.owner.query<{ body: string }>('select body from mail');
  const token = /\/reset\/([\w-]+)/.exec(mail.rows[0]!.body)![1]!;
  const kept = await world.owner.query('select * from auth.verification');
  expect(kept.rowCount).toBeGreaterThan(0);
  expect(JSON.stringify(kept.rows)).not.toContain(token);
});
