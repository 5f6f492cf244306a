import { afterAll, beforeAll, expect, test } from 'vitest';
import { seen } from '../../../test/requests.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { approvalsInForce } from './actions.ts';
import type { RequestType } from './model.ts';
import { REQUEST_TYPES } from './types.ts';

const happened: string[] = [];

/** A kind of request that Decorum does not come with: this object is all of it. */
const schoolCamera: RequestType = {
  key: 'school-camera',
  name: 'School camera',
  ask: 'Ask to take the school’s camera home',
  intro: ['The headteacher decides.'],
  enacts: 'personal-device',
  fields: [
    { name: 'what', kind: 'short-text', label: 'What for?', most: 40, missing: 'Say what for.' },
    { name: 'day', kind: 'day', label: 'Which day?', notBefore: 'today', missing: 'Give the day.' },
    { name: 'at', kind: 'time', label: 'From when?', optional: true, missing: '' },
    {
      name: 'lens',
      kind: 'choice',
      label: 'Which lens?',
      options: { wide: 'The wide one', long: 'The long one' },
      missing: 'Choose a lens.',
    },
    {
      name: 'extras',
      kind: 'choices',
      label: 'What else?',
      options: { tripod: 'The tripod', flash: 'The flash' },
      optional: true,
      missing: '',
    },
    { name: 'platform', kind: 'platform', label: 'Where will it be shown?', missing: 'Choose where.' },
    { name: 'with', kind: 'person', label: 'Who goes with you?', optional: true, missing: '' },
    { name: 'when', kind: 'times', label: 'At what times?', optional: true, missing: '' },
  ],
  title: ({ what, platform }, nameOf) => `Camera: ${what}, for ${nameOf(String(platform))}`,
  check: ({ lens, what }) =>
    lens === 'long' && what === 'portraits'
      ? [{ field: 'lens', message: 'Take the wide one for portraits.' }]
      : [],
  approver: 'head',
  conditions: ['words'],
  must: ['words'],
  lasts: { usual: 2, longest: 7 },
  reminders: [1],
  decideWithin: 1,
  effects: async (_work, { title }, moment) => {
    happened.push(`${moment}: ${title}`);
  },
};

let world: World;
beforeAll(async () => {
  REQUEST_TYPES.push(schoolCamera);
  world = await makeWorld();
});
afterAll(async () => {
  REQUEST_TYPES.splice(REQUEST_TYPES.indexOf(schoolCamera), 1);
  await world.close();
});

test('one object is a form, a decision, a page, a line in lists, and what it changes', async () => {
  const teacher = await world.browser('teacher');
  expect((await teacher.get('/requests')).html).toContain(schoolCamera.ask);
  const form = await teacher.get('/requests/school-camera');
  expect(form.html).toContain('value="20');
  for (const { label } of schoolCamera.fields) expect(form.html).toContain(label);
  expect(form.html).toContain('Helen Adair is the headteacher');

  const filled = {
    what: 'portraits',
    'day-day': '25',
    'day-month': '11',
    'day-year': '2026',
    at: 'half past',
    lens: 'long',
    'extras.tripod': 'yes',
    'extras.flash': 'yes',
    platform: 'instagram',
    with: 'T',
    'until-day': '1',
    'until-month': '12',
    'until-year': '2026',
  };
  const refused = await teacher.post('/requests/school-camera', filled);
  expect(refused.html).toContain('There is a problem');
  expect(refused.html).toContain('Give a time, such as 12:30 or 3pm.');
  expect(refused.html).toContain('Who do you mean?');
  expect(refused.html).toContain('value="portraits"');
  expect(refused.html).toContain('It can hold for 7 days at the most');

  const mended = { ...filled, at: '9am', with: 'Tia Ash', 'until-day': '20', 'until-month': '11' };
  const unfit = await teacher.post('/requests/school-camera', mended);
  expect(unfit.html).toContain('Take the wide one for portraits.');
  const sent = await teacher.post('/requests/school-camera', { ...mended, what: 'the fair' });
  expect(sent.html).toContain('Your request is sent');
  expect(sent.html).toContain('Camera: the fair, for Instagram');
  expect(sent.html).toContain('The tripod, The flash');
  expect(sent.html).toContain('Tia Ash');
  expect(sent.html).toContain('09:00');
  expect(sent.html).toContain('With Helen Adair');

  const path = sent.url;
  const id = path.split('/').at(-1)!;
  const head = await world.browser('head');
  const page = await head.get(path);
  expect(page.html).toContain('Your decision');
  const revision = String((await seen(world, 'head', id)).request.revision);
  const decision = {
    revision,
    decision: 'approve',
    'grant-extras.tripod': 'yes',
    until: '20/11/2026',
    reason: 'The flash is broken.',
  };
  const bare = await head.post(path, decision);
  expect(bare.html).toContain('there is no approval without it');
  const approved = await head.post(path, { ...decision, 'if-words': 'Bring it back dry.' });
  expect(approved.html).toContain('Approved, and whoever asked is told');
  const mine = (await teacher.get(path)).html;
  for (const words of ['Approved in part', 'Bring it back dry.', 'The flash is broken.', 'Renew it'])
    expect(mine).toContain(words);
  expect(happened).toEqual(['begins: Camera: the fair, for Instagram']);
  const held = await inTrust(world.db, world.trustId, (tx) =>
    approvalsInForce(tx, world.people.teacher, world.clock.now()),
  );
  expect(held).toMatchObject([{ type: 'school-camera', granted: { extras: ['tripod'] } }]);
  expect((await teacher.get('/requests/mine?type=school-camera')).html).toContain('Camera: the fair');
  await head.post(`${path}/revoke`, {
    revision: String((await seen(world, 'head', id)).request.revision),
    reason: 'It is needed here.',
  });
  expect(happened.at(-1)).toBe('ends: Camera: the fair, for Instagram');
});
