import { subsumesDisclaimer } from './controls/disclaimer.ts';
import type { Finding } from './model.ts';

/** Lets a finding give way to another that says the same thing better. */
export function settle(findings: Finding[]): Finding[] {
  const grave = findings.filter((f) => f.severity !== 'consider');
  return findings.filter((f) => {
    if (f.control === 'disclaimer') {
      const isAdvice = f.severity === 'consider';
      return !grave.some((g) => subsumesDisclaimer(g.control) || (isAdvice && g.control === f.control));
    }
    // Whoever tells a child to keep it from the parents has said no word to those.
    if (f.control === 'parent-contact') return !grave.some((g) => g.control === 'pupil-contact');
    if (f.control === 'consent' && f.severity === 'consider') return grave.length === 0;
    return true;
  });
}
