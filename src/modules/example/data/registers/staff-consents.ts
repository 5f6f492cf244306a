import { PEOPLE } from '../people.ts';
import { random } from '../random.ts';
import { CONSENT_CHANNELS, type StaffConsent } from '../register-types.ts';

/** Shares of staff who agree to name and picture, to the name alone, and to neither; the rest have not been asked. */
const SHARES = { both: 0.6, name: 0.75, none: 0.88 };

function answers(): StaffConsent[] {
  const from = random('Osmer Valley staff consents');
  return PEOPLE.filter((person) => person.category !== 'third-party').flatMap(({ key }) => {
    const point = from.next();
    if (point >= SHARES.none) return [];
    return CONSENT_CHANNELS.map((channel) => ({
      personKey: key,
      channel,
      name: point < SHARES.name,
      picture: point < SHARES.both,
      by: 'self' as const,
      evidence: 'online form' as const,
      givenOn: '2026-09-02',
      expiresOn: '2027-08-31',
    }));
  });
}

/** Consents of staff about themselves. Nobody is on a list of "never" among them. */
export const STAFF_CONSENTS: StaffConsent[] = answers();
