import { type Acting, act, read, type Work } from '../../platform/act.ts';
import { dayOf } from '../../platform/dates.ts';
import { csvOf } from '../../web/list.ts';
import { CATEGORIES } from '../people/model.ts';
import { teamOf } from '../people/team/actions.ts';
import { acknowledgedBy, type PolicyToday } from '../policy/acceptance/coverage/actions.ts';
import { approvalsOf } from '../requests/team/actions.ts';
import { standingOf } from '../training/actions.ts';
import { chosen, type TeamAsked } from './list.ts';
import { ACKNOWLEDGED_WORDS, type Acknowledged, type TeamRow } from './model.ts';

export type Team = {
  rows: TeamRow[];
  /** The policy in force; null while none is. */
  policy: PolicyToday | null;
};

/**
 * How the people stand whom the viewer leads (clause 2.4 of the source policy): who has acknowledged the policy, passed their training
 * or is due, and holds which approvals until when.
 * @throws NotAllowed for whoever leads nobody by their role
 */
export function readTeam(acting: Acting): Promise<Team> {
  return read(acting, loadTeam);
}

async function loadTeam({ tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>): Promise<Team> {
  const day = dayOf(now);
  const members = await teamOf(tx, viewer, day);
  const ids = members.map(({ personId }) => personId);
  const { policy, standing } = await acknowledgedBy(tx, ids, day);
  const training = await standingOf(tx, ids, day);
  const approvals = Map.groupBy(await approvalsOf(tx, ids, now), ({ personId }) => personId);
  const rows = members.map((member): TeamRow => {
    const stands = standing.get(member.personId);
    return {
      member,
      acknowledged: stands ? acknowledgedOn(stands, day) : { state: 'unasked' },
      training: (training.get(member.personId) ?? []).flatMap(({ title, state, due }) =>
        state === 'free' || state === 'ended' ? [] : [{ title, state, due }],
      ),
      approvals: approvals.get(member.personId) ?? [],
    };
  });
  return { rows, policy };
}

function acknowledgedOn(
  { acknowledged, due }: { acknowledged: { number: number; on: string } | null; due: string },
  day: string,
): Acknowledged {
  if (acknowledged) return { state: 'yes', ...acknowledged };
  return { state: due < day ? 'late' : 'due', by: due };
}

const COLUMNS = [
  'Name',
  'Job',
  'Kind of staff',
  'School',
  'Policy',
  'Version acknowledged',
  'Acknowledged on',
  'Acknowledge by',
  'Training late',
  'Training to do',
  'Training passed',
  'Approvals',
];

/** The list as it was asked for, as CSV; taking it out is itself recorded. @throws NotAllowed as `readTeam` */
export function exportTeam(acting: Acting, asked: TeamAsked): Promise<string> {
  return act(acting, async (work) => {
    const rows = chosen((await loadTeam(work)).rows, asked);
    await work.record({
      verb: 'team list exported',
      subject: { kind: 'person', id: work.viewer.personId },
      payload: { rows: rows.length },
    });
    return csvOf(COLUMNS, rows.map(csvRow));
  });
}

function csvRow({ member, acknowledged: policy, training, approvals }: TeamRow): (string | number)[] {
  const titles = (...states: string[]) =>
    training
      .filter(({ state }) => states.includes(state))
      .map(({ title, state, due }) => (due && state !== 'passed' ? `${title} (${due})` : title))
      .join('; ');
  return [
    member.name,
    member.jobs.join('; '),
    CATEGORIES[member.category],
    member.schools.map(({ name }) => name).join('; '),
    policy.state === 'unasked' ? '' : ACKNOWLEDGED_WORDS[policy.state],
    policy.state === 'yes' ? policy.number : '',
    policy.state === 'yes' ? policy.on : '',
    policy.state === 'due' || policy.state === 'late' ? policy.by : '',
    titles('late'),
    titles('due', 'renew'),
    titles('passed'),
    approvals.map(({ name, until }) => (until ? `${name} (until ${until})` : name)).join('; '),
  ];
}
