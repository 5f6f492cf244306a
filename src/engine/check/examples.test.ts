import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../targets.ts';
import { check } from './check.ts';
import { RULES } from './controls.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';

describe('every control', () => {
  it('is in the list once, in its known name', () => {
    expect(RULES.map((r) => r.control)).toEqual([...CONTROLS]);
  });

  it('has six examples or more, half of them clear though tempting', () => {
    for (const { control, examples } of RULES) {
      expect(examples.length, control).toBeGreaterThanOrEqual(6);
      const clear = examples.filter((e) => e.expect === 'clear' || e.expect === 'consider').length;
      expect(clear * 2, control).toBeGreaterThanOrEqual(examples.length - 1);
    }
  });
});

describe.each(RULES.map((r) => [r.control, r.examples] as const))('%s', (control, examples) => {
  it.each(examples.map((e) => [e.expect, e.text, e] as const))('%s: %s', (_expect, _text, example) => {
    const draft = { account: 'personal' as const, ...example.context, text: example.text };
    const { findings } = check(draft, { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES });
    const own = findings.filter((f) => f.control === control);
    expect(own[0]?.severity ?? 'clear').toBe(example.expect);
  });
});
