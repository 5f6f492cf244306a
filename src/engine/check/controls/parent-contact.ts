import { quoted } from '../frames.ts';
import { type ControlRule, mentionsWithin, type Proposal, sentenceOf } from '../reading.ts';

export const parentContact: ControlRule = {
  control: 'parent-contact',
  phrases: {
    social: [
      '(cocktails|drinks|wine|prosecco|dinner|lunch|brunch|coffee|night out|spa|holiday|barbecue|bbq|gin|curry|pub|party|weekend|date|hen do|camping|gym|book club|shopping|babysit*) ..8 (mum|mums|mam|mams|dad|dads|parents|@parent-name)',
      '(favourite|fave|lovely|best) ..3 (mum|mums|mam|mams|dad|dads|parent|parents) ',
      '(mum|mums|mam|mams|dad|dads|parents) ..4 (night|drinks|cocktails|wine|group|whatsapp|chat|friends|mates)',
    ],
    invite: [
      '(parents|mums|dads|mams|mum|dad|families|carers|grandparents) ..8 (add me|follow me|that follow me|who follow me|dm me|message me|text me|friend me|ring me|my number|my mobile|inbox me|whatsapp me|dms|poll|vote|group|chat|join|follow|friend request|friends)',
      '(add me|follow me|dm me|message me|text me|friend me|my number|inbox me|whatsapp me|set up|shall we|poll|join|dms are open|new group) ..8 (parents|mums|dads|mams|mum|dad|families|whatsapp|class chat|group chat|parents group)',
      '(poll|question|questions|vote|advice|shout out|hello|hi|hey|thanks|thank you|morning|evening) (for|to)? (the|all|my|all my|all the)? (parents|mums|dads|mams|families)',
      '(dm|message|text|ring|call|pm|inbox|whatsapp) me ..2 @handle',
      '(accept|accepting|accepted|friends with|friend requests from|following|friended|added|adding) ..5 (parents|mums|dads|mams|mum|dad|@parent-name|parent)',
      '(parents|mums|class|year|reception|street) (whatsapp|group chat|facebook group|chat|group)',
      '(shall|should|can|could|lets) (we|i|us) ..1 (set up|start|have|make|create) (a|the|our) ..3 (whatsapp|group|chat|facebook group)',
    ],
    reply: [
      '(hi|hello|hiya|hey|dear|morning|thanks|thank you|evening|alright|ah|aw|aww|oh|happy birthday|cheers|yes|sorry|congratulations|congrats|no) @parent-name ..8',
      '@parent-name ..8 (hes|shes|hell|shell|he is|she is|dont worry|his|her|let me know|message me|can you|could you|see you|fancy|thanks|xx|x|love|hun|drop|pop|ring)',
      '(hi|hello|hiya|hey|yes|no|ah|dear|thanks) @name ..14 (and|bring|wheel|tell|give|pick|drop|collect|get) ..1 @pupil-name',
    ],
    kid: [
      'your (boys|boy|girls|girl|son|sons|daughter|daughters|little one|little ones|lad|lads|lass|kids|kid|child|children|twins|@pupil-name) ..8',
      '(ive got|i teach|i have|got|im teaching) (your|ur) ..2 (@pupil-name|son|daughter|lad|lass|boy|girl|little one|kids|eldest|youngest) ..6',
      '(talk|walk|take|run|chat) you through (his|her|their) ..4 (scores|marks|results|report|grades|levels|targets|behaviour|test|mocks)',
      '(his|her|their) (scores|marks|results|report|grades|behaviour|homework|reading book) ..6 (message|dm|here|on here|tonight|ring|text|whatsapp|chat)',
    ],
  },
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
      if (quoted(r, hit.from, hit.to)) continue;
      const [from, to] = sentenceOf(r, hit.from);
      const near = mentionsWithin(r, from, to);
      if (near.length > 0 && near.every((m) => m.people.some((p) => p.family || p.self))) continue;
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
