import { type Acting, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { NotAllowed } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may, scopeOf, type Viewer } from '../../../platform/permissions.ts';
import { withinLimit } from '../../../platform/rate-limit.ts';
import { placeFrom } from '../places.ts';
import { consentFrom } from '../register-input.ts';
import { familyOf, officialAccountsFor, platformsOf } from '../store.ts';
import { type FoundPeople, isEmployed, searchSchema, standingOf } from './model.ts';
import { categoryOf, type FoundRow, findPeople, type Schools } from './store.ts';

/** So many names are answered at once: enough to find one person, too few to read a register off. */
const MOST = 10;

/** Searches per person and minute: one for every pause of someone who types names quickly. */
const LIMIT = { max: 60, seconds: 60 };

/** Whether this person may search again so soon. Counts a hit; keeps nothing of what was typed. */
export function maySearchAgain(
  { db, secret, clock }: Pick<Parts, 'db' | 'secret' | 'clock'>,
  { viewer }: Acting,
): Promise<boolean> {
  return withinLimit(db, secret, clock.now(), 'search for a picture', viewer.personId, LIMIT);
}

/** Whether the register is searched for this person: the trust employs them, or registers are theirs to read. */
export async function maySearch({ tx, viewer }: Pick<Work, 'tx' | 'viewer'>): Promise<boolean> {
  return may(viewer, 'registers.read') || isEmployed(await categoryOf(tx, viewer.personId));
}

/**
 * People who may be in a picture, by a part of their name, and whether each may be shown where it is to go (clause 7.16).
 * Pupils of the schools where one works or whose registers one may read; colleagues likewise, and the central team.
 * Reads, and writes nothing; neither what was typed nor who was found is recorded.
 * @throws Invalid at `name` for fewer than two letters
 * @throws NotAllowed for volunteers, governors and third parties, who type the names they know
 */
export function findPictured(acting: Acting, input: Record<string, string>): Promise<FoundPeople> {
  const { name: words, ...meant } = parse(searchSchema, input);
  return read(acting, async (work) => {
    if (!(await maySearch(work))) throw new NotAllowed();
    const { tx, viewer, now } = work;
    const place = placeFrom(
      meant.where,
      meant,
      await platformsOf(tx),
      await officialAccountsFor(tx, viewer.personId, viewer.schoolIds, dayOf(now)),
    );
    const channel = place?.platform?.key;
    const rows = await findPeople(tx, {
      words,
      pupilsOf: schoolsOf(viewer, 'registers.read'),
      colleaguesOf: schoolsOf(viewer, 'people.read'),
      channel: channel ?? null,
      day: dayOf(now),
      most: MOST,
    });
    const own = new Set([viewer.personId, ...(await familyOf(tx, viewer.personId))]);
    const people = rows.slice(0, MOST).map((row) => ({
      name: `${row.given_name} ${row.family_name}`,
      about: aboutWords(row),
      standing: standingOf({ ...row, consent: consentFrom(row.answers), own: own.has(row.id) }, channel),
    }));
    return { people, more: rows.length > MOST };
  });
}

/** Where one works, and where a role lets one read more. */
function schoolsOf(viewer: Viewer, capability: 'registers.read' | 'people.read'): Schools {
  const scope = scopeOf(viewer, capability);
  return scope === 'all' ? null : [...new Set([...viewer.schoolIds, ...scope])];
}

function aboutWords({ is_pupil, what, class_name, school }: FoundRow): string {
  const year = is_pupil && /^\d+$/.test(what) ? `Year ${what}` : what;
  return [year, class_name, school].filter(Boolean).join(', ');
}
