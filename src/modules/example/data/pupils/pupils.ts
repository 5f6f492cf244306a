import { addDays } from '../calendar.ts';
import { type Random, random } from '../random.ts';
import type { Pupil } from '../register-types.ts';
import { SCHOOLS } from '../trust.ts';
import type { SchoolKey } from '../types.ts';
import { consentsFor, drawAnswer } from './consents.ts';
import { KNOWN_PUPILS, type KnownPupil } from './known.ts';
import { NAME_POOLS, NICKNAMES } from './names.ts';
import { upn } from './upn.ts';

/** Pupils on roll in November 2026, 600 in all. */
export const ROLL: Record<SchoolKey, number> = {
  'osmerholt-high': 290,
  'candlewick-lane': 140,
  'ropery-steps': 120,
  fernhythe: 50,
};

/** The number of pupils, among those drawn, that may never be shown. */
const DRAWN_NEVERS = 4;

const TUTOR_LETTERS = ['K', 'L', 'M', 'P'];
const FERNHYTHE_GROUPS = ['Willow', 'Alder', 'Rowan', 'Hazel', 'Aspen'];

type Draft = Omit<KnownPupil, 'parentOnStaff'>;

/** The pool in whose part of the line from 0 to 1 the point lies. */
function poolAt(point: number): (typeof NAME_POOLS)[number] {
  let end = 0;
  for (const pool of NAME_POOLS) {
    end += pool.share;
    if (point < end) return pool;
  }
  return NAME_POOLS[0]!;
}

/** A name of a pool that no pupil has yet; the pool is chosen by its share. */
function drawName(from: Random, taken: Set<string>): { given: string; family: string } {
  for (;;) {
    const pool = poolAt(from.next());
    const given = from.pick(pool.given);
    const family = from.pick(pool.family);
    if (taken.has(`${given} ${family}`)) continue;
    taken.add(`${given} ${family}`);
    return { given, family };
  }
}

function drawn(from: Random): Draft[] {
  const taken = new Set(KNOWN_PUPILS.map((pupil) => `${pupil.given} ${pupil.family}`));
  const drafts: Draft[] = [];
  for (const { key: school, years } of SCHOOLS) {
    const known = KNOWN_PUPILS.filter((pupil) => pupil.school === school).length;
    for (let n = known; n < ROLL[school]; n += 1) {
      const { given, family } = drawName(from, taken);
      const nickname = NICKNAMES[given];
      drafts.push({
        key: `pupil-${String(drafts.length + 1).padStart(3, '0')}`,
        given,
        family,
        ...(nickname && from.chance(0.6) && { known: nickname }),
        school,
        year: years.from + (n % (years.to - years.from + 1)),
        answer: drawAnswer(from),
      });
    }
  }
  for (let n = 0; n < DRAWN_NEVERS; n += 1) drafts[from.below(drafts.length)]!.answer = 'never';
  return drafts;
}

function groupOf({ school, year }: Draft, from: Random): string {
  if (school === 'osmerholt-high') return `${year}${from.pick(TUTOR_LETTERS)}`;
  if (school === 'fernhythe') return from.pick(FERNHYTHE_GROUPS);
  return `${year === 0 ? 'R' : year}${school === 'candlewick-lane' ? 'C' : 'S'}`;
}

/** Born in the school year that makes the child this old: a reception child of 2026/27 between 1 September 2021 and 31 August 2022. */
function bornIn(year: number, from: Random): string {
  return addDays(`${2021 - year}-09-01`, from.below(365));
}

function enrol(): Pupil[] {
  const from = random('Osmer Valley pupils');
  const serials = new Map<string, number>();
  const ids = new Map(SCHOOLS.map((school) => [school.key, school.la + school.establishment]));
  return [...KNOWN_PUPILS, ...drawn(from)].map((draft) => {
    const byHand = KNOWN_PUPILS.some((pupil) => pupil.key === draft.key);
    const started = String((2026 - draft.year) % 100).padStart(2, '0');
    const issued = `${ids.get(draft.school)}${started}`;
    const serial = (serials.get(issued) ?? 0) + 1;
    serials.set(issued, serial);
    const { key, given, family, known, school, year, answer } = draft;
    return {
      key,
      given,
      family,
      ...(known && { known }),
      born: bornIn(year, from),
      year,
      group: groupOf(draft, from),
      school,
      upn: upn(`${issued}${String(serial).padStart(3, '0')}`),
      consents: consentsFor(answer, year, from, byHand),
      ...(answer === 'never' && { never: true as const }),
      parents: [],
    };
  });
}

/** Pupils without their parents; `families.ts` adds them. Same every time. */
export const ENROLLED: Pupil[] = enrol();
