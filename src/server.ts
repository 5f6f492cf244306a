import { makeApp } from './app.ts';
import { addressOf, readConfig } from './config.ts';
import { newSetupLink, whatIsHere } from './modules/setup/actions.ts';
import { machineClock } from './platform/clock.ts';
import { holdAlone } from './platform/database/alone.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { prepareDatabase } from './platform/database/prepare.ts';
import { startJobs } from './platform/jobs.ts';
import { holdDataFolder } from './platform/lock.ts';
import { openLog } from './platform/log.ts';
import type { Parts } from './platform/parts.ts';
import { loadSecret } from './platform/secrets.ts';
import { loadAssets } from './web/assets.ts';
import { listen } from './web/listen.ts';

const DELIVER_EVERY_MS = 5_000;

/** What is open, in the order in which it was opened, with the milliseconds it may take to close. */
type Opened = { within: number; close(): Promise<unknown> };

async function main(opened: Opened[]): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  let databaseUrl = config.databaseUrl;
  if (!databaseUrl) {
    const release = holdDataFolder(config.dataDir);
    opened.push({ within: 100, close: async () => release() });
    const embedded = startEmbedded(config.dataDir);
    opened.push({ within: 5_000, close: () => embedded.then((server) => server.stop()) });
    const { url, keepRunning } = await embedded;
    keepRunning(log, ending.signal);
    databaseUrl = url;
  }
  await prepareDatabase(databaseUrl);
  const secret = loadSecret(config.dataDir, config.secret);
  const publicUrl = addressOf(config);
  const app = makeApp({
    config,
    databaseUrl,
    secret,
    publicUrl,
    clock: machineClock,
    log,
    assets: loadAssets(),
  });
  opened.push({ within: 1_000, close: app.close });
  const server = await listen(app.web.fetch, config);
  const jobs = startJobs(databaseUrl, app.jobs, log);
  let delivering = Promise.resolve();
  const timer = setInterval(() => {
    delivering = delivering
      .then(() => app.deliver())
      .catch((error: Error) =>
        log.error({ kind: error.name }, 'mail: not delivered now, will be tried again'),
      );
  }, DELIVER_EVERY_MS);
  opened.push({
    within: 3_000,
    close: () => {
      clearInterval(timer);
      const closed = new Promise((done) => server.close(done));
      // Whoever is still being served then is cut off.
      setTimeout(() => server.closeAllConnections(), 2_500).unref();
      return Promise.allSettled([jobs.then((queue) => queue.stop()), delivering, closed]);
    },
  });
  await jobs;

  process.stdout.write(
    `\nDecorum is ready at ${publicUrl}\n${await aboutSetup(app.parts, databaseUrl, opened)}\n`,
  );
}

/**
 * The set-up link in words, until there is a trust of one's own. A new link ends the one before, so of several processes
 * on one database one prints it, and holds that as long as it runs.
 */
async function aboutSetup(parts: Parts, databaseUrl: string, opened: Opened[]): Promise<string> {
  if ((await whatIsHere(parts)) === 'own') return '';
  const release = await holdAlone(databaseUrl, 'set-up link');
  if (!release)
    return 'Another Decorum that runs on this database has printed the set-up link. To get a new one, stop them all and start again.\n';
  opened.push({ within: 500, close: release });
  const link = await newSetupLink(parts.db, parts.publicUrl);
  return link ? `To look around or set up your trust, open this link (it works once):\n  ${link}\n` : '';
}

const opened: Opened[] = [];
const ending = new AbortController();

/** Closes what is open by now, last first, in ten seconds at the most; also when told so in the midst of starting. */
async function stop(code: number): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  for (const { within, close } of opened.reverse())
    await Promise.race([close().catch(() => {}), new Promise((done) => setTimeout(done, within).unref())]);
  process.exit(code);
}
process.on('SIGTERM', () => stop(0));
process.on('SIGINT', () => stop(0));

main(opened).catch((error: Error) => {
  // Told to stop while starting: what was under way fails for want of what is closed.
  if (ending.signal.aborted) return;
  process.stderr.write(`\nDecorum could not start. ${error.message}\n`);
  stop(1);
});
