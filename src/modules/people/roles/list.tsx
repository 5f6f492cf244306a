import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/form.tsx';
import { notOver } from '../period.ts';
import type { DelegationRow, RoleRow } from '../rows.ts';

export const roleName = (role: string): string => ROLES[role as Role] ?? role;

/** 'Headteacher, North School'; 'HR, the whole trust'. */
export const roleAndPlace = (held: { role: string; school: string | null }): string =>
  `${roleName(held.role)}, ${held.school ?? 'the whole trust'}`;

const period = (from: string, to: string | null, today: string): string => {
  const start = from > today ? `from ${longDate(from)}` : `since ${longDate(from)}`;
  if (!to) return start;
  return to < today ? `from ${longDate(from)} to ${longDate(to)}` : `${start}, until ${longDate(to)}`;
};

/** Roles held, in force first. `here`: the person's address, when roles may be ended there. */
export const RoleList: FC<{ roles: readonly RoleRow[]; today: string; here?: string }> = ({
  roles,
  today,
  here,
}) => {
  if (!roles.length) return <p class="govuk-body">No roles.</p>;
  const over = (r: RoleRow) => !notOver(r, today);
  return (
    <ul class="govuk-list govuk-list--spaced">
      {[...roles.filter((r) => !over(r)), ...roles.filter(over)].map((r) => (
        <li>
          <b>{roleName(r.role)}</b>, {r.school ?? 'the whole trust'}{' '}
          <span class="decorum-meta">{period(r.from_date, r.to_date, today)}</span>{' '}
          {here && !over(r) && (
            <a class="govuk-link" href={`${here}/roles/${r.id}/end`}>
              End<span class="govuk-visually-hidden"> the role {roleName(r.role)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Who stands in for this person, and for whom they stand in. `self`: it is the person who reads it. */
export const DelegationList: FC<{
  delegations: readonly DelegationRow[];
  personId: string;
  today: string;
  mayEnd: boolean;
  self?: boolean;
}> = ({ delegations, personId, today, mayEnd, self }) => {
  const open = delegations.filter((d) => !d.ended_at && notOver(d, today));
  if (!open.length) return <p class="govuk-body">Nobody is standing in.</p>;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {open.map((d) => (
        <li>
          <b>{d.from_person === personId ? d.to_name : self ? 'You' : 'They'}</b>{' '}
          {d.from_person === personId ? 'stands in' : `stand in for ${d.from_name}`} as {roleName(d.role)}
          {d.school && `, ${d.school}`},{' '}
          <span class="decorum-meta">
            {longDate(d.from_date)} to {longDate(d.to_date)}: {d.reason}
          </span>
          {mayEnd && d.from_person === personId && (
            <Form
              action={`/people/${personId}/delegations/${d.id}/end`}
              label={`End: ${d.to_name} stands in`}
            >
              <Button variant="secondary" small>
                End this now
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
};
