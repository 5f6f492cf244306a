import { type Acting, read } from '../../../platform/act.ts';
import { type Calendar, calendarOf, openDaysBetween } from '../../../platform/calendar.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { faultOf } from '../../../platform/fault.ts';
import type { Log } from '../../../platform/log.ts';
import type { Done, Waiting } from '../../../platform/waiting.ts';
import { type Chip, clauseChips, policyInForce } from '../../policy/actions.ts';
import type { Policy } from '../../policy/model.ts';
import { DONE_SOURCES } from '../done.ts';
import { type Gathered, gather } from '../gather.ts';
import { WAITING_SOURCES } from '../waiting.ts';
import { formsBegun } from './begun.ts';
import type { Inbox, Item, Outcome } from './model.ts';
import { ageWords, deadlineWords, whenOf } from './when.ts';

const BEGUN = [{ name: 'what you have begun', read: formsBegun }];

/** What waits for this person, from every part of the product that can be read. */
export async function readInbox(acting: Acting, log: Log): Promise<Inbox> {
  const [waiting, begun, around] = await Promise.all([
    gather(WAITING_SOURCES, acting, log),
    gather(BEGUN, acting, log),
    // Without it the inbox still is one: days are counted as if no day were closed, and no clause is named.
    aroundIt(acting).catch((error: unknown) => {
      log.error(
        { source: 'calendar and clauses', ...faultOf(error) },
        'a part of the inbox could not be read',
      );
      return { calendar: { terms: [], closed: new Set<string>() }, chips: new Map<string, Chip[]>() };
    }),
  ]);
  const now = acting.clock.now();
  const items = waiting.found
    .map((one) => itemOf(one, acting.viewer.schoolIds, now, around))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || byMoment(a, b));
  return { items, begun: begun.found, unread: [...waiting.unread, ...begun.unread], today: dayOf(now) };
}

type Around = { calendar: Calendar; chips: ReadonlyMap<string, readonly Chip[]> };

async function aroundIt(acting: Acting): Promise<Around> {
  const [calendar, policy] = await Promise.all([
    read(acting, ({ tx }) => calendarOf(tx)),
    policyInForce(acting),
  ]);
  return { calendar, chips: policy ? chipsByWeight(policy) : new Map() };
}

/** The clauses of each place, first those that are about little else: a row has room for one. */
function chipsByWeight(policy: Policy): ReadonlyMap<string, readonly Chip[]> {
  const numbers = new Map(policy.clauses.map(({ id, number }) => [id, number]));
  const places = new Map<string, number>();
  for (const { clauseId } of policy.targets) {
    const number = numbers.get(clauseId) ?? '';
    places.set(number, (places.get(number) ?? 0) + 1);
  }
  const byWeight = (one: Chip, other: Chip) =>
    (places.get(one.number) ?? 0) - (places.get(other.number) ?? 0);
  return new Map([...clauseChips(policy)].map(([target, chips]) => [target, chips.toSorted(byWeight)]));
}

function itemOf(one: Waiting, schoolIds: readonly string[], now: Date, { calendar, chips }: Around): Item {
  const due = one.due ?? (one.dueAt && dayOf(one.dueAt));
  const since = (day: string) => openDaysBetween(calendar, schoolIds, day, dayOf(now));
  const deadline = due === undefined ? null : deadlineWords(due, one.dueAt, now, since(due));
  return {
    ...one,
    ...(due !== undefined && { due }),
    deadline,
    when: whenOf(due, deadline?.state, dayOf(now)),
    age: one.since ? ageWords(one.since, now, since(dayOf(one.since))) : null,
    clauses: (one.enacts && chips.get(one.enacts)) ?? [],
  };
}

/** Of two with the same day, the one with an hour and the earlier one come first; then what has waited longest. */
function byMoment(a: Item, b: Item): number {
  const at = (item: Item) => item.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const since = (item: Item) => item.since?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || since(a) - since(b);
}

/** What this person dealt with, newest first, as far as it can be read. */
export async function readDone(acting: Acting, log: Log): Promise<Gathered<Done>> {
  const { found, unread } = await gather(DONE_SOURCES, acting, log);
  return { found: found.sort((a, b) => b.at.getTime() - a.at.getTime()), unread };
}

/**
 * Puts what was marked as read back among what waits.
 * @param keys as they were in the inbox; those of nothing that this person has read, or that stands no more, are passed over
 * @returns how many were put back
 */
export async function undoTogether(acting: Acting, log: Log, keys: readonly string[]): Promise<number> {
  const { found } = await gather(DONE_SOURCES, acting, log);
  let undone = 0;
  for (const key of new Set(keys)) if (await found.find((one) => one.key === key)?.unread?.(acting)) undone++;
  return undone;
}

/**
 * Does one act to all that were ticked, one after the other, each in its own transaction: what is refused of one, or was
 * dealt with by somebody else meanwhile, keeps nothing from the rest.
 * @param keys of what was ticked
 * @throws Invalid at `key` when nothing is ticked
 */
export async function doTogether(
  acting: Acting,
  log: Log,
  name: string,
  keys: readonly string[],
): Promise<Outcome[]> {
  if (keys.length === 0)
    throw new Invalid({ field: 'key', message: 'Tick what you want to do this to, then press the button.' });
  const { found } = await gather(WAITING_SOURCES, acting, log);
  const outcomes: Outcome[] = [];
  for (const key of new Set(keys)) {
    const item = found.find((one) => one.key === key);
    outcomes.push({ key, ...(item ? await doOne(acting, log, item, name) : GONE) });
  }
  return outcomes;
}

const GONE: Omit<Outcome, 'key'> = {
  title: 'Something you ticked',
  href: null,
  done: false,
  says: 'It does not wait for you any more. It was dealt with in the meantime, perhaps by somebody else.',
};

async function doOne(
  acting: Acting,
  log: Log,
  { title, href, bulk }: Waiting,
  name: string,
): Promise<Omit<Outcome, 'key'>> {
  const act = bulk?.find((one) => one.name === name);
  if (!act) return { title, href, done: false, says: 'This one wants a look of its own: open it.' };
  try {
    await act.run(acting);
    return { title, href, done: true, says: act.done };
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotAllowed || error instanceof NotFound)
      return { title, href, done: false, says: error.message };
    if (error instanceof Invalid)
      return { title, href, done: false, says: error.issues.map(({ message }) => message).join(' ') };
    log.error({ act: name, ...faultOf(error) }, 'an act on many failed for one');
    return {
      title,
      href,
      done: false,
      says: 'This did not work. Nothing was changed: open it and try there.',
    };
  }
}
