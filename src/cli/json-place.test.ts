import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn, lineOf, placeOf } from './json-place.ts';

test.each([
  ['not json', 0, ''],
  ['{"a":1,"b":x}', 11, 'b'],
  ['{"a":{"b":[1,2,]}}', 15, 'a.b[2]'],
  ['[{"name":"Sam"} {"name":"Ada"}]', 16, '[0]'],
  ['{"a":"one\ntwo"}', 5, 'a'],
  ['{"a":"one', 5, 'a'],
  ['{"a":01}', 5, 'a'],
  ['{"a":1', 6, 'a'],
  ['{"a":1}}', 7, ''],
  ["{'a':1}", 1, ''],
  ['', 0, ''],
])('%j stops being JSON at %i, in “%s”', (text, at, field) => {
  expect(faultIn(text)).toEqual({ at, field });
});

test('finds a fault just where JSON.parse does not take it', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const cut = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', 'x', '1', ' ', '\\'),
  );
  fc.assert(
    fc.property(cut, ([json, at, drop, put]) => {
      const from = at % (json.length + 1);
      const text = json.slice(0, from) + put + json.slice(from + drop);
      expect(faultIn(text) === null).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test('finds the line of a field', () => {
  const text = '{\n "pupils": [\n  {"name": "Sam"},\n  {"name": 7}\n ]\n}';
  expect(lineOf(text, placeOf(text, 'pupils[1].name')!.at)).toBe(4);
  expect(placeOf(text, 'pupils[2]')).toBeNull();
});
