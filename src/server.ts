import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { newSetupLink } from './modules/setup/actions.ts';
import { machineClock } from './platform/clock.ts';
import { type EmbeddedServer, startEmbedded } from './platform/database/embedded.ts';
import { prepareDatabase } from './platform/database/prepare.ts';
import { startJobs } from './platform/jobs.ts';
import { holdDataFolder } from './platform/lock.ts';
import { openLog } from './platform/log.ts';
import { loadSecret } from './platform/secrets.ts';
import { loadAssets } from './web/assets.ts';
import { listen } from './web/listen.ts';

const DELIVER_EVERY_MS = 5_000;

async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const release = config.databaseUrl ? () => {} : holdDataFolder(config.dataDir);
  const embedded: EmbeddedServer | undefined = config.databaseUrl
    ? undefined
    : await startEmbedded(config.dataDir);
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  await prepareDatabase(databaseUrl);
  const secret = loadSecret(config.dataDir, config.secret);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const app = makeApp({
    config,
    databaseUrl,
    secret,
    publicUrl,
    clock: machineClock,
    log,
    assets: loadAssets(),
  });
  const server = await listen(app.web.fetch, config);
  const jobs = await startJobs(databaseUrl, app.jobs, log);
  let delivering = Promise.resolve();
  const timer = setInterval(() => {
    delivering = delivering
      .then(() => app.deliver())
      .catch((error: Error) =>
        log.error({ kind: error.name }, 'mail: not delivered now, will be tried again'),
      );
  }, DELIVER_EVERY_MS);

  const link = await newSetupLink(app.parts.db, publicUrl);
  process.stdout.write(
    `\nDecorum is ready at ${publicUrl}\n${link ? `To look around or set up your trust, open this link (it works once):\n  ${link}\n` : ''}\n`,
  );

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearInterval(timer);
    // Ten seconds in all: whoever is still being served then is cut off, and the database is stopped in any case.
    const within = (ms: number, work: Promise<unknown>) =>
      Promise.race([work, new Promise((done) => setTimeout(done, ms).unref())]);
    server.close();
    await within(
      3_000,
      Promise.allSettled([jobs.stop(), delivering, new Promise((done) => server.once('close', done))]),
    );
    server.closeAllConnections();
    await within(1_000, app.close());
    await within(5_000, embedded?.stop() ?? Promise.resolve());
    release();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`\nDecorum could not start. ${error.message}\n`);
  process.exit(1);
});
