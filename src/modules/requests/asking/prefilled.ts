import { boxOf } from '../fields.ts';
import type { RequestType } from '../model.ts';
import type { FormOffer } from './offer.ts';

/**
 * A form with a place in it: whoever came from a draft finds it ticked. What cannot be chosen is left out, so that an old link
 * still works.
 * @param place an account of the trust by its id, or a platform by its key
 */
export function withPlace(
  offer: FormOffer,
  type: Pick<RequestType, 'fields'>,
  place: { account: string; platform: string },
): FormOffer {
  const values = { ...offer.values };
  for (const { name, kind } of type.fields) {
    if (kind === 'accounts' && offer.known.accounts.has(place.account))
      values[boxOf(name, place.account)] = 'yes';
    if (kind === 'platforms' && offer.known.platforms.has(place.platform))
      values[boxOf(name, place.platform)] = 'yes';
  }
  return { ...offer, values };
}
