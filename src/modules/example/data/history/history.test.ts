import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../calendar.ts';
import { ENGAGEMENTS, PEOPLE, ROLE_HOLDERS } from '../people.ts';
import { EXAMPLE_TODAY } from '../trust.ts';
import { CATEGORIES } from '../types.ts';
import { ACKNOWLEDGEMENTS, ASKED } from './acknowledgements.ts';
import { POLICY_VERSIONS, textOfVersion } from './versions.ts';

const model = readFileSync(new URL('../../../../../policy/model-policy.md', import.meta.url), 'utf8');
const [first, second] = POLICY_VERSIONS;
const id = (of: { personKey: string; version: number }) => `${of.version} ${of.personKey}`;
const distinct = (values: string[]) => new Set(values).size;
const accepted = new Map(ACKNOWLEDGEMENTS.map((a) => [id(a), a]));

describe('versions', () => {
  test('were each signed by the Chair and the chief executive of the time, before they took force', () => {
    for (const version of POLICY_VERSIONS) {
      expect(version.signed.map((signature) => signature.as)).toEqual(['chair', 'ceo']);
      const wrong = version.signed.filter(
        ({ as, personKey, at }) =>
          at.slice(0, 10) >= version.inForceFrom ||
          !ROLE_HOLDERS.some((held) => held.role === as && held.personKey === personKey && held.from <= at),
      );
      expect(wrong).toEqual([]);
    }
    expect([first?.inForceTo, second?.inForceFrom]).toEqual(['2026-08-31', '2026-09-01']);
  });

  test('the second is the model policy, the first differs from it in four clauses and no number', () => {
    expect(textOfVersion(model, second!)).toBe(model);
    const [before, after] = [textOfVersion(model, first!).split('\n'), model.split('\n')];
    expect(before).toHaveLength(after.length);
    const changed = after.flatMap((line, index) => (line === before[index] ? [] : [line.split(' ')[0]]));
    expect(changed).toEqual(['5.4.2', '8.1', '9.4', '11.5']);
    expect(before.join('\n')).toContain('20 minutes');
  });

  test('a clause that the model does not have is refused', () => {
    expect(() => textOfVersion(model, { ...first!, otherwise: { '99.9': 'No.' } })).toThrow(RangeError);
  });
});

describe('acknowledgements', () => {
  test('everyone who was there was asked, once a version, and nobody else', () => {
    expect(distinct(ASKED.map(id))).toBe(ASKED.length);
    const there = (key: string, from: string, to: string) =>
      ENGAGEMENTS.some((e) => e.personKey === key && e.from <= to && (e.to ?? '9999') >= from);
    for (const { number, inForceFrom, inForceTo = EXAMPLE_TODAY } of POLICY_VERSIONS) {
      const asked = ASKED.filter((a) => a.version === number).map((a) => a.personKey);
      const expected = PEOPLE.filter((person) => there(person.key, inForceFrom, inForceTo));
      expect(asked.sort()).toEqual(expected.map((person) => person.key).sort());
    }
  });

  test('only people who were asked accept, once, on a working day, while the version is in force', () => {
    const asked = new Map(ASKED.map((a) => [id(a), a]));
    expect(accepted.size).toBe(ACKNOWLEDGEMENTS.length);
    const wrong = ACKNOWLEDGEMENTS.filter((a) => {
      const day = a.at.slice(0, 10);
      const to = POLICY_VERSIONS.find(({ number }) => number === a.version)!.inForceTo ?? EXAMPLE_TODAY;
      const question = asked.get(id(a));
      return (
        !question || day < question.on || day > to || !isWorkingDay(day) || Number.isNaN(Date.parse(a.at))
      );
    });
    expect(wrong).toEqual([]);
    expect(ACKNOWLEDGEMENTS.map((a) => a.at)).toEqual(ACKNOWLEDGEMENTS.map((a) => a.at).sort());
  });

  test('most have accepted version 2, some are late, and someone new still has time', () => {
    const asked = ASKED.filter((a) => a.version === 2);
    const open = asked.filter((a) => !accepted.has(id(a)));
    expect(asked.length - open.length).toBeGreaterThan(asked.length * 0.75);
    expect(open.filter((a) => a.due < EXAMPLE_TODAY).length).toBeGreaterThan(5);
    expect(open.filter((a) => a.due >= EXAMPLE_TODAY).length).toBeGreaterThan(0);
    const gaps = CATEGORIES.filter((category) =>
      open.some((a) => PEOPLE.find((person) => person.key === a.personKey)?.category === category),
    );
    expect(gaps.length).toBeGreaterThan(3);
  });

  test('outside people use a personal link, and only paper has no quiz', () => {
    const outside = new Set(PEOPLE.filter((p) => p.category === 'third-party').map((p) => p.key));
    expect(ACKNOWLEDGEMENTS.filter((a) => outside.has(a.personKey) !== (a.how === 'personal link'))).toEqual(
      [],
    );
    expect(ACKNOWLEDGEMENTS.filter((a) => (a.how === 'paper') !== (a.quiz === undefined))).toEqual([]);
    expect(new Set(ACKNOWLEDGEMENTS.map((a) => a.how)).size).toBe(3);
  });

  test('the teacher of the example has accepted; the assistant, the volunteer and the contractor have not', () => {
    const keys = ['leila-haddad', 'kezia-boateng', 'wilf-hargrave', 'dale-gallimore'];
    expect(keys.map((key) => accepted.has(`2 ${key}`))).toEqual([true, false, false, false]);
  });

  test('whoever signed a version has accepted it, in time', () => {
    const due = new Map(ASKED.map((a) => [id(a), a.due]));
    for (const { number, signed } of POLICY_VERSIONS)
      for (const { personKey } of signed) {
        const which = `${number} ${personKey}`;
        expect(accepted.get(which)?.at.slice(0, 10) ?? 'never', which).toSatisfy(
          (day: string) => day <= due.get(which)!,
        );
      }
  });
});
