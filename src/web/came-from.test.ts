import { expect, test } from 'vitest';
import { cameFrom } from './came-from.ts';
import { get, post } from './route.ts';

const nothing = () => new Response();
const ROUTES = [
  get('/', 'anyone', nothing),
  get('/people', 'people.read', nothing),
  get('/policy/versions', 'anyone', nothing),
  get('/policy/versions/:number', 'anyone', nothing),
  post('/policy/versions/:number/do', 'anyone', nothing),
];
const OURS = ['https://decorum.example'];
const from = (referer: string | undefined, path = '/elsewhere') =>
  cameFrom({ path, referer }, OURS, ROUTES, null);

test('back to the page a form was on: its path, never its query or what follows a #', () => {
  expect(from('https://decorum.example/policy/versions/4?q=a+secret#end')).toBe('/policy/versions/4');
});

test('a page that only answers a form has none of its own: the nearest above it', () => {
  expect(from('https://decorum.example/policy/versions/4/do')).toBe('/policy/versions/4');
  expect(from('https://decorum.example/nowhere/at/all')).toBeNull();
});

test('nothing of another site, nor of what cannot be read', () => {
  for (const referer of [
    'https://elsewhere.example/policy/versions',
    'https://decorum.example.elsewhere.example/policy/versions',
    'javascript:alert(1)',
    '//elsewhere.example/policy/versions',
    'not an address',
  ])
    expect(from(referer, '/policy/versions'), referer).toBeNull();
  expect(from('https://decorum.example//elsewhere.example/policy/versions')).toBeNull();
});

test('where the browser does not say, the page of the form’s own address; never one that is not theirs to open', () => {
  expect(from(undefined, '/policy/versions/4/do')).toBe('/policy/versions/4');
  expect(from('https://decorum.example/people')).toBeNull();
  expect(from('https://decorum.example/')).toBeNull();
});
