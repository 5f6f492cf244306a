import type { z } from 'zod';
import type { Work } from '../../../platform/act.ts';
import { dayOf, longDate } from '../../../platform/dates.ts';
import { Conflict, Invalid, NotAllowed } from '../../../platform/errors.ts';
import { CAPACITIES, type Version } from '../model.ts';
import { signaturesOf } from '../store.ts';
import { versionWorkflow } from '../workflow.ts';
import { capacitiesOf, type signSchema } from './model.ts';
import { fingerprintOf } from './sealing/canonical.ts';
import { textOf } from './sealing/seal.ts';
import { nextNumber } from './store.ts';

/** The policy is the trust's: a role held for one school does not move it. */
export const TRUST = { schoolId: 'trust' };

/**
 * What a signature of a version that was sent would stand under, if it can be taken.
 * @throws Conflict, NotAllowed, Invalid: see `signVersion`
 */
export async function toSign(
  work: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now'>,
  version: Version,
  given: Pick<z.output<typeof signSchema>, 'textSha256' | 'capacity'>,
) {
  const { tx, viewer, now } = work;
  const first = versionWorkflow.take('sign', version.state, viewer, TRUST);
  if (!capacitiesOf(viewer).includes(given.capacity)) throw new NotAllowed();
  const before = await signaturesOf(tx, version.id);
  if (before.some((s) => s.capacity === given.capacity))
    throw new Conflict(`This version has been signed by the ${CAPACITIES[given.capacity]} already.`);
  if (before.some((s) => s.personId === viewer.personId))
    throw new Invalid({
      field: 'capacity',
      message: 'You have signed this version already. The other signature must be another person’s.',
    });
  if (version.effectiveOn! < dayOf(now))
    throw new Conflict(
      `It was to take force on ${longDate(version.effectiveOn!)}, which is past. Recall it and send it again with a later day.`,
      'The day it was to take force is past',
    );
  const number = await nextNumber(tx);
  const text = await textOf(work, version, number);
  const textSha256 = fingerprintOf(text);
  if (textSha256 !== version.textSha256)
    throw new Conflict(
      'The text is not the one that was sent. The trust may have been renamed since: its name is part of the text. Recall the version and send it again.',
      'The text has changed',
    );
  if (textSha256 !== given.textSha256)
    throw new Conflict(
      'The text is not the one that was on your page. Read it again before you sign.',
      'The text has changed',
    );
  return { first, before, number, text, textSha256 };
}
