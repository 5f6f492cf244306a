import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import { schoolsOf } from '../assigning/store.ts';
import { type Certificate, numberFrom } from './model.ts';
import { certificatePdf } from './pdf.ts';
import { certificateOf, holderOf } from './store.ts';

/** What the certificate with a number says, for whoever holds the number; null where there is none. */
export async function checkCertificate(
  { db }: Pick<Parts, 'db'>,
  typed: string,
): Promise<Certificate | null> {
  const number = numberFrom(typed);
  return number ? certificateOf(db, number) : null;
}

/**
 * A certificate as PDF: one's own, or that of somebody whose training one may see.
 * @throws NotFound for any other
 */
export async function printCertificate(
  acting: Acting,
  publicUrl: string,
  typed: string,
): Promise<{ number: string; bytes: Uint8Array<ArrayBuffer> }> {
  const found = await read(acting, async ({ tx, viewer, now }) => {
    const number = numberFrom(typed);
    const personId = number ? await holderOf(tx, number) : null;
    if (!number || !personId) return null;
    const scope = scopeOf(viewer, 'training.read');
    const schools = (await schoolsOf(tx, [personId], dayOf(now))).get(personId) ?? [];
    const reached = scope === 'all' || schools.some((id) => scope.includes(id));
    return personId === viewer.personId || reached ? certificateOf(tx, number) : null;
  });
  if (!found) throw new NotFound('We cannot find this certificate among those you may see.');
  return { number: found.number, bytes: await certificatePdf(found, publicUrl) };
}
