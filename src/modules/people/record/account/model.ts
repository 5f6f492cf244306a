import { ROLES, type Role } from '../../../../platform/permissions.ts';
import { notOver } from '../../period.ts';
import type { RoleRow } from '../../rows.ts';

/** What nobody else does while the one who holds a role is inactive and nobody stands in. */
const STOPS: Partial<Record<Role, string>> = {
  chair:
    'no version of the policy can be signed, and a matter about a headteacher goes to the other trustees',
  ceo: 'no version of the policy can be signed, and what the central team asks goes to the chair',
};

/** What stops when someone is made inactive, in sentences by the roles that they hold today; empty for most people. */
export function whatStops(roles: readonly RoleRow[], today: string): string[] {
  return roles.flatMap(({ role, from_date, to_date }) => {
    const stops = from_date <= today && notOver({ to_date }, today) && STOPS[role as Role];
    return stops
      ? [`They are ${ROLES[role as Role].toLowerCase()}: until somebody stands in, ${stops}.`]
      : [];
  });
}
