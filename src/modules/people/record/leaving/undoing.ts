import type { Work } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { dayOf, longDate } from '../../../../platform/dates.ts';
import { Conflict } from '../../../../platform/errors.ts';
import type { Role } from '../../../../platform/permissions.ts';
import { circleSaid } from '../../engagements/circle.ts';
import { notOver, overlaps } from '../../period.ts';
import { otherHolder } from '../../roles/limits.ts';
import { tooTrustedForThirdParty } from '../../roles/model.ts';
import { setDelegationEnded, setRoleEnd } from '../../roles/store.ts';
import type { DelegationRow, EngagementRow, PersonRow, RoleRow } from '../../rows.ts';
import { afterClosing, clashOf, isClosed, stretchOf } from '../../rules.ts';
import { delegationsOf, engagementsOf, rolesOf, schoolRow } from '../../store.ts';
import { demandRoles } from '../access.ts';
import { updatePerson } from '../store.ts';
import { endsWith, type Leaving } from './model.ts';
import { madeInactiveSince, putOnAccounts, setEngagementEnd, setManager, stillPassedOn } from './store.ts';

/** What has come in place of somebody's work stands in the way of taking their leaving back. */
const NOT_YET = 'This cannot be undone yet';

/** Something of theirs that goes back to the end it had. */
type Back<T> = { row: T; to: string | null };

/**
 * Puts back what a leaving changed, as far as it still is as the leaving left it: what was decided since stays.
 * @returns whether all of it is as it was
 * @throws Conflict when what has come in its place is in the way; NotAllowed for roles beyond the viewer
 */
export async function putBack(w: Work, person: PersonRow, { seq, before }: Leaving): Promise<boolean> {
  const { tx, trustId, now } = w;
  const { id } = person;
  const allEngagements = await engagementsOf(tx, id);
  const engagements = asLeft(allEngagements, before.engagements, before.lastDay);
  const roles = asLeft(await rolesOf(tx, id), before.roles, before.lastDay);
  const standsIn = await stillFree(tx, id, before.delegations);
  demandRoles(w.viewer, [...roles.map(({ row }) => row), ...standsIn]);
  refuseJobsTaken(allEngagements, engagements);
  await refuseClosed(tx, engagements, dayOf(now));
  for (const { row, to } of engagements) await setEngagementEnd(tx, row.id, to);
  await refuseRolesTaken(tx, id, roles);
  for (const { row, to } of roles) await setRoleEnd(tx, row.id, to);
  for (const d of standsIn) await setDelegationEnded(tx, d.id, null);
  refuseThirdParty(person, roles, standsIn, dayOf(now));
  for (const e of await stillPassedOn(tx, before.managed, before.successor)) {
    const during = { from: e.from_date, to: e.to_date };
    const tie = { personId: e.person_id, managerId: id, during, engagementId: e.id };
    const circle = await circleSaid(tx, tie);
    if (circle) throw new Conflict(`${circle} Change who manages whom first, then undo.`, NOT_YET);
    await setManager(tx, e.id, id);
  }
  // Until the last day is over they were on all of them: who is on none now was taken off.
  if (before.lastDay < dayOf(now)) await putOnAccounts(tx, trustId, id, before.accounts);
  const shutOutSince = await madeInactiveSince(tx, id, seq);
  await updatePerson(tx, id, before.wasActive && !shutOutSince ? { state: 'active' } : {});
  return (
    !shutOutSince &&
    engagements.length === before.engagements.length &&
    roles.length === before.roles.length &&
    standsIn.length === before.delegations.length
  );
}

/** Of what a leaving ended, what still ends as it left it. */
function asLeft<T extends { id: string; from_date: string; to_date: string | null }>(
  all: readonly T[],
  ended: readonly { id: string; to: string | null }[],
  lastDay: string,
): Back<T>[] {
  return ended.flatMap(({ id, to }) => {
    const row = all.find((one) => one.id === id);
    return row && row.to_date === endsWith(row, lastDay) ? [{ row, to }] : [];
  });
}

/** Of the delegations to them that a leaving ended, those whose role is still held and passed on to nobody else. */
async function stillFree(tx: Tx, id: string, ended: readonly string[]): Promise<DelegationRow[]> {
  const free: DelegationRow[] = [];
  for (const d of (await delegationsOf(tx, id)).filter((one) => ended.includes(one.id))) {
    const same = (r: { role: string; school_id: string | null }) =>
      r.role === d.role && r.school_id === d.school_id;
    const held = (await rolesOf(tx, d.from_person)).some((r) => same(r) && notOver(r, d.to_date));
    const during = { from: d.from_date, to: d.to_date };
    const other = (await delegationsOf(tx, d.from_person)).some(
      (o) =>
        o.from_person === d.from_person &&
        !o.ended_at &&
        same(o) &&
        overlaps({ from: o.from_date, to: o.to_date }, during),
    );
    if (held && !other) free.push(d);
  }
  return free;
}

/** A school where they worked may have been closed since. */
async function refuseClosed(tx: Tx, backs: readonly Back<EngagementRow>[], today: string): Promise<void> {
  for (const { row, to } of backs) {
    const school = row.school_id === null ? null : await schoolRow(tx, row.school_id);
    if (school && afterClosing(school, { from: row.from_date, to }, today))
      throw new Conflict(
        `${school.name} ${isClosed(school, today) ? 'closed' : 'closes'} on ${longDate(school.closed_on!)}, and their work there had no such end. Add an engagement elsewhere in place of it.`,
        NOT_YET,
      );
  }
}

/** A role of which there is one holder at a time may have been given to somebody else since. */
async function refuseRolesTaken(tx: Tx, id: string, roles: readonly Back<RoleRow>[]): Promise<void> {
  for (const { row, to } of roles) {
    const wanted = { personId: id, role: row.role as Role, schoolId: row.school_id };
    const other = await otherHolder(tx, wanted, { from: row.from_date, to });
    if (other) throw new Conflict(`${other.said}: end that first, then undo.`, NOT_YET);
  }
}

/** They may have become a third party since, who cannot do what the role does (clause 2.2). */
function refuseThirdParty(
  person: PersonRow,
  roles: readonly Back<RoleRow>[],
  standsIn: readonly DelegationRow[],
  today: string,
): void {
  if (person.category !== 'third-party') return;
  const message = tooTrustedForThirdParty(
    roles.filter(({ to }) => to === null || to >= today).map(({ row }) => row.role as Role),
    standsIn.filter((d) => notOver(d, today)).map((d) => d.role as Role),
  );
  if (message)
    throw new Conflict(
      'They are a third party with access now, and held roles that a third party cannot hold. Change what kind of staff they are first, then undo.',
      NOT_YET,
    );
}

/** The same job at the same school may have been added since: it would be there twice (see `clashOf`). */
function refuseJobsTaken(all: readonly EngagementRow[], backs: readonly Back<EngagementRow>[]): void {
  const stretches = all.map((e) => {
    const back = backs.find(({ row }) => row.id === e.id);
    return { ...stretchOf(e), to: back ? back.to : e.to_date };
  });
  for (const { row } of backs) {
    const clash = clashOf(stretches.find((one) => one.id === row.id)!, stretches);
    if (clash)
      throw new Conflict(
        `They have been engaged as ${clash.job} at ${clash.school ?? 'the central team'} from ${longDate(clash.from)} since: end that first, then undo.`,
        NOT_YET,
      );
  }
}
