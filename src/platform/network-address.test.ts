import { expect, test } from 'vitest';
import { addressKind, networkOf } from './network-address.ts';

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.7',
  '100.64.1.1',
  '::1',
  'fd12::7',
])('%s is in a network of one’s own', (address) => {
  expect(addressKind(address)).toBe('own');
});

test.each(['93.184.215.14', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:2800:21f::1'])(
  '%s is on the internet',
  (address) => {
    expect(addressKind(address)).toBe('public');
  },
);

test.each([
  '0.0.0.0',
  '169.254.169.254',
  '168.63.129.16',
  '100.100.100.200',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  'ff02::1',
  '::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  'localhost',
  '127.1',
  '',
])('%s is nowhere to send words to', (address) => {
  expect(addressKind(address)).toBe('never');
});

test('an address of version 4 in the clothes of version 6 is what it is', () => {
  expect(addressKind('::ffff:127.0.0.1')).toBe('own');
  expect(addressKind('::ffff:7f00:1')).toBe('own');
  expect(addressKind('::ffff:169.254.169.254')).toBe('never');
  expect(addressKind('::FFFF:a9fe:a9fe')).toBe('never');
  expect(addressKind('::ffff:93.184.215.14')).toBe('public');
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['2001:db8:0:7::1', '2001:db8:0:7::'],
  ['2001:0DB8:0000:0007:ffff:ffff:ffff:ffff', '2001:db8:0:7::'],
  ['2001:db8::1', '2001:db8:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['::1', '0:0:0:0::'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::'],
  ['no address', 'no address'],
])('the place of %s is %s', (address, place) => {
  expect(networkOf(address)).toBe(place);
});
