import { type Capability, may, scopeOf, type Viewer } from '../../platform/permissions.ts';
import { notOver } from './period.ts';

/** Places where someone works: school ids, null for the trust's central team. */
export type Places = readonly (string | null)[];

/** Where someone works or will; the places of old engagements only if there is no other. */
export function placesNow(
  engagements: readonly { school_id: string | null; to_date: string | null }[],
  day: string,
): (string | null)[] {
  const running = engagements.filter((e) => notOver(e, day));
  return [...new Set((running.length ? running : engagements).map((e) => e.school_id))];
}

/** Whether any of these places lies where the viewer may do this. Someone who works nowhere is the trust's. */
export function reaches(viewer: Viewer, capability: Capability, places: Places): boolean {
  return places.length ? places.some((p) => may(viewer, capability, p)) : may(viewer, capability, 'trust');
}

/** Whether all of these places lie where the viewer may do this: what changes a person changes them everywhere. */
export function covers(viewer: Viewer, capability: Capability, places: Places): boolean {
  return places.length ? places.every((p) => may(viewer, capability, p)) : may(viewer, capability, 'trust');
}

/** The schools in which the viewer may do this, as ids; null when it is the whole trust. */
export function schoolsFor(viewer: Viewer, capability: Capability): string[] | null {
  const scope = scopeOf(viewer, capability);
  return scope === 'all' ? null : scope;
}
