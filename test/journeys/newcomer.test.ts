import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { acceptInvitation, signIn, signOut } from './newcomer-account.ts';
import { exploreExample } from './newcomer-example.ts';
import { EMAILS, grantRoles, importStaff, invite } from './newcomer-people.ts';
import { type Document, draftPolicy, sendForSignature, sign } from './newcomer-policy.ts';
import { proveOffline } from './newcomer-proof.ts';
import { type Decorum, emptyFolder, ensureBuilt, removeFolder, startDecorum } from './newcomer-server.ts';
import { expectNoExample, PASSWORD, setUpTrust } from './newcomer-setup.ts';
import { checkAndMend, expectAcknowledged, readAndAcknowledge } from './newcomer-teacher.ts';
import {
  expectWords,
  type Look,
  newVisitor,
  open,
  pictureOfFailure,
  type Visitor,
} from './newcomer-visitor.ts';

type Pass = Look & { document: () => Document; example: boolean };

/** Eight faults of a typical document: three that nobody may sign over, five to look at. */
const FAULTY: Document = {
  name: 'social-media-policy.txt',
  text: readFileSync(new URL('./fixtures/policy-with-faults.txt', import.meta.url)),
  clauses: 32,
  points: { settle: 3, look: 5 },
  better: {
    '2.6':
      'Misuse of social media must be reported to the Headteacher, or to the Chair of the Trust if it is about the Headteacher.',
    '3.4': 'Staff must decline when a pupil asks to connect with them.',
  },
  disclaimer: '5.6',
};
/** A real trust's document, where it lies beside the repository. */
const SEED = new URL('../../../shared/policy/seed-policy.txt', import.meta.url);
const REAL = (): Document => ({
  name: 'a-real-policy.txt',
  text: readFileSync(SEED),
  clauses: 71,
  points: null,
  better: {},
  disclaimer: '7.7',
});

const PASSES: Pass[] = [
  { name: 'wide', width: DESKTOP, scripts: true, document: () => FAULTY, example: true },
  { name: 'phone', width: PHONE, scripts: true, document: () => FAULTY, example: false },
  { name: 'no-scripts', width: DESKTOP, scripts: false, document: () => FAULTY, example: true },
];

beforeAll(() => {
  if (!noChromium) ensureBuilt();
}, 120_000);

function journey(look: Pass): void {
  let server: Decorum;
  let mirror: Visit | undefined;
  let folder: string;
  let document: Document;
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
    document = look.document();
    folder = emptyFolder();
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

  if (look.example) step('explores the example', async () => exploreExample(await person('newcomer')));

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
    await draftPolicy(administrator, document);
    await sendForSignature(administrator);
    const afterwards = 'Version 1 waits for the chief executive';
    await sign(await person('chair'), 'Chair of the trust', keys.get('chair')!, afterwards);
    await sign(await person('ceo'), 'Chief executive', keys.get('ceo')!, /policy/i);
    await expectWords(await person('ceo'), 'In force');
  });

  step('a teacher acknowledges it and mends a post', async () => {
    await readAndAcknowledge(await person('teacher'));
    await expectAcknowledged(await person('administrator'), 'Larkspur Primary School', 3, 1);
    await checkAndMend(await person('teacher'), document.disclaimer);
  });

  step('the command line proves it', async () =>
    proveOffline(await person('administrator'), server, document.clauses),
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
    // Who was signed in still is; and signing in works as before.
    await open(teacher, '/', 'Can I post this?');
    await signOut(teacher, 'Sign in to Decorum');
    await signIn(teacher, EMAILS.teacher, PASSWORD, 'Can I post this?');
  });
}

describe.skipIf(noChromium).each(PASSES)('a newcomer’s journey, $name', journey);
describe.skipIf(noChromium || !existsSync(SEED))('a newcomer’s journey with a real trust’s policy', () =>
  journey({ name: 'real-policy', width: DESKTOP, scripts: true, document: REAL, example: false }),
);
