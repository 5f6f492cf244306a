// Tells what waits and sends it, until it is done or killed. Given: the database, the trust, the moment, the mail server.

import { tellTrust } from '../src/modules/notices/telling/telling.ts';
import { settableClock } from '../src/platform/clock.ts';
import { openDatabase, openPool } from '../src/platform/database/database.ts';
import { sendMail } from '../src/platform/mail.ts';

const [databaseUrl, trustId, at, smtp] = process.argv.slice(2) as [string, string, string, string];
const pool = openPool(databaseUrl, 'app', { max: 4 });
const db = openDatabase(pool);
const clock = settableClock(at);
process.stdout.write('begun\n');
await tellTrust({ db, clock, publicUrl: 'http://localhost:3000' }, trustId);
process.stdout.write('told\n');
await sendMail(db, clock, { url: smtp, from: 'Decorum <decorum@testbridge.example>' });
process.stdout.write('sent\n');
await pool.end();
