import type { Auth } from './auth.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';

/** What a module is given when its routes and jobs are made in app.ts. */
export type Parts = {
  db: Database;
  auth: Auth;
  clock: Clock;
  log: Log;
  secret: string;
  /** Where people reach us, without a slash at the end. */
  publicUrl: string;
  files: Files;
  /** Whether mail is sent, or waits on the outbox page. */
  sendsMail: boolean;
  /** Whether an X-Forwarded-For is to be believed, for limits. */
  behindProxy: boolean;
};
