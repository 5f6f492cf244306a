import { NotFound } from '../../platform/errors.ts';
import type { RequestType } from './model.ts';
import { businessUse } from './types/business-use.ts';
import { loginSharing } from './types/login-sharing.ts';
import { personalDevice } from './types/personal-device.ts';
import { pressEnquiry } from './types/press-enquiry.ts';

/** Every kind of request there is, in the order in which they are offered. */
export const REQUEST_TYPES: RequestType[] = [businessUse, loginSharing, personalDevice, pressEnquiry];

/** @throws NotFound for a key that is none */
export function typeOf(key: string): RequestType {
  const found = REQUEST_TYPES.find((type) => type.key === key);
  if (!found) throw new NotFound('We do not know this kind of request.');
  return found;
}
