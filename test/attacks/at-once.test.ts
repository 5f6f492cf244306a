import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendForSignature, signVersion } from '../../src/modules/policy/signing/actions.ts';
import { newSetupLink } from '../../src/modules/setup/actions.ts';
import { inTrust } from '../../src/platform/database/database.ts';
import { verifyLedger } from '../../src/platform/ledger.ts';
import { PASSWORD } from '../accounts.ts';
import { draftPolicy, SHORT_POLICY, sendInput } from '../policy.ts';
import { makeWorld, type Persona, type World } from '../world.ts';

let world: World;
afterEach(() => world.close());

/** The same form sent by several hands in one moment. @returns how each was answered, in order of size */
const atOnce = async (send: readonly (() => Promise<{ status: number }>)[]): Promise<number[]> =>
  (await Promise.all(send.map((one) => one()))).map(({ status }) => status).sort();

const count = async (query: string, values: unknown[] = []): Promise<number> =>
  Number((await world.owner.query<{ n: string }>(`select count(*) as n from ${query}`, values)).rows[0]!.n);

describe('setting up', () => {
  beforeEach(async () => {
    world = await makeWorld({ empty: true });
  });

  async function answered() {
    const link = await newSetupLink(world.db, 'http://localhost:3000');
    const browser = await world.browser();
    await browser.get(new URL(link!).pathname);
    await browser.post('/set-up/begin');
    await browser.post('/set-up', { name: 'Larkspur Trust', shortName: 'LT', town: 'Larkspur' });
    await browser.post('/set-up/schools', { name: 'Larkspur School', shortName: 'LS', phase: 'primary' });
    return { browser, link: new URL(link!).pathname };
  }
  const administrator = (email: string) => ({
    givenName: 'Sunita',
    familyName: 'Rao',
    email,
    password: PASSWORD,
  });

  test('a button pressed twice makes one trust, and its administrator can sign in', async () => {
    const { browser } = await answered();
    const send = () => browser.post('/set-up/administrator', administrator('s.rao@larkspur.example'));
    const first = send();
    // The second comes in the worst moment: when there is an account, and no person yet whose it is.
    while ((await count('auth.account')) === 0) await new Promise((done) => setTimeout(done, 1));
    await Promise.all([first, send(), send()]);
    expect(await count('trust')).toBe(1);
    expect(await count('auth."user" u join person p on p.user_id = u.id')).toBe(1);
    expect(await count('auth."user"')).toBe(1);
    const inside = await (await world.browser()).post('/sign-in', {
      email: 's.rao@larkspur.example',
      password: PASSWORD,
    });
    expect(inside.url).toContain('/account/second-factor');
  });

  test('of two people with one link, one sets up; the link is then spent', async () => {
    const { browser, link } = await answered();
    const other = await world.browser();
    expect((await other.get(link)).status).toBe(409);
    expect((await other.post('/set-up/begin')).status).toBe(403);
    await atOnce([
      () => browser.post('/set-up/administrator', administrator('one@larkspur.example')),
      () => other.post('/set-up/administrator', administrator('two@larkspur.example')),
    ]);
    expect(await count('trust')).toBe(1);
    expect(await count('auth."user"')).toBe(1);
    expect((await (await world.browser()).get(link)).url).toBe('/sign-in');
    expect(await newSetupLink(world.db, 'http://localhost:3000')).toBeNull();
    expect((await (await world.browser()).post('/sign-in/example', { personId: 'x' })).status).toBe(404);
    expect((await (await world.browser()).post('/explore')).url).toBe('/sign-in');
  });
});

