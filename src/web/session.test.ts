import { expect, test } from 'vitest';
import { networkOf } from './session.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
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
