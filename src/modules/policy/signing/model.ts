import { z } from 'zod';
import { dayFrom, dayParts } from '../../../platform/day-field.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { CAPACITIES, type Capacity, type ClauseTarget, type Signature } from '../model.ts';

const id = z.string().min(1);
const revision = z.coerce.number().int();

/** The date of the form stands in three boxes, `effective-*`. */
const withDay = (given: unknown) => {
  const values = given as Record<string, string | undefined>;
  return { ...values, effective: dayFrom(dayParts(values, 'effective')) };
};

/** What is looked at in the draft whatever else is refused, so that everything wrong is said at once. */
const sentParts = z.object({
  versionId: id,
  revision,
  effective: z.string().nullable(),
  /** How many suggestions nobody has answered, as the tick on the page says. */
  asTheyAre: z.coerce.number().int().catch(0),
});
export const sentPartsSchema = z.preprocess(withDay, sentParts);

/** What is asked before a draft goes to the Chair and the chief executive. */
export const sendSchema = z.preprocess(
  withDay,
  sentParts.extend({
    effective: z.string({ error: 'Give the day it takes force, such as 1 1 2027' }),
    changeNote: z
      .string({ error: 'Say what changes, in a sentence or two' })
      .trim()
      .min(1, 'Say what changes, in a sentence or two')
      .max(2000, 'Say what changes in 2,000 letters or fewer'),
    material: z.enum(['yes', 'no'], { error: 'Choose whether everybody is to acknowledge it again' }),
  }),
);

/** A signature: which version, and the fingerprint of the text that was on the page. */
export const signSchema = z.object({
  versionId: id,
  textSha256: z.string(),
  capacity: z.enum(['chair', 'ceo'], { error: 'Choose in which capacity you sign' }),
  factor: z.enum(['totp', 'passkey']),
});

/** Taking a sent version back, with the reason that both signers are told where to find. */
export const returnSchema = z.object({
  versionId: id,
  revision,
  reason: z
    .string({ error: 'Say why, so that it can be mended' })
    .trim()
    .min(1, 'Say why, so that it can be mended')
    .max(1000, 'Say why in 1,000 letters or fewer'),
});

/** Who holds an office on a day, since when, and who gave it to them, where the ledger still says. */
export type Office = { capacity: Capacity; name: string; since: string; givenBy: string | null };

/** When a version that was sent became a draft again: by whom and why, as far as the ledger still says. */
export type TakenBack = { verb: string; by: string | null; at: Date; reason: string | null };

/** Ties that nobody has confirmed or refused. */
export function suggestedIn(links: readonly ClauseTarget[]): ClauseTarget[] {
  return links.filter(({ state }) => state === 'suggested');
}

/** In which capacities a person may sign: a role held for the trust, in one's own right. Nobody signs for another. */
export function capacitiesOf(viewer: Viewer): Capacity[] {
  return (Object.keys(CAPACITIES) as Capacity[]).filter((capacity) =>
    viewer.roles.some((held) => held.role === capacity && held.schoolId === null && !held.byDelegationFrom),
  );
}

/** In which capacities a person can still sign, given what is signed: one person never signs as both. */
export function openCapacities(viewer: Viewer, signatures: readonly Signature[]): Capacity[] {
  if (signatures.some((s) => s.personId === viewer.personId)) return [];
  return capacitiesOf(viewer).filter((capacity) => !signatures.some((s) => s.capacity === capacity));
}
