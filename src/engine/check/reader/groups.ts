/**
 * Groups that the law protects, as they are called without malice. The reader is shown one sign for all of them, so that
 * what it senses cannot hang on which group is named: a sentence is as clear, or as grave, for every one.
 * Slurs are not among them, nor words that are mostly said of something else (the French department, girls' netball).
 */
const GROUPS = `black people|black folk|black men|black women|black man|black woman|black person|black lads|black kids|blacks|brown people|brown folk|
people of colour|people of color|white people|white men|white person|whites|asian people|asian person|asian men|asian women|asians|asian|
pakistanis|pakistani people|bangladeshis|indian people|chinese people|africans|african people|somalis|nigerians|arabs|arab people|turks|kurds|afghans|
albanians|romanians|bulgarians|polish people|eastern europeans|foreigners|foreign people|immigrants|immigrant|migrants|migrant|refugees|refugee|asylum seekers|asylum seeker|
ethnic minorities|minorities|muslim people|muslim person|muslim men|muslim women|muslim man|muslim woman|muslims|muslim|moslems|jewish people|jewish person|jewish men|jewish women|jewish|jews|jew|
hindu people|hindus|hindu|sikh people|sikhs|sikh|christian people|christians|christian|catholics|catholic|protestants|buddhists|buddhist|atheists|
gypsies|gypsy|traveller families|travellers|romani people|romani|roma people|roma|gay people|gay person|gay men|gay man|gay lads|gays|gay|lesbians|lesbian|
homosexuals|homosexual|bisexual people|bisexuals|bisexual|queer people|queer|lgbt people|lgbtq people|lgbt|lgbtq|trans people|trans person|trans women|trans woman|trans men|trans man|trans kids|trans|
transgender people|transgender person|transgender women|transgender men|transgender|transsexuals|non binary people|non binary|nonbinary|
disabled people|disabled person|disabled men|disabled women|disabled kids|the disabled|disabled|people with disabilities|deaf people|deaf|blind people|autistic people|autistic person|autistic kids|autistics|autistic|
wheelchair users|people in wheelchairs|mentally ill people|the mentally ill`;

const NAMES = GROUPS.replaceAll('\n', '').split('|');
const TERMS = NAMES.sort((a, b) => b.length - a.length).map((term) => term.replaceAll(' ', '[ -]'));
const ANY = new RegExp(`\\b(?:${TERMS.join('|')})\\b`, 'gi');

/** Where groups are named in a text: by where a name begins, where it ends. */
export function groupsIn(text: string): Map<number, number> {
  return new Map(Array.from(text.matchAll(ANY), ({ 0: { length }, index }) => [index, index + length]));
}

/** Whether a word says by itself which group is meant. */
export function isGroup(word: string): boolean {
  return NAMES.includes(word);
}

/** The words that groups are called by. */
export function groupWords(): string[] {
  return [...new Set(NAMES.flatMap((name) => name.split(' ')))];
}
