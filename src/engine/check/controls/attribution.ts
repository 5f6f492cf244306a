import { quoted } from '../frames.ts';
import type { ControlRule, Proposal } from '../reading.ts';
import { PHRASES } from './words/attribution.ts';

export const attribution: ControlRule = {
  control: 'attribution',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account !== 'personal') return [];
    const out: Proposal[] = [];
    for (const hit of hits) {
      if (quoted(r, hit)) continue;
      if (r.hits('disclaimer').some((h) => h.tag === 'disclaimer')) continue;
      const words = r.tokens.slice(hit.from, hit.to).map((t) => t.word);
      if (hit.tag === 'officer' && !r.schoolTalk && r.mentions.length === 0) continue;
      if (
        hit.tag === 'officer' &&
        words.some((w) => /^(ofsted|government|minister|labour|tory|council)$/.test(w))
      )
        continue;
      if (r.has('fiction') || (r.has('refusal') && hit.tag !== 'official')) continue;
      const severity = hit.tag === 'official' ? 'stop' : 'change';
      out.push({
        severity,
        from: hit.from,
        to: Math.min(r.tokens.length, hit.to + 3),
        message: (q) =>
          severity === 'stop'
            ? `“${q}” reads as an official statement, and this is your own account. Please leave statements to the school’s own account.`
            : `“${q}” puts words in the mouth of the school or somebody in it. Say it as your own view, from yourself.`,
        ask: severity === 'stop' ? 'headteacher' : 'manager',
      });
    }
    return out;
  },
  examples: [
    { text: 'On behalf of the school I would like to apologise for Friday', expect: 'stop' },
    { text: 'As a school we do not believe in homework', expect: 'change' },
    { text: 'The head is fully behind this campaign and wants parents to know', expect: 'change' },
    { text: 'I do not believe in homework, and that is only me talking', expect: 'clear' },
    {
      text: 'We got the start time wrong and the school apologises',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'On behalf of my wonky knees, thank you to the volunteers at parkrun', expect: 'clear' },
  ],
};
