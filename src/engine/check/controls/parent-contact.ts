import { quoted } from '../frames.ts';
import { mayBeOwn } from '../people/whose.ts';
import { type ControlRule, mentionsWithin, type Proposal, sentenceOf } from '../reading.ts';
import { PHRASES } from './words/parent-contact.ts';

export const parentContact: ControlRule = {
  control: 'parent-contact',
  phrases: PHRASES,
  judge(r, hits) {
    const out: Proposal[] = [];
    if (r.draft.account === 'official') return out;
    const all = r.words;
    if (
      r.has('refusal') &&
      /\b(dont|do not|cant|cannot|never|wont) (accept|add|follow|reply|message|use|take|answer|do)/.test(all)
    )
      return out;
    for (const hit of hits) {
      if (quoted(r, hit)) continue;
      const [from, to] = sentenceOf(r, hit.from);
      const near = mentionsWithin(r, from, to);
      if (near.length > 0 && near.every(mayBeOwn)) continue;
      if (
        /\b(my (mum|mam|dad|parents|mums|dads)|as a (mum|dad|parent)|mothers day|fathers day|mum and dad|our mum|our dad)\b/.test(
          all,
        ) &&
        near.length === 0
      )
        continue;
      if (/\b(parents evening|parents guide|parent governor)\b/.test(all) && hit.tag !== 'reply') continue;
      if (
        hit.tag === 'social' &&
        !r.schoolTalk &&
        r.mentions.length === 0 &&
        !/\b(y\d|year|class)\b/.test(all)
      )
        continue;
      out.push({
        severity: 'consider',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” is contact with a pupil’s parent from your own account. The policy strongly advises against it; the office will pass a message on.`,
        ask: null,
      });
    }
    return out;
  },
  examples: [
    { text: 'Poll for the parents that follow me: packed lunch or dinners', expect: 'consider' },
    { text: 'Cocktails with my favourite Y7 mum', expect: 'consider' },
    { text: 'Mums of 4K, add me and I will start a parents WhatsApp group', expect: 'consider' },
    {
      text: 'I do not accept friend requests from parents, the office will pass a message on',
      expect: 'clear',
    },
    { text: 'Cocktails with my mum', expect: 'clear' },
    { text: 'Parents evening is on Thursday', expect: 'clear', context: { account: 'official' } },
  ],
};
