import { inTrust } from '../../platform/database/database.ts';
import type { Parts } from '../../platform/parts.ts';
import type { Viewer } from '../../platform/permissions.ts';
import type { Chrome } from '../../web/render.tsx';

/** What stands around every page for this person: their trust, what they can reach, the policy in force. */
export async function chromeOf(parts: Parts, viewer: Viewer | null): Promise<Chrome> {
  if (!viewer) return { example: false, nav: [] };
  return inTrust(parts.db, viewer.trustId, async (tx) => {
    const trust = await tx.selectFrom('trust').select(['name', 'example']).executeTakeFirstOrThrow();
    return {
      trustName: trust.name,
      example: trust.example,
      nav: [{ key: 'home', label: 'Home', href: '/', icon: 'home' }],
    };
  });
}
