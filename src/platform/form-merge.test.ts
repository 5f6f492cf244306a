import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asked, asLoaded, eachAsked, merge } from './form-merge.ts';

type Values = Record<string, string>;

/** Two plain fields, and one thing in two fields that says the same in either case. */
const ASKED: Asked[] = [
  ...eachAsked({ name: 'Name', town: 'Town' }),
  {
    label: 'Code',
    fields: ['code', 'codeNote'],
    same: (one, other) => one.code?.toLowerCase() === other.code?.toLowerCase(),
  },
];
const few = fc.constantFrom('', 'a', 'b', 'A');
/** A browser leaves out what is not ticked. */
const form = fc.record(
  { name: few, town: few, code: few, codeNote: few },
  { requiredKeys: ['name', 'town', 'code'] },
) as fc.Arbitrary<Values>;
const sameIn = ({ fields, same }: Asked, one: Values, other: Values) =>
  same ? same(one, other) : one[fields[0]] === other[fields[0]];
const part = ({ fields }: Asked, values: Values) => fields.map((field) => values[field]);

test('what was left alone is theirs, what was typed stays, and where the two differ it is told', () => {
  fc.assert(
    fc.property(form, form, form, (was, saved, mine) => {
      const now = asLoaded({ ...saved, revision: '2' });
      const { values, differences } = merge(ASKED, now, { ...mine, revision: '1', was: asLoaded(was).was! });
      expect([values.revision, values.was]).toEqual(['2', now.was]);
      for (const one of ASKED) {
        const typedIt = !sameIn(one, was, mine);
        const agreed = sameIn(one, saved, mine);
        expect(part(one, values)).toEqual(part(one, typedIt && !agreed ? mine : saved));
        const told = differences.find(({ label }) => label === one.label);
        expect(told !== undefined).toBe(!agreed && !sameIn(one, was, saved));
        if (told) expect([told.now, told.typed !== null]).toEqual([saved[one.fields[0]], typedIt]);
      }
    }),
  );
});

test('saved again, over another change still, only what was typed is put in place of it', () => {
  fc.assert(
    fc.property(form, form, form, form, (was, second, third, mine) => {
      const once = merge(ASKED, asLoaded(second), { ...mine, was: asLoaded(was).was! });
      const twice = merge(ASKED, asLoaded(third), once.values);
      for (const one of ASKED)
        if (sameIn(one, was, mine)) expect(part(one, twice.values)).toEqual(part(one, third));
    }),
  );
});

test('where it cannot be known what was there, all of it was typed', () => {
  const wrong = fc.oneof(
    fc.constant(undefined),
    fc.string(),
    fc.constantFrom(
      'null',
      '[]',
      '3',
      '"a"',
      '{}',
      '{"name":1}',
      '{"__proto__":{"name":"a"}}',
      '[["name","a"]]',
    ),
    fc.anything().map((it) => JSON.stringify({ name: 'a', town: 'a', code: 'a', more: [it] })),
  );
  fc.assert(
    fc.property(form, form, wrong, (saved, mine, was) => {
      const typed = was === undefined ? mine : { ...mine, was };
      const { values, differences } = merge(ASKED, asLoaded(saved), typed);
      for (const one of ASKED) {
        const agreed = sameIn(one, saved, mine);
        expect(part(one, values)).toEqual(part(one, agreed ? saved : mine));
        expect(differences.some(({ label, typed: said }) => label === one.label && said !== null)).toBe(
          !agreed,
        );
      }
    }),
  );
});
