import { hashOf } from '../../../../platform/files.ts';
import type { Clause } from '../../model.ts';

/** What the signed text of a version is made of. */
export type TextSource = {
  trust: string;
  title: string;
  version: number;
  /** `YYYY-MM-DD`. */
  effectiveOn: string;
  clauses: readonly Pick<Clause, 'number' | 'marker' | 'text'>[];
};

/** The header of a signed text, as far as a reader needs it. */
export type TextHeader = { trust: string; title: string; version: string; effectiveOn: string };

const FIRST_LINE = 'Decorum policy text 1';

/**
 * The one text that is signed: UTF-8, lines ended by a line feed, the same bytes for the same policy on every machine.
 * A header, an empty line, then a line for each clause in document order: its number, a tab, its words.
 */
export function canonicalText(source: TextSource): string {
  const header = [
    FIRST_LINE,
    `Trust: ${plain(source.trust)}`,
    `Title: ${plain(source.title)}`,
    `Version: ${source.version}`,
    `In force from: ${source.effectiveOn}`,
  ];
  const clauses = source.clauses.map((c) => `${plain(c.number ?? c.marker ?? '')}\t${plain(c.text)}`);
  return `${[...header, '', ...clauses].join('\n')}\n`;
}

/** The fingerprint of a signed text: SHA-256 of its UTF-8 bytes, in hex. */
export function fingerprintOf(text: string): string {
  return hashOf(Buffer.from(text, 'utf8'));
}

/** A fingerprint for people to compare: in groups of four. */
export function spaced(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Reads the header back; null when this is no text of ours. */
export function headerOf(text: string): TextHeader | null {
  const [first, trust, title, version, from, empty] = text.split('\n', 6);
  const value = (line: string | undefined, name: string) =>
    line?.startsWith(`${name}: `) ? line.slice(name.length + 2) : undefined;
  const read = {
    trust: value(trust, 'Trust'),
    title: value(title, 'Title'),
    version: value(version, 'Version'),
    effectiveOn: value(from, 'In force from'),
  };
  if (first !== FIRST_LINE || empty !== '' || Object.values(read).includes(undefined)) return null;
  return read as TextHeader;
}

/** One line without anything that looks the same but is not: runs of white space made one space, no controls, NFC. */
function plain(words: string): string {
  return words
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}
