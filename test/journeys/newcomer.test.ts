import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { acceptInvitation, signIn } from './newcomer-account.ts';
import { exploreExample } from './newcomer-example.ts';
import { EMAILS, grantRoles, importStaff, invite } from './newcomer-people.ts';
import { draftPolicy, sendForSignature, sign } from './newcomer-policy.ts';
import { proveOffline } from './newcomer-proof.ts';
import { type Decorum, emptyFolder, ensureBuilt, removeFolder, startDecorum } from './newcomer-server.ts';
import { expectNoExample, PASSWORD, setUpTrust } from './newcomer-setup.ts';
import { checkAndMend, expectCovered, readAndAccept } from './newcomer-teacher.ts';
import { expectWords, type Look, newVisitor, pictureOfFailure, type Visitor } from './newcomer-visitor.ts';

const PASSES: Look[] = [
  { name: 'wide', width: DESKTOP, scripts: true },
  { name: 'phone', width: PHONE, scripts: true },
  { name: 'no-scripts', width: DESKTOP, scripts: false },
];

/** Eight faults of a typical document: three that nobody may sign over, five to look at. */
const FAULTY = {
  name: 'social-media-policy.txt',
  text: readFileSync(new URL('./fixtures/policy-with-faults.txt', import.meta.url)),
  clauses: 33,
  settle: 3,
  look: 5,
};

beforeAll(() => {
  if (!noChromium) ensureBuilt();
}, 120_000);

describe.skipIf(noChromium).each(PASSES)('a newcomer’s journey, $name', (look) => {
  let server: Decorum;
  let mirror: Visit | undefined;
  const folder = emptyFolder();
  const people = new Map<string, Visitor>();
  const keys = new Map<string, string | null>();
  let broken: string | null = null;

  /** A step of the way: what comes after one that failed is left out, visibly, and everybody's page is kept as a picture. */
  const step = (name: string, go: () => Promise<void>) =>
    test(name, { timeout: 240_000 }, async (context) => {
      if (broken) context.skip(`"${broken}" failed before it`);
      try {
        await go();
      } catch (error) {
        broken = name;
        for (const v of people.values()) await pictureOfFailure(v).catch(() => {});
        throw error;
      }
    });
  const person = async (who: string): Promise<Visitor> => {
    const known = people.get(who);
    if (known) return known;
    const v = await newVisitor(who, look, server.url, mirror);
    people.set(who, v);
    return v;
  };

  beforeAll(async () => {
    server = await startDecorum(folder);
    if (!look.scripts) mirror = await openChromium({ width: look.width });
    expect(server.setUpLink).not.toBeNull();
  });
  afterAll(async () => {
    for (const v of people.values()) await v.close();
    await mirror?.close();
    await server?.stop();
    removeFolder(folder);
  });

  step('explores the example', async () => exploreExample(await person('newcomer')));

  step('sets up a trust of their own, and the example is gone', async () => {
    await setUpTrust(await person('administrator'), server.setUpLink!);
    await expectNoExample(await person('newcomer'), server.setUpLink!);
  });

  step('imports staff, gives roles, and three people join by the links that wait', async () => {
    const administrator = await person('administrator');
    await importStaff(administrator);
    await grantRoles(administrator);
    const links = await invite(administrator, ['Adeyemi, Ngozi', 'Forde, Callum', 'Nowak, Marta']);
    for (const [who, email] of Object.entries(EMAILS))
      keys.set(who, await acceptInvitation(await person(who), links.get(email)!, PASSWORD));
  });

  step('imports a policy with faults, settles them, and has it signed', async () => {
    const administrator = await person('administrator');
    await draftPolicy(administrator, FAULTY);
    await sendForSignature(administrator);
    await sign(await person('chair'), 'Chair of the trust', keys.get('chair')!, 'Sign the policy: version 1');
    await sign(await person('ceo'), 'Chief executive', keys.get('ceo')!, /policy/i);
    await expectWords(await person('ceo'), 'In force');
  });

  step('a teacher accepts it and mends a post', async () => {
    await readAndAccept(await person('teacher'));
    await expectCovered(await person('administrator'), 'Larkspur Primary School', 3, 1);
    await checkAndMend(await person('teacher'), '5.6');
  });

  step('the command line proves it', async () =>
    proveOffline(await person('administrator'), server, FAULTY.clauses),
  );

  step('stops within ten seconds, starts again, and everybody is still there', async () => {
    const stoppedAfterMs = await server.stop();
    server = await startDecorum(folder);
    console.log(
      `${look.name}: stopped in ${Math.round(stoppedAfterMs)} ms, ready again in ${Math.round(server.readyAfterMs)} ms`,
    );
    expect(stoppedAfterMs).toBeLessThan(10_000);
    expect(server.readyAfterMs).toBeLessThan(10_000);
    expect(server.setUpLink).toBeNull();
    const teacher = await person('teacher');
    teacher.url = server.url;
    await signIn(teacher, EMAILS.teacher, PASSWORD, 'Can I post this?');
  });
});