describe('the same act by two hands', () => {
  beforeEach(async () => {
    world = await makeWorld();
  });
  const twice = async (persona: Persona, path: string, fields: Record<string, string>) => {
    const hands = await Promise.all([world.browser(persona), world.browser(persona), world.browser(persona)]);
    // Each on the page with the form, so that all have a token of their own.
    for (const hand of hands) await hand.get('/account');
    return atOnce(hands.map((hand) => () => hand.post(path, fields)));
  };
  const verbs = (like: string) => count('ledger where verb like $1', [like]);

  test('gives a role once', async () => {
    const given = { role: 'governor', scope: 'trust', from: '18/11/2026' };
    await twice('administrator', `/people/${world.people.teacher}/roles/new`, given);
    expect(await count('role_held where person_id = $1', [world.people.teacher])).toBe(1);
    expect(await verbs('role given%')).toBe(1);
  });

  test('makes one Chair of two who are made so', async () => {
    await world.owner.query("update role_held set to_date = '2026-11-17' where role = 'chair'");
    const given = { role: 'chair', scope: 'trust', from: '18/11/2026' };
    const administrator = await world.browser('administrator');
    const other = await world.browser('administrator');
    await atOnce([
      () => administrator.post(`/people/${world.people.teacher}/roles/new`, given),
      () => other.post(`/people/${world.people.governor}/roles/new`, given),
    ]);
    expect(await count("role_held where role = 'chair' and to_date is null")).toBe(1);
  });

  test('adds a person, a school, an engagement and who stands in once each', async () => {
    const person = { givenName: 'Nina', familyName: 'New', category: 'employee', email: 'nina@x.example' };
    const work = { place: 'central', job: 'Clerk', from: '1/9/2026', pattern: 'none' };
    await twice('administrator', '/people/new', { ...person, ...work });
    expect(await count("person where given_name = 'Nina'")).toBe(1);
    await twice('administrator', '/schools/new', {
      name: 'East School',
      shortName: 'East',
      phase: 'primary',
    });
    expect(await count("school where name = 'East School'")).toBe(1);
    await twice('administrator', `/people/${world.people.teacher}/engagements/new`, work);
    expect(await count("engagement where job = 'Clerk' and person_id = $1", [world.people.teacher])).toBe(1);
    const held = await world.owner.query<{ id: string }>("select id from role_held where role = 'ceo'");
    const away = { held: held.rows[0]!.id, delegate: 'Hari Sethi', from: '18/11/2026', to: '20/11/2026' };
    await twice('ceo', `/people/${world.people.ceo}/delegations/new`, { ...away, reason: 'Away' });
    expect(await count('delegation')).toBe(1);
  });

  test('lets someone leave once, and puts it back once', async () => {
    await twice('administrator', `/people/${world.people.teacher}/leave`, { lastDay: '18/11/2026' });
    expect(await verbs('person left')).toBe(1);
    const { rows } = await world.owner.query<{ seq: string }>(
      "select seq from ledger where verb = 'person left'",
    );
    await twice('administrator', `/people/${world.people.teacher}/undo-leave`, { seq: rows[0]!.seq });
    expect(await verbs('leaving undone')).toBe(1);
  });

  test('begins one draft, and signs and accepts once', async () => {
    await twice('administrator', '/policy/new/model', {});
    expect(await count('policy_version')).toBe(1);
    await world.owner.query('delete from policy_version');
    const versionId = await draftPolicy(world, SHORT_POLICY);
    const administrator = await world.acting('administrator');
    await sendForSignature(administrator, world.app.parts, sendInput('2026-11-18', { versionId }));
    const sent = await world.owner.query<{ text_sha256: string }>('select text_sha256 from policy_version');
    const textSha256 = sent.rows[0]!.text_sha256;
    const sign = async (who: 'chair' | 'ceo') =>
      signVersion(await world.acting(who), world.app.parts, {
        versionId,
        textSha256,
        capacity: who,
        factor: 'totp',
      });
    await Promise.allSettled([sign('chair'), sign('ceo'), sign('chair'), sign('ceo')]);
    expect(await count('policy_signature')).toBe(2);
    expect(await count("policy_version where state = 'signed'")).toBe(1);
    expect(await count('policy_seal')).toBe(1);
    const teacher = await world.browser('teacher');
    await teacher.get('/policy');
    const accept = () => teacher.post('/policy/acknowledge', { versionId, understood: 'yes' });
    expect(await atOnce([accept, accept, accept])).toEqual([200, 200, 200]);
    expect(await verbs('policy acknowledged')).toBe(1);
  });

  test('imports a file once', async () => {
    const bytes =
      'Forename,Surname,Work Email,Job Title,School,From\nAda,Byron,a@b.example,Clerk,North,01/09/2026\n';
    const administrator = await world.browser('administrator');
    await administrator.post('/people/import', {}, { field: 'file', name: 'staff.csv', bytes });
    const { rows } = await world.owner.query<{ id: string }>('select id from people_import');
    const at = `/people/import/${rows[0]!.id}`;
    await administrator.post(`${at}/columns`, {});
    const digest = /name="digest" value="([^"]+)"/.exec((await administrator.get(at)).html)![1]!;
    await twice('administrator', `${at}/confirm`, { digest });
    expect(await count("person where given_name = 'Ada'")).toBe(1);
    expect(await verbs('people imported')).toBe(1);
  });

  afterEach(async () => {
    // Whatever happened at once: nothing failed on our side, and the ledger holds.
    expect(world.log.filter((line) => line.includes('request failed'))).toEqual([]);
    const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
    expect(report.faults).toEqual([]);
  });
});
