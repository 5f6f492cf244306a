import { type Acting, act, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { may, type Viewer } from '../../../platform/permissions.ts';
import { isAnsweringToBoard, whoHolds } from '../actions.ts';
import type { Holder } from '../holders/model.ts';
import type { DelegationRow, EngagementRow, PersonRow, RoleRow } from '../rows.ts';
import { covers } from '../scope.ts';
import { delegationsOf, rolesAndStandingIn, rolesOf } from '../store.ts';
import { coversRoles, openFor, openToChange } from './access.ts';
import { goesOnAfter, type Leaving } from './leaving/model.ts';
import { lastLeaving } from './leaving/store.ts';
import { type Entry, LOOKED, type Managed } from './model.ts';
import { hasLooked, historyOf, isPolicyInForce, managedBy } from './store.ts';

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
  /** Whether they are the chair, for whom neither answers. */
  toBoard: boolean;
  manages: Managed[];
  today: string;
  history: Entry[] | null;
  /** A leaving that can be undone. `cameBack`: they are engaged beyond it, and can leave again. */
  leaving: { seq: string; at: Date; lastDay: string; cameBack: boolean } | null;
  may: {
    edit: boolean;
    /** Record that they leave, or make them inactive: what ends with it lies where the viewer may change people. */
    end: boolean;
    /** Add an engagement somewhere. */
    engage: boolean;
    /** Ids of the engagements to change. */
    change: string[];
    grant: boolean;
    delegate: boolean;
    /** Print an acknowledgement of the policy for them to sign. */
    paper: boolean;
  };
};

/** Opens someone's record. That it was looked at goes into the ledger, once a day for each who looks. */
export function openPerson(acting: Acting, id: string): Promise<PersonRecord> {
  return act(acting, async (w) => {
    const { tx, viewer, now } = w;
    const today = dayOf(now);
    const { person, engagements, places } = await openFor(tx, viewer, id, today);
    await recordLook(w, id, today);
    const visible = engagements.filter((e) => may(viewer, 'people.read', e.school_id));
    const left = await lastLeaving(tx, id);
    const edit = covers(viewer, 'people.edit', places);
    const grant = may(viewer, 'roles.grant', 'trust');
    return {
      person,
      engagements: visible,
      elsewhere: visible.length < engagements.length,
      roles: await rolesOf(tx, id),
      delegations: await delegationsOf(tx, id),
      heads: await whoHolds(tx, id, 'head', today),
      managers: await whoHolds(tx, id, 'manager', today),
      toBoard: await isAnsweringToBoard(tx, id, today),
      manages: await managedBy(tx, id, today),
      today,
      history: may(viewer, 'ledger.read') ? await historyOf(tx, id, 30) : null,
      leaving: left && edit ? leavingOf(left, engagements) : null,
      may: {
        edit,
        end: edit && coversRoles(viewer, await rolesAndStandingIn(tx, id, today)),
        engage: may(viewer, 'people.edit'),
        change: visible.filter((e) => may(viewer, 'people.edit', e.school_id)).map((e) => e.id),
        grant,
        paper:
          person.state === 'active' &&
          id !== viewer.personId &&
          seesCoverageOf(viewer, visible) &&
          (await isPolicyInForce(tx, today)),
        delegate: grant || (id === viewer.personId && may(viewer, 'delegate')),
      },
    };
  });
}

/** As the page of who has acknowledged the policy has it: one of their schools is enough. */
function seesCoverageOf(viewer: Viewer, engagements: readonly EngagementRow[]): boolean {
  return (
    may(viewer, 'policy.coverage', 'trust') ||
    engagements.some((e) => may(viewer, 'policy.coverage', e.school_id ?? 'trust'))
  );
}

/** Someone's facts for the form that changes them. */
export function personToChange(acting: Acting, id: string): Promise<PersonRow> {
  return read(acting, async ({ tx, viewer, now }) => (await openToChange(tx, viewer, id, dayOf(now))).person);
}

function leavingOf({ seq, at, before: { lastDay } }: Leaving, engagements: readonly EngagementRow[]) {
  return { seq, at, lastDay, cameBack: engagements.some((e) => goesOnAfter(e, lastDay)) };
}

async function recordLook(w: Work, id: string, today: string): Promise<void> {
  if (id === w.viewer.personId || (await hasLooked(w.tx, w.viewer.personId, id, today))) return;
  await w.record({ verb: LOOKED, subject: { kind: 'person', id } });
}
