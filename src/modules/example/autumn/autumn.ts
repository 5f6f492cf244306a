import { DateTime } from 'luxon';
import type { Acting } from '../../../platform/act.ts';
import type { settableClock } from '../../../platform/clock.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { ZONE } from '../../../platform/dates.ts';
import type { Parts } from '../../../platform/parts.ts';
import { newsWaiting } from '../../notices/news/actions.ts';
import { tellTrust } from '../../notices/telling/telling.ts';
import { questionsWaiting } from '../../questions/actions.ts';
import { keepUpQuestions } from '../../questions/jobs.ts';
import { keepUpRequests } from '../../requests/jobs.ts';
import { tellWhoIsAsked } from '../../training/assigning/telling.ts';
import { addDays, isWorkingDay } from '../data/calendar.ts';
import { QUESTIONS } from '../data/history/questions.ts';
import { REQUESTS } from '../data/history/requests.ts';
import { PERSONA_KEYS } from '../data/staff/roles.ts';
import { EXAMPLE_TODAY } from '../data/trust.ts';
import type { Instant, IsoDate } from '../data/types.ts';
import type { Keys } from '../keys.ts';
import type { Moment } from './moment.ts';
import { momentsOfQuestions } from './questions.ts';
import { momentsOfRequests } from './requests.ts';
import { momentsOfTraining } from './training.ts';

/** From this day on what happens by itself is looked after too: before it, nothing waited for anybody. */
const LIVES_FROM: IsoDate = '2026-09-01';
/** When what is late goes up, and people are told and reminded. */
const MORNING = '07:20';
/** Requests are late from five. */
const AFTER_CLOSING = '17:10';
/** Whoever one can be has read what they were told before. */
const READ_UP_TO: Instant = '2026-11-16T08:00:00Z';

/**
 * What people asked, were allowed and learnt, in the order of time, with all that happens by itself in between: requests
 * end and go up, reminders and mails go out.
 */
export async function liveTheAutumn(
  parts: Parts,
  trustId: string,
  keys: Keys,
  clock: ReturnType<typeof settableClock>,
  as: (key: string) => Promise<Acting>,
): Promise<void> {
  const then = { ...parts, clock };
  const byThemselves = days().flatMap((day) => [
    { at: momentOf(day, MORNING), run: () => goThroughTheMorning(then, trustId) },
    { at: momentOf(day, AFTER_CLOSING), run: () => keepUpRequests(then, trustId) },
  ]);
  const modules = new Map<string, string>();
  const done = [
    ...momentsOfTraining(keys, modules),
    ...momentsOfRequests(REQUESTS, keys, modules),
    ...momentsOfQuestions(QUESTIONS, keys),
    ...Object.values(PERSONA_KEYS).map((by) => ({ at: READ_UP_TO, by, run: readNews })),
  ].map(({ at, by, run }: Moment) => ({ at, run: async () => run(await as(by)) }));
  for (const { at, run } of [...byThemselves, ...done].sort((a, b) => a.at.localeCompare(b.at))) {
    clock.set(at);
    await run();
  }
}

/** Reads what somebody has been told, as its button in the inbox does. */
async function readNews(acting: Acting): Promise<void> {
  const told = [...(await newsWaiting(acting)), ...(await questionsWaiting(acting))];
  for (const { bulk = [] } of told) for (const { run } of bulk) await run(acting);
}

/** What the jobs of the modules do in one trust. */
async function goThroughTheMorning(parts: Parts, trustId: string): Promise<void> {
  await keepUpQuestions(parts, trustId);
  await keepUpRequests(parts, trustId);
  await inTrust(parts.db, trustId, (tx) => tellWhoIsAsked({ tx, trustId, now: parts.clock.now() }));
  await tellTrust(parts, trustId);
}

function momentOf(day: IsoDate, time: string): Instant {
  return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toUTC().toISO({ suppressMilliseconds: true })!;
}

function days(): IsoDate[] {
  const found: IsoDate[] = [];
  for (let day = LIVES_FROM; day <= EXAMPLE_TODAY; day = addDays(day, 1))
    if (isWorkingDay(day)) found.push(day);
  return found;
}
