import { Conflict, NotAllowed } from './errors.ts';
import { type Capability, may, type Viewer } from './permissions.ts';

/** What somebody can be to a matter. `approver`: whoever answers for the requester in the role that decides, this very day. */
export type Party = 'subject' | 'reporter' | 'requester' | 'approver' | 'earlier-decider';

/** One step of a workflow: everything that is decided about it stands in this row. */
export type Step<State extends string, Name extends string> = {
  name: Name;
  /** The button, a verb with its object. */
  label: string;
  from: readonly State[];
  to: State;
  /** Who may: the capability, within the school or trust the matter belongs to. */
  capability: Capability;
  /** Parties who never take this step, whatever they may otherwise do. */
  never?: readonly Party[];
  /** The parties who alone take it, beside the capability: the requester withdraws, the approver decides. None: it happens by itself. */
  only?: readonly Party[];
  /** What the policy asks that this step carries out: targets of engine/targets.ts. */
  enacts: readonly string[];
  /** The verb in the ledger. */
  verb: string;
  /** What people are told, by the name of a notice; none when nobody is. */
  notice?: string;
};

export type Workflow<State extends string, Name extends string> = {
  name: string;
  states: Record<State, { label: string; final?: boolean }>;
  initial: State;
  steps: readonly Step<State, Name>[];
  /** The step, if it may be taken from here by this person. @throws Conflict from another state, NotAllowed otherwise */
  take(name: Name, at: State, viewer: Viewer, matter?: Matter): Step<State, Name>;
  /** The steps this person may take from here: what the page shows as buttons. */
  open(at: State, viewer: Viewer, matter?: Matter): Step<State, Name>[];
};

/** Where a matter belongs and who is party to it: people's ids. */
export type Matter = {
  schoolId?: string | null;
  parties?: Partial<Record<Party, readonly string[]>>;
};

const isParty = (matter: Matter, party: Party, viewer: Viewer): boolean =>
  matter.parties?.[party]?.includes(viewer.personId) ?? false;

/**
 * A workflow from its table. No transition exists that is not a row.
 * @throws Error at start-up for a step from or to a state that is not listed, or two steps of one name
 */
export function defineWorkflow<State extends string, Name extends string>(table: {
  name: string;
  states: Record<State, { label: string; final?: boolean }>;
  initial: State;
  steps: readonly Step<State, Name>[];
}): Workflow<State, Name> {
  const names = new Set<string>();
  for (const step of table.steps) {
    if (names.has(step.name)) throw new Error(`${table.name}: two steps are called ${step.name}`);
    names.add(step.name);
    for (const state of [...step.from, step.to])
      if (!(state in table.states)) throw new Error(`${table.name}: ${step.name} names no state ${state}`);
  }
  const allowed = (step: Step<State, Name>, viewer: Viewer, matter: Matter) =>
    may(viewer, step.capability, matter.schoolId) &&
    !(step.never ?? []).some((party) => isParty(matter, party, viewer)) &&
    (!step.only || step.only.some((party) => isParty(matter, party, viewer)));
  return {
    ...table,
    take: (name, at, viewer, matter = {}) => {
      const step = table.steps.find((s) => s.name === name)!;
      if (!allowed(step, viewer, matter)) throw new NotAllowed();
      if (!step.from.includes(at))
        throw new Conflict(
          `This has changed since you opened it: it is now ${table.states[at].label.toLowerCase()}.`,
          'It is further on by now',
        );
      return step;
    },
    open: (at, viewer, matter = {}) =>
      table.steps.filter((s) => s.from.includes(at) && allowed(s, viewer, matter)),
  };
}

/** The workflow as a Mermaid diagram, for the docs: drawn from the table, so it cannot be out of date. */
export function drawWorkflow(workflow: Workflow<string, string>): string {
  const rows = workflow.steps.flatMap((step) =>
    step.from.map((from) => `  ${id(from)} --> ${id(step.to)}: ${step.label} (${whoTakes(step)})`),
  );
  const states = Object.entries(workflow.states).map(
    ([state, { label }]) => `  state "${label}" as ${id(state)}`,
  );
  return ['stateDiagram-v2', ...states, `  [*] --> ${id(workflow.initial)}`, ...rows].join('\n');
}

/** Who takes a step, in a word or two; 'by itself' for one that is nobody's. */
export function whoTakes(step: Pick<Step<string, string>, 'only' | 'capability'>): string {
  if (!step.only) return step.capability;
  return step.only.length === 0 ? 'by itself' : step.only.join(' or ');
}

function id(state: string): string {
  return state.replaceAll('-', '_');
}
