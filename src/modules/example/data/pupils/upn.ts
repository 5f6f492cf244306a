/** Letters a check letter can be: no I, O or S. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A permanent unique pupil number: the check letter before twelve digits. Digits are weighted by their place in the
 * whole number (the first of them 2, the last 13); the sum modulo 23 picks the letter.
 *
 * @param digits local authority (3), school (4), year (2) and serial (3)
 */
export function upn(digits: string): string {
  if (!/^\d{12}$/.test(digits)) throw new RangeError(`A UPN has 12 digits after its letter, not “${digits}”`);
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  return CHECK_LETTERS[sum % 23]! + digits;
}
