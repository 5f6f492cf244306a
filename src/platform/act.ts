import type { Clock } from './clock.ts';
import { type Database, inTrust, type Tx } from './database/database.ts';
import { NotAllowed } from './errors.ts';
import { appendAllToLedger, type Act as LedgerAct } from './ledger.ts';
import { type Mail, queueMails } from './mail.ts';
import { type Capability, may, type Viewer } from './permissions.ts';

/** What an action is given besides its input: who acts, on which database, by which clock. */
export type Acting = { db: Database; clock: Clock; viewer: Viewer };

/** What is recorded; who did it is the one who acts. */
type Entry = Omit<LedgerAct, 'actor'>;

/** What an action works with inside its one transaction. */
export type Work = {
  tx: Tx;
  trustId: string;
  viewer: Viewer;
  now: Date;
  /** Records the act in the ledger; kept only if the transaction is. */
  record(act: Entry): Promise<void>;
  /** Records many at once, in their order: one for each person whom a file changes. */
  recordAll(acts: readonly Entry[]): Promise<void>;
  /** Puts a message in the outbox; sent only if the transaction is kept. */
  mail(mail: Mail): Promise<void>;
  /** Puts many messages there at once. */
  mailAll(mails: readonly Mail[]): Promise<void>;
};

/** One act, one transaction: lock, check, write, ledger. */
export function act<T>(acting: Acting, work: (w: Work) => Promise<T>): Promise<T> {
  const { viewer } = acting;
  const now = acting.clock.now();
  return inTrust(acting.db, viewer.trustId, (tx) => {
    const recordAll = (entries: readonly Entry[]) =>
      appendAllToLedger(
        tx,
        viewer.trustId,
        now,
        entries.map((entry) => ({ ...entry, actor: viewer.personId })),
      );
    const mailAll = (mails: readonly Mail[]) => queueMails(tx, viewer.trustId, now, mails);
    return work({
      tx,
      trustId: viewer.trustId,
      viewer,
      now,
      record: (entry) => recordAll([entry]),
      recordAll,
      mail: (mail) => mailAll([mail]),
      mailAll,
    });
  });
}

/** A read: the same view of the trust, nothing recorded. */
export function read<T>(
  acting: Acting,
  work: (w: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now'>) => Promise<T>,
): Promise<T> {
  return inTrust(acting.db, acting.viewer.trustId, (tx) =>
    work({ tx, trustId: acting.viewer.trustId, viewer: acting.viewer, now: acting.clock.now() }),
  );
}

/** @throws NotAllowed unless the viewer may do this there (see `may`). */
export function demand(viewer: Viewer, capability: Capability, where?: string | null): void {
  if (!may(viewer, capability, where)) throw new NotAllowed();
}
