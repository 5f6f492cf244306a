import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './identifiers.ts';
import { isCard, isDate, isIban, isNino, isPhone, isPostcode, isSsn, isUpn } from './validators.ts';

/** The check letter the Department for Education's guide gives for a pupil number's digits. */
function upnLetter(rest: string): string {
  const sum = [...rest].reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
  return 'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]!;
}

describe('validators', () => {
  it('knows a pupil number by its check letter', () => {
    const rest = '801200001001';
    const right = upnLetter(rest);
    expect(isUpn(right + rest)).toBe(true);
    for (const letter of 'ABCDEFGHJKLMNPQRTUVWXYZ') expect(isUpn(letter + rest)).toBe(letter === right);
    expect(isUpn('I801200001001')).toBe(false);
  });
  it('knows National Insurance numbers, and prefixes never given', () => {
    expect(isNino('QQ 12 34 56 C')).toBe(true);
    expect(isNino('AB123456C')).toBe(true);
    expect(isNino('GB123456C')).toBe(false);
    expect(isNino('DA123456C')).toBe(false);
    expect(isNino('AB123456E')).toBe(false);
  });
  it('knows cards, accounts and social security numbers by their sums and ranges', () => {
    expect(isCard('4111 1111 1111 1111')).toBe(true);
    expect(isCard('4111 1111 1111 1112')).toBe(false);
    expect(isCard('0000000000000000')).toBe(false);
    expect(isIban('GB82 WEST 1234 5698 7654 32')).toBe(true);
    expect(isIban('GB83 WEST 1234 5698 7654 32')).toBe(false);
    expect(isSsn('219-09-9999')).toBe(true);
    expect(isSsn('666-09-9999')).toBe(false);
  });
  it('knows dates, postcodes and telephone numbers', () => {
    expect(isDate('14/02/2012')).toBe(true);
    expect(isDate('34/22/2012')).toBe(false);
    expect(isPostcode('WX1 4AB')).toBe(true);
    expect(isPostcode('year 9')).toBe(false);
    expect(isPhone('+44 7700 900555')).toBe(true);
    expect(isPhone('01632 960 110')).toBe(true);
    expect(isPhone('12 34')).toBe(false);
  });
});

describe('findIdentifiers', () => {
  const kinds = (text: string) => findIdentifiers(text).map((i) => i.kind);
  it('names each once, with its place', () => {
    const text = 'Ring 07700 900555 or a.b@c.example, 14 Sorrel Close';
    expect(kinds(text)).toEqual(['phone', 'email', 'address']);
    for (const { start, end, value } of findIdentifiers(text)) expect(text.slice(start, end)).toBe(value);
  });
  it('leaves ordinary numbers alone', () => {
    expect(kinds('19,240 dead in 1916, 88 keys, £61.40, 7.30 at number 20')).toEqual([]);
    expect(kinds('During 1971 Year 9 read Chapter 12')).toEqual([]);
  });
});
