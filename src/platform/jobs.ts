import { PgBoss } from 'pg-boss';
import type { Log } from './log.ts';
import { repeatedTrouble } from './repeated-trouble.ts';

/** A job: its name, when it runs (cron, London time), and what it does. */
export type Job = { name: string; cron: string; run(): Promise<void> };

/** The queue that runs the jobs. */
type Jobs = { stop(): Promise<void> };

/** Starts the queue in this process. Any number of processes may share it: each job runs in one of them. */
export async function startJobs(ownerUrl: string, jobs: readonly Job[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 3, application_name: 'decorum jobs' });
  boss.on('error', repeatedTrouble(log, 'jobs: trouble with the queue', 'jobs: the queue works again'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 600 });
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async () => {
      try {
        await job.run();
      } catch (error) {
        log.error(
          { job: job.name, kind: (error as Error).name },
          'jobs: a job failed and will be tried again',
        );
        throw error;
      }
    });
    await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/London' });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
