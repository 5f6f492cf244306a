import { describe, expect, test } from 'vitest';
import { localPath, passwordIssue, tidyCode, withNext } from './model.ts';

describe('localPath', () => {
  test.each([
    ['/policy', '/policy'],
    ['/policy?q=a%20b#c7-16', '/policy?q=a%20b#c7-16'],
    ['/a/../b', '/b'],
  ])('goes to %s', (given, to) => expect(localPath(given)).toBe(to));

  test.each([
    undefined,
    '',
    'policy',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/sign-in?next=/x',
  ])('goes home instead of %j', (given) => expect(localPath(given)).toBe('/'));
});

test('next is carried only when it is not the home page', () => {
  expect(withNext('/sign-in', '/')).toBe('/sign-in');
  expect(withNext('/sign-in?again=1', '/a?b=c')).toBe('/sign-in?again=1&next=%2Fa%3Fb%3Dc');
});

describe('passwordIssue', () => {
  const email = 'noor.haddad@elm.example';
  test.each([
    'copper lantern meadow',
    'ty7Rk!pp2-Ww',
    'the cat sat on 4 mats',
    'pä55 wörter über alles',
    'тихий фонарь над лугом',
    'फूल नदी पहाड़ और चाँद',
  ])('takes %s', (password) => expect(passwordIssue(password, email)).toBeNull());
  test.each([
    ['', 'Enter a password'],
    ['short one', '12 characters'],
    ['x y '.repeat(60), '200 characters'],
    ['noor.haddad@elm.example', 'email address'],
    ['Noor.Haddad2026!', 'email address'],
    ['Password1234', 'too easy'],
    ['P4ssw0rd!2026', 'too easy'],
    ['passwordpassword', 'too easy'],
    ['123456789012', 'too easy'],
    ['aaaaaaaaaaaaaa', 'too easy'],
    ['abcdefghijklmn', 'too easy'],
    ['qwertyuiop123', 'too easy'],
    ['WelcomeBack2026', 'too easy'],
  ])('refuses %j', (password, says) => expect(passwordIssue(password, email)).toContain(says));
});

test.each([
  ['123 456', '123456'],
  ['123-456', '123456'],
  [' ABCDE-FGHJK ', 'abcde-fghjk'],
  ['abcdefghjk', 'abcde-fghjk'],
  ['23456-78923', '23456-78923'],
])('a code typed %j is %s', (given, is) => expect(tidyCode(given)).toBe(is));
