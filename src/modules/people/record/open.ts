import { sql } from 'kysely';
import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { whoHolds } from '../actions.ts';
import type { Holder } from '../model.ts';
import { covers } from '../scope.ts';
import {
  type DelegationRow,
  delegationsOf,
  type EngagementRow,
  type PersonRow,
  type RoleRow,
  rolesOf,
  type SchoolRow,
  schoolRows,
} from '../store.ts';
import { maySetEmail, openFor, openToChange } from './access.ts';
import { type Entry, historyOf, lastLeaving } from './history.ts';

/** Everything one page says about a person, as far as the viewer may know it. */
export type PersonRecord = {
  person: PersonRow;
  /** Engagements where the viewer may look. */
  engagements: EngagementRow[];
  /** Whether there are others, elsewhere in the trust. */
  elsewhere: boolean;
  roles: RoleRow[];
  delegations: DelegationRow[];
  heads: Holder[];
  managers: Holder[];
  manages: { id: string; name: string; job: string }[];
  schools: SchoolRow[];
  today: string;
  history: Entry[] | null;
  leaving: { seq: string; at: Date; lastDay: string } | null;
  may: { edit: boolean; email: boolean; engage: boolean; grant: boolean; delegate: boolean };
};

/** Opens someone's record. That it was looked at goes into the ledger, once a day for each who looks. */
export function openPerson(acting: Acting, id: string): Promise<PersonRecord> {
  return act(acting, async (w) => {
    const { tx, viewer, now } = w;
    const today = dayOf(now);
    const { person, engagements, places } = await openFor(tx, viewer, id, today);
    await recordLook(w, id, today);
    const roles = await rolesOf(tx, id);
    const visible = engagements.filter((e) => may(viewer, 'people.read', e.school_id));
    const left = await lastLeaving(tx, id);
    const edit = covers(viewer, 'people.edit', places);
    const running = roles.filter((r) => r.to_date === null || r.to_date >= today);
    return {
      person,
      engagements: visible,
      elsewhere: visible.length < engagements.length,
      roles,
      delegations: await delegationsOf(tx, id),
      heads: await whoHolds(tx, id, 'head', today),
      managers: await whoHolds(tx, id, 'manager', today),
      manages: await managedBy(tx, id, today),
      schools: await schoolRows(tx),
      today,
      history: may(viewer, 'ledger.read') ? await historyOf(tx, id, 30) : null,
      leaving:
        left && edit
          ? { seq: left.seq, at: left.at, lastDay: (left.payload as { lastDay: string }).lastDay }
          : null,
      may: {
        edit,
        email: edit && maySetEmail(viewer, person, running.length > 0),
        engage: may(viewer, 'people.edit'),
        grant: may(viewer, 'roles.grant', 'trust'),
        delegate: may(viewer, 'roles.grant', 'trust') || (id === viewer.personId && may(viewer, 'delegate')),
      },
    };
  });
}

/** Someone's facts for the form that changes them. */
export function personToChange(acting: Acting, id: string): Promise<PersonRow> {
  return read(acting, async ({ tx, viewer, now }) => (await openToChange(tx, viewer, id, dayOf(now))).person);
}

/** Whom a person manages today or later, by name. */
export async function managedBy(tx: Tx, id: string, day: string) {
  const { rows } = await sql<{ id: string; name: string; job: string }>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, string_agg(distinct e.job, ', ') as job
    from engagement e join person p on p.trust_id = e.trust_id and p.id = e.person_id
    where e.manager_id = ${id} and (e.to_date is null or e.to_date >= ${day}::date) and p.state = 'active'
    group by p.id, p.given_name, p.known_as, p.family_name order by p.family_name, p.given_name`.execute(tx);
  return rows;
}

export const LOOKED = 'person record looked at';

async function recordLook(w: Work, id: string, today: string): Promise<void> {
  if (id === w.viewer.personId) return;
  const { rows } = await sql`
    select 1 from ledger where subject_kind = 'person' and subject_id = ${id} and actor = ${w.viewer.personId}
      and verb = ${LOOKED} and (at at time zone 'Europe/London')::date = ${today}::date limit 1`.execute(
    w.tx,
  );
  if (!rows.length) await w.record({ verb: LOOKED, subject: { kind: 'person', id } });
}
