/** Checks on identifiers, so that a number is called what it is only when its own arithmetic agrees. */

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Unique pupil number: a check letter, twelve digits (the last may be a letter for a temporary one). DfE UPN guide. */
export function isUpn(value: string): boolean {
  const upn = value.toUpperCase().replace(/\s/g, '');
  if (!/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let i = 1; i < 13; i++) {
    const c = upn[i]!;
    const n = c >= '0' && c <= '9' ? Number(c) : UPN_LETTERS.indexOf(c);
    if (n < 0) return false;
    sum += n * (i + 1);
  }
  return UPN_LETTERS[sum % 23] === upn[0];
}

/** National Insurance number: prefix letters HMRC can give (and the never-issued QQ of examples), six digits, A to D. */
export function isNino(value: string): boolean {
  const n = value.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[A-Z]{2}\d{6}[A-D]$/.test(n)) return false;
  if (n.startsWith('QQ')) return true;
  return !/^[DFIQUV]|^.[DFIOQUV]/.test(n) && !/^(BG|GB|KN|NK|NT|TN|ZZ)/.test(n);
}

/** Payment card: 12 to 19 digits with a right Luhn sum. */
export function isCard(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  if (!/^\d{12,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let n = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) {
      n *= 2;
      if (n > 9) n -= 9;
    }
    sum += n;
  }
  return sum % 10 === 0;
}

/** IBAN: country, two check digits, remainder 1 when divided by 97 (ISO 13616). */
export function isIban(value: string): boolean {
  const iban = value.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let remainder = 0;
  for (const c of iban.slice(4) + iban.slice(0, 4)) {
    const n = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
    remainder = (remainder * (n > 9 ? 100 : 10) + n) % 97;
  }
  return remainder === 1;
}

/** United States social security number: never 000, 666 or 9xx first, never 00 or 0000 after. */
export function isSsn(value: string): boolean {
  const m = /^(\d{3})[- ]?(\d{2})[- ]?(\d{4})$/.exec(value);
  return !!m && m[1] !== '000' && m[1] !== '666' && m[1]![0] !== '9' && m[2] !== '00' && m[3] !== '0000';
}

/** UK postcode by its shape (areas are not checked: new ones are made). */
export function isPostcode(value: string): boolean {
  return /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(value);
}

/** A day that existed, written day first, month first or year first. */
export function isDate(value: string): boolean {
  const m = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(value);
  if (!m) return false;
  const [a, b, c] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (m[1]!.length === 4) return b >= 1 && b <= 12 && c >= 1 && c <= 31;
  return (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (b >= 1 && b <= 31 && a >= 1 && a <= 12);
}

/** A telephone number: enough digits, and a shape people write numbers in. */
export function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^(\d)\1+$/.test(digits)) return false;
  if (/^(\+|00)/.test(value)) return digits.length >= 9;
  if (/^\(?0\d/.test(value)) return digits.length >= 9 && digits.length <= 12;
  return /[-. ()x]/i.test(value) ? digits.length >= 7 : digits.length === 10 || digits.length === 11;
}
