import { endSessions } from '../../../platform/accounts.ts';
import { act } from '../../../platform/act.ts';
import type { Parts } from '../../../platform/parts.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { holder } from '../factors/actions.ts';
import { type Passkey, passkeysOf } from '../factors/passkeys.ts';
import type { Holder } from '../model.ts';
import { sessionsOf } from './store.ts';

export type OpenSession = { id: string; begunAt: Date; device: string; here: boolean };
export type OwnAccount = { account: Holder; passkeys: Passkey[]; sessions: OpenSession[] };

/** How the viewer signs in, and where they are signed in: sessions newest first. */
export async function ownAccount(parts: Parts, { viewer }: SignedInRequest): Promise<OwnAccount> {
  const account = await holder(parts, viewer);
  const [passkeys, sessions] = await Promise.all([
    passkeysOf(parts.auth, account.userId),
    sessionsOf(parts.db, account.userId),
  ]);
  return {
    account,
    passkeys,
    sessions: sessions.map(({ id, begunAt, userAgent }) => ({
      id,
      begunAt,
      device: deviceOf(userAgent),
      here: id === viewer.sessionId,
    })),
  };
}

/** Ends every session of the viewer, this one too. */
export async function signOutEverywhere(parts: Parts, r: SignedInRequest): Promise<void> {
  const account = await holder(parts, r.viewer);
  await endSessions(parts.auth, account.userId);
  await act(r.acting, ({ record, viewer }) =>
    record({ verb: 'signed out everywhere', subject: { kind: 'person', id: viewer.personId } }),
  );
}

/** 'Chrome on Windows', roughly: enough to tell one's own devices apart. */
export function deviceOf(agent: string): string {
  const pick = (pairs: [RegExp, string][]) => pairs.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = pick([
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]);
  const system = pick([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/CrOS/, 'Chromebook'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  if (!browser && !system) return 'A device we do not recognise';
  return [browser ?? 'A browser', system && `on ${system}`].filter(Boolean).join(' ');
}
