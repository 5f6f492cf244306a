import { randomUUID } from 'node:crypto';
import { inTrust } from '../src/platform/database/database.ts';
import type { Said } from './policy.ts';
import type { World } from './world.ts';

/** A policy that asks for every control of the checker, in numbers of its own. */
export const CHECK_POLICY: Said[] = [
  ['1', '# What you post'],
  ['1.1', 'You must not post hatred.', ['hate']],
  ['1.2', 'You must not promote extremism.', ['extremism', 'forums']],
  ['1.3', 'You must not threaten anyone.', ['violence', 'harassment']],
  ['1.4', 'You must keep your language decent.', ['obscenity']],
  ['1.5', 'You must not run down the trust or its people.', ['disparagement']],
  ['1.6', 'You must keep confidential matters confidential.', ['confidential', 'personal-data']],
  ['1.7', 'You must not name or show a pupil without written consent.', ['consent']],
  ['1.8', 'You must not give references online.', ['reference']],
  ['1.9', 'You must speak for yourself.', ['attribution']],
  ['1.10', 'You should say that your views are your own.', ['disclaimer']],
  ['1.11', 'You must respect copyright.', ['intellectual-property']],
  ['1.12', 'You must keep passwords to yourself.', ['credentials']],
  ['1.13', 'You must not answer the press.', ['press']],
  ['1.14', 'You must not contact pupils.', ['pupil-contact']],
  ['1.15', 'You should not contact parents.', ['parent-contact']],
  ['1.16', 'You must use the official accounts for our business.', ['official-account']],
  ['2', '# What to remember'],
  ['2.1', 'Nothing online is private.', ['audience']],
  ['2.2', 'You should ask when you are unsure.', ['questions']],
];

export type Ground = { amelia: string; joan: string; never: string; account: string; elsewhere: string };

/** Pupils with different consents, services, accounts and a forum to keep away from. Ids of those the tests name. */
export async function fillRegisters(world: World): Promise<Ground> {
  const { trustId, schools } = world;
  const ids = { amelia: randomUUID(), joan: randomUUID(), never: randomUUID() };
  const ground = { ...ids, account: randomUUID(), elsewhere: randomUUID() };
  const pupil = (id: string, given_name: string, family_name: string, never = false) => ({
    trust_id: trustId,
    id,
    school_id: schools.north,
    given_name,
    family_name,
    known_as: [],
    year_group: '6',
    class_name: null,
    upn: null,
    admission_number: null,
    left_on: null,
    never,
  });
  const agreed = (pupil_id: string, channel: string, name: boolean, picture: boolean) => ({
    trust_id: trustId,
    id: randomUUID(),
    pupil_id,
    person_id: null,
    channel,
    name,
    picture,
    given_by: 'parent',
    from_date: '2026-09-01',
    to_date: null,
    withdrawn_at: null,
  });
  await inTrust(world.db, trustId, async (tx) => {
    await tx
      .insertInto('platform')
      .values(
        (
          [
            ['facebook', 'Facebook', 'social-network'],
            ['instagram', 'Instagram', 'video-and-image'],
            ['forum', 'Forum', 'forum'],
          ] as const
        ).map(([key, name, category], position) => ({
          trust_id: trustId,
          key,
          name,
          category,
          audiences: JSON.stringify({ friends: `Your ${name} friends, and anyone they show it to.` }),
          position,
        })),
      )
      .execute();
    await tx
      .insertInto('pupil')
      .values([
        pupil(ids.amelia, 'Amelia', 'Castleford'),
        pupil(ids.joan, 'Joanna', 'Birkenshaw'),
        pupil(ids.never, 'Peregrine', 'Oldershaw', true),
      ])
      .execute();
    await tx
      .insertInto('consent')
      .values([
        agreed(ids.amelia, 'facebook', false, true),
        agreed(ids.joan, '*', true, true),
        agreed(ids.never, '*', true, true),
      ])
      .execute();
    await tx
      .insertInto('official_account')
      .values([
        {
          trust_id: trustId,
          id: ground.account,
          school_id: schools.north,
          platform_key: 'instagram',
          handle: '@northtestbridge',
          owner_id: world.people.head,
          two_step: true,
          last_review: null,
        },
        {
          trust_id: trustId,
          id: ground.elsewhere,
          school_id: schools.south,
          platform_key: 'facebook',
          handle: 'South Testbridge',
          owner_id: null,
          two_step: true,
          last_review: null,
        },
      ])
      .execute();
    await tx
      .insertInto('forum')
      .values({
        trust_id: trustId,
        id: randomUUID(),
        name: 'Staffroom Unleashed',
        link: 'https://unleashed.example/board',
        decision: 'leave',
        reason: 'insults about pupils',
        decided_at: world.clock.now(),
      })
      .execute();
  });
  return ground;
}

/** A draft that needs a permission for its name, with a wording that mends it. */
export const NAMES_AMELIA =
  'What a day. Amelia Castleford has won the county poetry prize and I could burst!';
