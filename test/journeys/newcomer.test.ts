import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { exploreExample } from './newcomer-example.ts';
import { type Decorum, emptyFolder, ensureBuilt, removeFolder, startDecorum } from './newcomer-server.ts';
import { type Look, newVisitor, pictureOfFailure, type Visitor } from './newcomer-visitor.ts';

const PASSES: Look[] = [
  { name: 'wide', width: DESKTOP, scripts: true },
  { name: 'phone', width: PHONE, scripts: true },
  { name: 'no-scripts', width: DESKTOP, scripts: false },
];

beforeAll(() => {
  if (!noChromium) ensureBuilt();
}, 120_000);

describe.skipIf(noChromium).each(PASSES)('a newcomer’s journey, $name', (look) => {
  let server: Decorum;
  let mirror: Visit | undefined;
  const folder = emptyFolder();
  const people = new Map<string, Visitor>();
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
});
