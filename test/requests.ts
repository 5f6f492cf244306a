import { randomUUID } from 'node:crypto';
import { sendRequest } from '../src/modules/requests/asking/actions.ts';
import { decide } from '../src/modules/requests/deciding/actions.ts';
import { carriedFrom, freshDecision } from '../src/modules/requests/deciding/form.ts';
import type { RequestDetail } from '../src/modules/requests/reading/actions.ts';
import { readRequest } from '../src/modules/requests/reading/actions.ts';
import { typeOf } from '../src/modules/requests/types.ts';
import { inTrust } from '../src/platform/database/database.ts';
import { dayOf } from '../src/platform/dates.ts';
import type { Persona, World } from './world.ts';

/** An account of the trust to ask for: @northschool on Instagram, owned by somebody. Returns its id. */
export async function addAccount(
  world: World,
  account: { handle?: string; owner?: Persona } = {},
): Promise<string> {
  const { trustId, schools, people } = world;
  const id = randomUUID();
  await inTrust(world.db, trustId, async (tx) => {
    await tx
      .insertInto('platform')
      .values({
        trust_id: trustId,
        key: 'instagram',
        name: 'Instagram',
        category: 'video-and-image',
        audiences: '{}',
        position: 1,
      })
      .onConflict((c) => c.doNothing())
      .execute();
    await tx
      .insertInto('official_account')
      .values({
        trust_id: trustId,
        id,
        school_id: schools.north,
        platform_key: 'instagram',
        handle: account.handle ?? '@northschool',
        owner_id: account.owner ? people[account.owner] : null,
        two_step: true,
        last_review: null,
      })
      .execute();
  });
  return id;
}

/** A request for business use, filled in as somebody would. */
export const businessUseValues = (account: string, more: Record<string, string> = {}) => ({
  purpose: 'Reading challenge',
  plan: 'A picture of a book a week.',
  matter: 'books, reading',
  [`accounts.${account}`]: 'yes',
  until: '18/12/2026',
  ...more,
});

/** Sends a request. Returns its id. */
export async function ask(
  world: World,
  persona: Persona,
  key: string,
  values: Record<string, string>,
): Promise<string> {
  return (await sendRequest(await world.acting(persona), typeOf(key), values)).id;
}

/** A request as somebody sees it. */
export async function seen(world: World, persona: Persona, id: string): Promise<RequestDetail> {
  return readRequest(await world.acting(persona), id);
}

/** What the form sends that approves a request as it opens, with these changes. */
export async function approvalOf(
  world: World,
  persona: Persona,
  id: string,
  changes: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { request, type, before, conditions } = await seen(world, persona, id);
  const carried = carriedFrom(before, conditions);
  const fresh = freshDecision(type, request, dayOf(world.clock.now()), carried);
  return { revision: String(request.revision), ...fresh, decision: 'approve', ...changes };
}

/** Approves a request as the form opens, with these changes; without `revision` as it stands. */
export async function approve(
  world: World,
  persona: Persona,
  id: string,
  changes: Record<string, string> = {},
): Promise<void> {
  await decide(await world.acting(persona), id, await approvalOf(world, persona, id, changes));
}
