import type { Random } from '../random.ts';
import { CONSENT_CHANNELS, type Consent, type ConsentChannel } from '../register-types.ts';
import type { KnownPupil } from './known.ts';

type Answer = KnownPupil['answer'];

/** From this school year a pupil answers for herself (about 13); before it a parent does. */
const OWN_ANSWER_FROM_YEAR = 9;

/** How families answer, in shares of a hundred. */
const ANSWERS: [Answer, number][] = [
  ['both', 52],
  ['picture', 18],
  ['name', 8],
  ['none', 15],
  ['not asked', 7],
];

/** An answer drawn at random in the shares above. */
export function drawAnswer(from: Random): Answer {
  let left = from.next() * 100;
  for (const [answer, share] of ANSWERS) {
    left -= share;
    if (left < 0) return answer;
  }
  return 'not asked';
}

/**
 * The entries of the register for one answer. Some families who say yes do so for the trust's own site alone, and a
 * few take back one channel later on; both happen only to pupils that are drawn, so `plain` switches them off.
 */
export function consentsFor(answer: Answer, year: number, from: Random, plain = false): Consent[] {
  if (answer === 'not asked' || answer === 'never') return [];
  const name = answer === 'both' || answer === 'name';
  const picture = answer === 'both' || answer === 'picture';
  const entry = (channel: ConsentChannel): Consent => ({
    channel,
    name,
    picture,
    by: year >= OWN_ANSWER_FROM_YEAR ? 'pupil' : 'parent',
    evidence: from.pick(['paper form', 'online form', 'online form', 'e-mail'] as const),
    givenOn: from.pick(['2026-09-03', '2026-09-04', '2026-09-07', '2026-09-10', '2026-09-18']),
    expiresOn: '2027-08-31',
  });
  const onlyOurSite = !plain && (name || picture) && from.chance(0.25);
  const consents = (onlyOurSite ? (['blog'] as const) : CONSENT_CHANNELS).map(entry);
  if (!plain && (name || picture) && from.chance(0.04)) consents.at(-1)!.withdrawnOn = '2026-10-14';
  return consents;
}
