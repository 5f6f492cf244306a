import { expect, test } from 'vitest';
import { hasName, withName, withoutName } from './names.ts';

const WRITTEN = ' Amelia  Castleford\n\nJoanna Birkenshaw, Tom Eacher;\n';

test('a name is put in once and taken out again, and the others stay', () => {
  expect(withName('', 'Amelia Castleford')).toBe('Amelia Castleford');
  const more = withName(WRITTEN, 'Siân Ó Faoláin');
  expect(more).toBe('Amelia Castleford\nJoanna Birkenshaw\nTom Eacher\nSiân Ó Faoláin');
  expect(withName(more, 'siân ó faoláin')).toBe(more);
  expect(hasName(more, 'tom eacher')).toBe(true);
  expect(withoutName(more, 'joanna birkenshaw')).toBe('Amelia Castleford\nTom Eacher\nSiân Ó Faoláin');
});
