import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newSetupLink } from '../../src/modules/setup/actions.ts';
import { PASSWORD } from '../accounts.ts';
import { makeWorld, type World } from '../world.ts';

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
    await other.get(link);
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
