import { Hono } from 'hono';
import type { Config } from './config.ts';
import { secondFactorFirst } from './modules/account/factors/actions.ts';
import { passkeyEndpoints } from './modules/account/factors/passkey-endpoints.ts';
import { accountRoutes } from './modules/account/pages.tsx';
import { sendResetMail } from './modules/account/password/actions.ts';
import { mayHaveSession } from './modules/account/store.ts';
import { checkerJobs } from './modules/checker/jobs.ts';
import { checkerRoutes } from './modules/checker/pages.tsx';
import { reportsHeld } from './modules/checker/reports/held.ts';
import { draftRoutes } from './modules/drafts/pages.tsx';
import { noticesHeld } from './modules/notices/held.ts';
import { noticeJobs } from './modules/notices/jobs.ts';
import { noticeRoutes } from './modules/notices/pages.tsx';
import { chromeOf } from './modules/oversight/chrome.ts';
import { feedHeld } from './modules/oversight/inbox/feed/held.ts';
import { oversightJobs } from './modules/oversight/jobs.ts';
import { oversightRoutes } from './modules/oversight/pages.tsx';
import { viewerOfUser } from './modules/people/actions.ts';
import { peopleJobs } from './modules/people/jobs.ts';
import { peopleRoutes } from './modules/people/pages.tsx';
import { acceptancesHeld } from './modules/policy/acceptance/held.ts';
import { policyJobs } from './modules/policy/jobs.ts';
import { policyRoutes } from './modules/policy/pages.tsx';
import { questionsHeld } from './modules/questions/held.ts';
import { questionJobs } from './modules/questions/jobs.ts';
import { questionRoutes } from './modules/questions/pages.tsx';
import { requestsHeld } from './modules/requests/held.ts';
import { requestJobs } from './modules/requests/jobs.ts';
import { loginJobs } from './modules/requests/logins/jobs.ts';
import { requestRoutes } from './modules/requests/pages.tsx';
import { pressJobs } from './modules/requests/press/jobs.ts';
import { firstRunPage } from './modules/setup/first-run.tsx';
import { setupRoutes } from './modules/setup/pages.tsx';
import { teamRoutes } from './modules/team/pages.tsx';
import { trainingHeld } from './modules/training/held.ts';
import { trainingJobs } from './modules/training/jobs.ts';
import { trainingRoutes } from './modules/training/pages.tsx';
import { type Auth, makeAuth } from './platform/auth.ts';
import type { Clock } from './platform/clock.ts';
import {
  answers,
  type Database,
  openDatabase,
  openPool,
  type Patience,
} from './platform/database/database.ts';
import { openFiles } from './platform/files.ts';
import type { Job } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { sendMail } from './platform/mail.ts';
import type { Parts } from './platform/parts.ts';
import { type Assets, serveAssets } from './web/assets.ts';
import { mount } from './web/mount.tsx';
import { originsOf } from './web/origins.ts';
import { requestLog } from './web/request-log.ts';
import type { Route } from './web/route.ts';
import { securityHeaders } from './web/security.ts';

/** Everything a running Decorum holds. */
export type App = {
  web: Hono;
  parts: Parts;
  routes: readonly Route[];
  jobs: readonly Job[];
  /** Sends what waits in the outbox; does nothing without an SMTP server. */
  deliver(): Promise<void>;
  close(): Promise<void>;
};

export type AppOptions = {
  config: Pick<Config, 'dataDir' | 'behindProxy' | 'smtpUrl' | 'mailFrom'>;
  databaseUrl: string;
  secret: string;
  publicUrl: string;
  clock: Clock;
  log: Log;
  assets: Assets;
  /** With the database: see `PATIENCE`. */
  patience?: Patience;
};

/** So that a database that hangs leads to a page that says so. No statement of ours takes more than a few seconds. */
const PATIENCE: Patience = { connectionMs: 20_000, answerMs: 60_000 };

/** Every page there is, module by module. */
const ROUTES: readonly ((parts: Parts) => Route[])[] = [
  setupRoutes,
  accountRoutes,
  (parts) => oversightRoutes(parts, (r) => firstRunPage(parts, r)),
  draftRoutes,
  checkerRoutes,
  questionRoutes,
  requestRoutes,
  policyRoutes,
  teamRoutes,
  trainingRoutes,
  (parts) =>
    peopleRoutes(parts, [
      acceptancesHeld,
      reportsHeld,
      requestsHeld,
      questionsHeld,
      trainingHeld,
      feedHeld,
      noticesHeld,
    ]),
  noticeRoutes,
];

/** Everything that happens by itself. */
const JOBS: readonly ((parts: Parts) => Job[])[] = [
  policyJobs,
  peopleJobs,
  checkerJobs,
  requestJobs,
  loginJobs,
  pressJobs,
  questionJobs,
  trainingJobs,
  noticeJobs,
  oversightJobs,
];

/** The composition root: what there is, wired by hand. */
export function makeApp(options: AppOptions): App {
  const { config, databaseUrl, secret, publicUrl, clock, log, assets, patience = PATIENCE } = options;
  const pool = openPool(databaseUrl, 'app', { patience });
  const authPool = openPool(databaseUrl, 'app', { max: 5, searchPath: 'auth', patience });
  const db: Database = openDatabase(pool);
  const origins = originsOf(publicUrl);
  const auth: Auth = makeAuth(authPool, {
    secret,
    publicUrl,
    trustedOrigins: origins,
    mayHaveSession: (userId) => mayHaveSession(db, userId),
    sendReset: (userId, _email, token) => sendResetMail({ db, clock, publicUrl }, userId, token),
  });
  const files = openFiles(config.dataDir);
  const parts: Parts = {
    db,
    auth,
    clock,
    log,
    secret,
    publicUrl,
    files,
    sendsMail: Boolean(config.smtpUrl),
    behindProxy: config.behindProxy,
  };
  const routes = ROUTES.flatMap((make) => make(parts));

  const web = new Hono();
  web.use(requestLog(log, clock));
  web.use(securityHeaders(publicUrl.startsWith('https:')));
  serveAssets(web);
  web.get('/healthz', async (c) => {
    const alive = await answers(db);
    return c.text(alive ? 'ok' : 'the database does not answer', alive ? 200 : 503);
  });
  passkeyEndpoints(web, parts);
  mount(web, routes, {
    ...parts,
    origins,
    assets,
    viewerOf: (userId, sessionId) => viewerOfUser(db, clock, userId, sessionId),
    chromeOf: (viewer, came) => chromeOf(parts, viewer, came),
    mustFirst: (viewer, path) => secondFactorFirst(parts, viewer, path),
  });
  return {
    web,
    parts,
    routes,
    jobs: JOBS.flatMap((make) => make(parts)),
    deliver: async () => {
      if (config.smtpUrl) await sendMail(db, clock, { url: config.smtpUrl, from: config.mailFrom });
    },
    close: async () => {
      await Promise.all([pool.end(), authPool.end()]);
    },
  };
}
