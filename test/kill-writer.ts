// Runs until it is killed: one act after another, each named on standard output once it has been acknowledged.
import { randomUUID } from 'node:crypto';
import { act } from '../src/platform/act.ts';
import { machineClock } from '../src/platform/clock.ts';
import { inTrust, openDatabase, openPool } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';

const TRUST = '00000000-0000-4000-8000-000000000001';
const { url } = await startEmbedded(process.argv[2]!);
const owner = openPool(url, 'owner', { max: 1 });
await migrate(owner);
await owner.end();
const db = openDatabase(openPool(url, 'app', { max: 4 }));
const trust = {
  trust_id: TRUST,
  name: 'Killed',
  short_name: 'K',
  town: null,
  website: null,
  phone: null,
  example: false,
  created_at: new Date(),
};
await inTrust(db, TRUST, (tx) =>
  tx
    .insertInto('trust')
    .values(trust)
    .onConflict((c) => c.doNothing())
    .execute(),
);
const viewer = {
  trustId: TRUST,
  personId: 'writer',
  name: '',
  initials: '',
  place: '',
  roles: [],
  schoolIds: [],
  sessionId: '',
};

async function writeOn(): Promise<never> {
  for (;;) {
    const id = randomUUID();
    await act({ db, clock: machineClock, viewer }, ({ record }) =>
      record({ verb: 'written', subject: { kind: 'thing', id }, payload: { id } }),
    );
    process.stdout.write(`${id}\n`);
  }
}
await Promise.all([writeOn(), writeOn(), writeOn()]);
