import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { personSchema } from '../modules/people/model.ts';
import { administratorSchema } from '../modules/setup/model.ts';
import { emailField, isEmail, maybeEmail } from './email-address.ts';
import { parseOrIssues } from './parse.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ empty: true });
});
afterAll(() => world.close());

const ADDRESSES: readonly (readonly [string, boolean])[] = [
  ["siobhan.o'neill@school.org.uk", true],
  ['head+staff@st-marys.sch.uk', true],
  ['josé@school.org.uk', false],
  ['name@schüle.org.uk', false],
  ['two@@school.org.uk', false],
  ['name..twice@school.org.uk', false],
  ['name@school', false],
  [`${'x'.repeat(250)}@school.org.uk`, false],
];

test.each(ADDRESSES)(
  '%s is judged the same by every form, and as the sign-in service does',
  async (text, good) => {
    expect(isEmail(text)).toBe(good);
    const person = { givenName: 'Nia', familyName: 'Newcomb', category: 'employee', email: text };
    for (const [schema, input] of [
      [emailField('Enter an email address.'), text],
      [maybeEmail, text],
      [personSchema, person],
      [administratorSchema, person],
    ] as const)
      expect(parseOrIssues(schema, input).issues).toHaveLength(good ? 0 : 1);
    if (text.length > 254) return;
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    const body = JSON.stringify({ email: text, password: 'copper lantern meadow' });
    const asked = new Request('http://localhost:3000/api/auth/sign-in/email', {
      method: 'POST',
      headers,
      body,
    });
    const { code } = (await (await world.app.parts.auth.handler(asked)).json()) as { code: string };
    expect(code).toBe(good ? 'INVALID_EMAIL_OR_PASSWORD' : 'INVALID_EMAIL');
  },
);

test('an address is kept in small letters without spaces around, and what is missing is said in the form’s words', () => {
  expect(parseOrIssues(maybeEmail, '  Tom@School.org.uk ').given).toBe('tom@school.org.uk');
  expect(parseOrIssues(maybeEmail, '  ').given).toBeNull();
  const said = (text: string | undefined) =>
    parseOrIssues(emailField('Enter your address.'), text).issues.map((issue) => issue.message);
  expect(said('  ')).toEqual(['Enter your address.']);
  expect(said(undefined)).toEqual(['Enter your address.']);
  expect(said('tom at school')).toEqual(['Enter an email address like name@school.org.uk.']);
});
