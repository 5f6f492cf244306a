import type { ControlRule, Proposal } from '../reading.ts';
import { PHRASES } from './words/disclaimer.ts';

/** Controls whose finding says more than a missing disclaimer would. */
const GRAVER = ['disparagement', 'attribution', 'official-account'] as const;

export const disclaimer: ControlRule = {
  control: 'disclaimer',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account !== 'personal') return [];
    const tagged = (tag: string) => hits.filter((h) => h.tag === tag);
    const unnamed = r.namesSchool ? undefined : tagged('workplace')[0];
    if (!r.namesSchool && !unnamed) return [];
    if (tagged('disclaimer').length > 0) return [];
    let shown = unnamed ?? tagged('affiliation')[0];
    if (!shown) {
      const k = r.tokens.findIndex((t, i) => t.kind === 'tag' && r.ends('named-school', i).length > 0);
      if (k < 0) return [];
      shown = { tag: 'affiliation', from: k, to: Math.max(...r.ends('named-school', k)) };
    }
    const opinions = tagged('opinion').filter((h) => !(h.from >= shown.from && h.to <= shown.to));
    const union = tagged('union').length > 0;
    const mild = tagged('mildonly').length > 0;
    const praise = tagged('praise').length > 0;
    if (!union && !mild && opinions.length === 0 && (!praise || unnamed)) return [];
    const severity: Proposal['severity'] =
      unnamed || union || mild || opinions.length === 0 ? 'consider' : 'change';
    const from = shown.from;
    return [
      {
        severity,
        from,
        to: Math.max(shown.to, from + 1),
        message: (q) =>
          severity === 'change'
            ? `“${q}” shows where you work, and you give a view. Say that the view is your own.`
            : `“${q}” shows where you work. When it does, the policy suggests saying that your views are your own. This one is up to you.`,
        fix: { text: ' Views my own.' },
        ask: null,
      },
    ];
  },
  examples: [
    { text: 'I teach at Larkfield High and the government should scrap SATs', expect: 'change' },
    { text: 'Pinfold TA here. Pay offer is a joke, vote them out', expect: 'change' },
    { text: 'So proud to work at Beckside, loved today', expect: 'consider' },
    { text: 'I teach at the high school and homework should be scrapped', expect: 'consider' },
    { text: 'I work at the primary school, lovely day', expect: 'clear' },
    { text: 'I teach at Larkfield High and SATs should go. Views my own.', expect: 'clear' },
    {
      text: 'I teach at Larkfield High and what follows is my own thinking: SATs should go',
      expect: 'clear',
    },
    { text: 'I work at Pinfold; I post for nobody but myself. SATs should go', expect: 'clear' },
    { text: 'As a teacher I think SATs should go', expect: 'clear' },
    {
      text: 'Larkfield hall, Saturday at 10, second-hand uniform sale',
      expect: 'clear',
      context: { account: 'official' },
    },
  ],
};

/** Whether a graver finding already speaks for the missing disclaimer. */
export function subsumesDisclaimer(control: string): boolean {
  return (GRAVER as readonly string[]).includes(control);
}
