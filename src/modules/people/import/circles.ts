import { circle } from '../rules.ts';
import { type Index, nameOf } from './checks.ts';
import type { Planned, Ref } from './model.ts';
import type { RowError } from './rows.ts';

/** Rows by which somebody would come to manage themself through others, in the tree as it would be afterwards. */
export function circles(plans: readonly Planned[], index: Index, today: string): RowError[] {
  const planned = new Map(plans.map((p) => [p.ref, p]));
  const managers = managersAfter(planned, index, today);
  const name = (ref: Ref) => planned.get(ref)?.name ?? nameOf(index.byId.get(ref));
  const endless = withoutTop(managers);
  return plans.flatMap((p) =>
    p.engagements.flatMap((e) => {
      const way = e.manager && endless.has(e.manager) ? circle(p.ref, e.manager, managers) : null;
      if (!way) return [];
      const said = way.slice(1).map((ref, i) => `${name(way[i]!)} by ${name(ref)}`);
      return [
        {
          row: e.row,
          column: 'Line manager’s email',
          message: `Managers would go round in a circle: ${said.join(', ')}. Mend one of them.`,
        },
      ];
    }),
  );
}

/** Who would manage whom: as planned, and for engagements that the file does not name as it is now. */
function managersAfter(
  planned: ReadonlyMap<Ref, Planned>,
  index: Index,
  today: string,
): Map<Ref, readonly Ref[]> {
  const managers = new Map<Ref, Ref[]>();
  const add = (ref: Ref, manager: Ref | null, to: string | null) => {
    if (manager && (to === null || to >= today)) listAt(managers, ref).push(manager);
  };
  for (const person of index.byId.values()) {
    const said = new Set(planned.get(person.id)?.engagements.map((e) => e.was?.id));
    for (const e of person.engagements) if (!said.has(e.id)) add(person.id, e.managerId, e.to);
  }
  for (const p of planned.values()) for (const e of p.engagements) add(p.ref, e.manager, e.to);
  return managers;
}

/**
 * Those whose managers' managers never end: they are in a circle or under one. Found by taking away from the top
 * whoever has no manager left, so that a file of many thousands without a circle is told so in one pass.
 */
function withoutTop(managers: ReadonlyMap<Ref, readonly Ref[]>): Set<Ref> {
  const under = new Map<Ref, Ref[]>();
  const open = new Map<Ref, number>();
  for (const [ref, theirs] of managers) {
    open.set(ref, theirs.length);
    for (const manager of theirs) listAt(under, manager).push(ref);
  }
  const tops = [...under.keys()].filter((ref) => !open.has(ref));
  for (let top = tops.pop(); top !== undefined; top = tops.pop()) {
    for (const ref of under.get(top) ?? []) {
      const left = open.get(ref)! - 1;
      open.set(ref, left);
      if (left > 0) continue;
      open.delete(ref);
      tops.push(ref);
    }
  }
  return new Set(open.keys());
}

function listAt(lists: Map<Ref, Ref[]>, ref: Ref): Ref[] {
  const list = lists.get(ref) ?? [];
  lists.set(ref, list);
  return list;
}
