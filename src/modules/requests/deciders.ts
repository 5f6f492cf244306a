import type { Tx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/permissions.ts';
import { whoHolds } from '../people/actions.ts';
import { type Holder, NEXT } from '../people/holders/model.ts';
import type { Answers, Request, RequestType } from './model.ts';
import { mayDecide, peopleById } from './naming/store.ts';

/** Somebody who can decide, and why. */
export type Decider = Pick<Holder, 'personId' | 'name' | 'schoolId' | 'because'>;

/** People whom a request is about besides the one who asks: none of them decides. */
export function subjectsOf(type: Pick<RequestType, 'about'>, answers: Answers): string[] {
  return (type.about ?? []).map((name) => answers[name]).filter((id) => typeof id === 'string');
}

type Asked = Pick<Request, 'personId' | 'schoolId' | 'answers' | 'level' | 'handedTo'>;

/**
 * Who can decide a request on a day: whoever it was handed to, as long as they are here and may decide such things; else whoever
 * holds the role for the one who asks, one up for each time that it was late. Never the one who asks, nor whom it is about.
 * @returns none when nobody in the trust can
 */
export async function decidersOf(
  tx: Tx,
  type: Pick<RequestType, 'approver' | 'about'>,
  request: Asked,
  day: string,
): Promise<Decider[]> {
  const about = subjectsOf(type, request.answers);
  const { handedTo } = request;
  if (handedTo && handedTo !== request.personId && !about.includes(handedTo)) {
    const [person] = await peopleById(tx, [handedTo]);
    if (person?.here && (await mayDecide(tx, handedTo, request.schoolId, day)))
      return [
        {
          personId: handedTo,
          name: person.name,
          schoolId: null,
          because: `It was handed over to ${person.name}.`,
        },
      ];
  }
  const base = await holdersOf(tx, type, request, day);
  return climb(tx, request, about, base, request.level, day);
}

/**
 * The next level up at which there is somebody whom the request is not with already: it may have been handed to whoever is one up.
 * @returns null when nobody is above them
 */
export async function decidersAbove(
  tx: Tx,
  type: Pick<RequestType, 'approver' | 'about'>,
  request: Asked & Pick<Request, 'withIds'>,
  day: string,
): Promise<{ level: number; deciders: Decider[] } | null> {
  const about = subjectsOf(type, request.answers);
  const base = await holdersOf(tx, type, request, day);
  let below = await climb(tx, request, about, base, request.level, day);
  for (let level = request.level + 1; ; level++) {
    const deciders = await climb(tx, request, about, base, level, day);
    const known = new Set(below.map(({ personId }) => personId));
    if (deciders.every(({ personId }) => known.has(personId))) return null;
    if (deciders.some(({ personId }) => !request.withIds.includes(personId))) return { level, deciders };
    below = deciders;
  }
}

async function holdersOf(
  tx: Tx,
  type: Pick<RequestType, 'approver' | 'about'>,
  request: Pick<Request, 'personId' | 'answers'>,
  day: string,
): Promise<Holder[]> {
  const about = subjectsOf(type, request.answers);
  const found = await whoHolds(tx, request.personId, type.approver, day, { about });
  // The chair has neither manager nor headteacher: another trustee decides.
  return found.length > 0 ? found : whoHolds(tx, request.personId, 'governor', day, { about });
}

/** Goes up until somebody else is found, so many times. */
async function climb(
  tx: Tx,
  { personId }: Pick<Request, 'personId'>,
  about: readonly string[],
  from: Holder[],
  levels: number,
  day: string,
): Promise<Holder[]> {
  let holders = from;
  for (let level = 0; level < levels; level++) {
    const before = new Set(holders.map((holder) => holder.personId));
    let role: Role | null = holders[0] ? NEXT[holders[0].role as Role] : null;
    let above: Holder[] = [];
    while (role !== null && above.length === 0) {
      const found: Holder[] = await whoHolds(tx, personId, role, day, { about });
      above = found.filter((holder) => !before.has(holder.personId));
      role = NEXT[role];
    }
    if (above.length === 0) return holders;
    holders = above.map((holder) => ({
      ...holder,
      because: `Nobody had decided in time, so it went up. ${holder.because}`,
    }));
  }
  return holders;
}
