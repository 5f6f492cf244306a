import { randomUUID } from 'node:crypto';
import { OFFICIAL_ACCOUNTS } from '../data/registers/accounts.ts';
import { FAMILY_TIES } from '../data/registers/family-ties.ts';
import { PLATFORMS } from '../data/registers/platforms.ts';
import type { Keys } from '../keys.ts';
import type { Rows } from '../store.ts';

/** Platforms, official accounts with their operators, and family ties. */
export function registerRows(keys: Keys): Rows {
  return {
    platform: PLATFORMS.map((p, position) => ({
      key: p.key,
      name: p.name,
      category: p.category,
      audiences: JSON.stringify(p.seenBy),
      position,
    })),
    official_account: OFFICIAL_ACCOUNTS.map((a) => ({
      id: keys.of('account', a.key),
      school_id: keys.school(a.workplace),
      platform_key: a.platformKey,
      handle: a.handle,
      owner_id: keys.of('person', a.ownerKey),
      two_step: a.twoStep,
      last_review: a.lastReviewedOn,
    })),
    account_operator: OFFICIAL_ACCOUNTS.flatMap((a) =>
      a.operatorKeys.map((operator) => ({
        account_id: keys.of('account', a.key),
        person_id: keys.of('person', operator),
      })),
    ),
    family_tie: FAMILY_TIES.map((t) => ({
      id: randomUUID(),
      person_id: keys.of('person', t.personKey),
      pupil_id: 'pupilKey' in t.with ? keys.of('pupil', t.with.pupilKey) : null,
      parent_id: 'parentKey' in t.with ? keys.of('parent', t.with.parentKey) : null,
      relation: t.relation,
      state: t.endedOn ? ('ended' as const) : t.confirmed ? ('confirmed' as const) : ('declared' as const),
      declared_at: new Date(`${t.declaredOn}T09:00:00Z`),
    })),
  };
}
