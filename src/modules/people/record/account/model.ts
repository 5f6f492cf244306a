import type { Role } from '../../../../platform/permissions.ts';
import { notOver } from '../../period.ts';
import { roleSaid } from '../../roles/model.ts';
import type { RoleRow } from '../../rows.ts';

/** To whom what is theirs goes while the one who holds a role is inactive and nobody stands in. */
const GOES_ON: Partial<Record<Role, string>> = {
  chair: 'a matter about a headteacher goes to the other trustees',
  ceo: 'what the central team asks goes to the chair',
};

/** What stops when someone is made inactive, in sentences by the roles that they hold today; empty for most people. */
export function whatStops(roles: readonly RoleRow[], today: string): string[] {
  return roles.flatMap(({ role, from_date, to_date }) => {
    const goesOn = from_date <= today && notOver({ to_date }, today) && GOES_ON[role as Role];
    return goesOn
      ? [
          // Nobody stands in for a signature.
          `They are ${roleSaid(role as Role)}: no version of the policy can be signed until somebody else holds the role. Until somebody stands in, ${goesOn}.`,
        ]
      : [];
  });
}
