import { addDays, isWorkingDay } from '../calendar.ts';
import { ENGAGEMENTS, PEOPLE } from '../people.ts';
import { type Random, random } from '../random.ts';
import type { Acknowledgement, Asked } from '../register-types.ts';
import { EXAMPLE_TODAY } from '../trust.ts';
import type { Category, IsoDate, Person } from '../types.ts';
import { POLICY_VERSIONS } from './versions.ts';

/** Days to accept a new version, from the day it takes force; and for whoever joins later, from their first day. */
const DAYS_TO_ACCEPT = { all: 29, joiner: 14 };

/** How many of a hundred accept in the end, and of those how many do so late, by how they are engaged. */
const HABITS: Record<Category, { accept: number; late: number }> = {
  'full-time': { accept: 96, late: 8 },
  'part-time': { accept: 88, late: 15 },
  'fixed-term': { accept: 95, late: 10 },
  casual: { accept: 50, late: 40 },
  agency: { accept: 60, late: 30 },
  volunteer: { accept: 65, late: 25 },
  'third-party': { accept: 50, late: 50 },
};

/** People whose answer to version 2 the example's pages rely on, whatever the draw would give. */
const SETTLED: Record<string, 'accepted' | 'open'> = {
  'leila-haddad': 'accepted',
  'jerome-whyte': 'accepted',
  'farida-rahmani': 'accepted',
  'kezia-boateng': 'open',
  'wilf-hargrave': 'open',
  'dale-gallimore': 'open',
};

/** When someone joined, and until when: the span of all their engagements. */
function span({ key }: Person): { from: IsoDate; to: IsoDate } {
  const own = ENGAGEMENTS.filter((engagement) => engagement.personKey === key);
  return {
    from: own.map((engagement) => engagement.from).sort()[0]!,
    to: own
      .map((engagement) => engagement.to ?? '9999-12-31')
      .sort()
      .at(-1)!,
  };
}

/** Whom each version was put to, when, and by when they were to accept: everyone there then, and later joiners. */
export const ASKED: Asked[] = POLICY_VERSIONS.flatMap(({ number, inForceFrom, inForceTo = EXAMPLE_TODAY }) =>
  PEOPLE.flatMap((person) => {
    const { from, to } = span(person);
    if (from > inForceTo || to < inForceFrom) return [];
    const joiner = from > inForceFrom;
    const on = joiner ? from : inForceFrom;
    const due = addDays(on, joiner ? DAYS_TO_ACCEPT.joiner : DAYS_TO_ACCEPT.all);
    return [{ personKey: person.key, version: number, on, due }];
  }),
);

/** A working day from the first to the last, drawn with the days soon after the first likelier. */
function drawDay(from: Random, first: IsoDate, last: IsoDate): IsoDate | undefined {
  const days: IsoDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days[Math.floor(from.next() ** 2 * days.length)];
}

/** What does not depend on the draw. Whoever signed a version also acknowledged it, in time. */
function settledFor(personKey: string, version: number): 'accepted' | 'open' | undefined {
  const { signed } = POLICY_VERSIONS.find(({ number }) => number === version)!;
  if (signed.some((signature) => signature.personKey === personKey)) return 'accepted';
  return version === 2 ? SETTLED[personKey] : undefined;
}

function acknowledge({ personKey, version, on, due }: Asked): Acknowledgement[] {
  const from = random(`Osmer Valley version ${version} ${personKey}`);
  const { category } = PEOPLE.find((person) => person.key === personKey)!;
  const settled = settledFor(personKey, version);
  const accepts = settled ? settled === 'accepted' : from.chance(HABITS[category].accept / 100);
  const late = !settled && from.chance(HABITS[category].late / 100);
  if (!accepts) return [];
  const end = POLICY_VERSIONS.find(({ number }) => number === version)!.inForceTo ?? EXAMPLE_TODAY;
  const inTime = due < end ? due : end;
  const day = late ? drawDay(from, addDays(due, 1), end) : drawDay(from, on, inTime);
  if (!day) return [];
  const time = `${String(7 + from.below(11)).padStart(2, '0')}:${String(from.below(60)).padStart(2, '0')}`;
  const how =
    category === 'third-party'
      ? 'personal link'
      : from.chance(0.05)
        ? ('paper' as const)
        : ('signed in' as const);
  const quiz = { right: from.chance(0.8) ? 5 : 4, of: 5 };
  return [{ personKey, version, at: `${day}T${time}:00Z`, how, ...(how !== 'paper' && { quiz }) }];
}

/** Who accepted which version, in the order of time. Whoever was asked and is not here has not. */
export const ACKNOWLEDGEMENTS: Acknowledgement[] = ASKED.flatMap(acknowledge).sort((a, b) =>
  a.at < b.at ? -1 : 1,
);
