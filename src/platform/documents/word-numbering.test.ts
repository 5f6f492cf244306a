import { expect, test } from 'vitest';
import { formatCount, WordNumbering } from './word-numbering.ts';
import { parseXml } from './xml.ts';

const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

function numbering(abstracts: string, nums: string): WordNumbering {
  return new WordNumbering(parseXml(`<?xml version="1.0"?><w:numbering>${abstracts}${nums}</w:numbering>`));
}

test.each([
  [27, 'lowerLetter', 'aa'],
  [3, 'upperLetter', 'C'],
  [14, 'lowerRoman', 'xiv'],
  [49, 'upperRoman', 'XLIX'],
  [7, 'decimalZero', '07'],
  [12, 'ordinal', '12th'],
  [22, 'ordinal', '22nd'],
  [5, 'none', ''],
])('%i as %s is %s', (value, format, printed) => {
  expect(formatCount(value, format)).toBe(printed);
});

test('deeper levels start again, and lists of one definition go on together', () => {
  const word = numbering(
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
  );
  const printed = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((depth) => word.next('1', depth)?.marker);
  expect(printed).toEqual(['1.', '1.1', '1.2', '(a)', '(b)', '1.3', '(a)', '2.', '2.1']);
  expect(word.next('2', 0)?.marker).toBe('3.');
});

test('an override starts a list again; a legal level prints Roman chapters as figures', () => {
  const word = numbering(
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  );
  expect(word.next('1', 0)?.marker).toBe('I.');
  expect(word.next('1', 0)?.marker).toBe('II.');
  expect(word.next('1', 1)?.marker).toBe('2.1');
  expect(word.next('2', 0)?.marker).toBe('I.');
  expect(word.next('2', 0)?.marker).toBe('II.');
  expect(word.next('9', 0)).toBeNull();
});
