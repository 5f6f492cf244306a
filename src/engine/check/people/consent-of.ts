import type { ConsentValue, Person } from '../register.ts';

/** What a person's consent covers on a channel. An overriding `never` leaves nothing. */
export function consentOn(person: Person, channel: string | undefined): ConsentValue {
  if (person.never) return 'none';
  const { consent } = person;
  if (!consent) return 'none';
  if (typeof consent === 'string') return consent;
  return (channel ? consent[channel] : undefined) ?? consent.default ?? 'none';
}

export function mayName(person: Person, channel?: string): boolean {
  return ['name', 'both'].includes(consentOn(person, channel));
}

export function mayPicture(person: Person, channel?: string): boolean {
  return ['photo', 'both'].includes(consentOn(person, channel));
}
