import { type Index, nameOf } from './checks.ts';
import { EXPORTED, type Known, type Leaver, type PlanInput, type Planned, type Unmanaged } from './model.ts';

/**
 * Who is missing from a file that is everyone at its schools. Nobody is, while any row has an error; and nobody who holds
 * a role beyond where whoever imports may change people.
 */
export function leavers(
  input: PlanInput,
  index: Index,
  anyErrors: boolean,
): { left: Leaver[]; staff: number } {
  if (!input.complete || anyErrors) return { left: [], staff: 0 };
  const schools = new Set(input.rows.map((r) => r.schoolId));
  const kinds = new Set<string>([
    ...EXPORTED,
    ...input.rows.flatMap((r) => (r.category ? [r.category] : [])),
  ]);
  const named = new Set(input.keys);
  const isNamed = (p: Known): boolean =>
    (p.staffCode !== null && named.has(`code ${p.staffCode.toLowerCase()}`)) ||
    (p.email !== null && named.has(`email ${p.email.toLowerCase()}`));
  const staff = [...index.byId.values()].filter(
    (p) =>
      p.state === 'active' &&
      kinds.has(p.category) &&
      p.engagements.some((e) => schools.has(e.schoolId) && e.from <= input.today),
  );
  const left = staff
    .filter((p) => !isNamed(p) && !input.keep.has(p.id) && p.rolesAt.every((at) => input.may(at)))
    .map((p) => {
      const elsewhere = p.engagements.some((e) => !schools.has(e.schoolId));
      const gone = p.engagements.filter((e) => schools.has(e.schoolId));
      // What ends today is ended already.
      const ends = elsewhere ? gone.filter((e) => e.to === null || e.to > input.today) : gone;
      return { id: p.id, name: nameOf(p), engagements: ends.map((e) => e.id), altogether: !elsewhere };
    })
    .filter((p) => p.engagements.length > 0);
  return { left, staff: staff.length };
}

/**
 * Those who stay and whose line manager, as the file has it, is among those who leave the trust altogether; of the places
 * where whoever imports may change people.
 */
export function unmanaged(
  left: readonly Leaver[],
  planned: readonly Planned[],
  index: Index,
  { today, may }: Pick<PlanInput, 'today' | 'may'>,
): Unmanaged[] {
  const managers = new Map(left.filter((p) => p.altogether).map((p) => [p.id, p.name]));
  const ended = new Set(left.flatMap((p) => p.engagements));
  const inFile = new Set(planned.flatMap((p) => p.engagements.flatMap((e) => e.was?.id ?? [])));
  const asTheyAre = [...index.byId.values()]
    .filter((p) => p.state === 'active')
    .map((p) => ({
      name: nameOf(p),
      engagements: p.engagements
        .filter((e) => !inFile.has(e.id) && !ended.has(e.id))
        .map((e) => ({ ...e, manager: e.managerId })),
    }));
  return [...planned, ...asTheyAre].flatMap(({ name, engagements }) => {
    const going = engagements
      .filter((e) => (e.to === null || e.to > today) && may(e.schoolId))
      .flatMap((e) => managers.get(e.manager ?? '') ?? []);
    return [...new Set(going)].map((manager) => ({ name, manager }));
  });
}
