import { quoted } from '../frames.ts';
import { mayName, mayPicture } from '../people/consent-of.ts';
import type { Mention } from '../people/mentions.ts';
import type { ControlRule, Proposal, Reading } from '../reading.ts';
import type { Person } from '../register.ts';

/** Whether some reading of a name may be named here; family and the author always may. */
function nameAllowed(r: Reading, m: Mention): boolean {
  return m.people.every((p) => p.family || p.self || p.kind === 'parent' || mayName(p, r.draft.channel));
}

function described(p: Person): string {
  return p.kind === 'pupil' ? 'one of our pupils' : 'a colleague';
}

export const consent: ControlRule = {
  control: 'consent',
  withoutPhrases: true,
  phrases: {
    anecdote: [
      '(a|one|some|this|that|little|another) (of my)? ..2 (year|y1|y2|y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13|yr*) ..3 (asked|told|said|says|came|wrote|thinks|just|called|gave|has|drew|made|brought|looked|informed|announced|corrected|wants|wanted|put|stopped|waited|handed|left|shouted|whispered|cried|hugged|goes|explained|decided|today|this)',
      '(one of my|a|this|my|some) (wonderful|lovely|little|tiny|small|sweet|brilliant|quiet|very|particular|certain|former|reception)? (pupil|student|child|kid|lad|lass|boy|girl|tutee|reception child|year group child|sixth former|bairn) ..4 (asked|told|said|says|came|wrote|thinks|just|called|gave|drew|made|brought|looked|informed|announced|corrected|wants|wanted|put|stopped|waited|handed|left|shouted|whispered|cried|hugged|goes|explained|decided)',
      '(asked|told|called|gave|handed|informed|hugged) ..3 by (a|one of my) ..2 (pupil|student|child|kid|year|y7|y8|y9)',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    const named = new Set<Person>();
    for (const m of r.mentions) {
      for (const p of m.people) named.add(p);
      if (nameAllowed(r, m)) continue;
      if (!m.sure && !r.schoolTalk && m.form !== 'nick') continue;
      if (
        !m.sure &&
        (m.form === 'first' || m.form === 'nick') &&
        r.draft.account === 'personal' &&
        !borneOut(r)
      )
        continue;
      if (quoted(r, m.from, m.to) && r.has('taught')) continue;
      const person =
        m.people.find((p) => !p.family && !p.self && !mayName(p, r.draft.channel)) ?? m.people[0]!;
      out.push({
        severity: 'approve',
        from: m.from,
        to: m.to,
        message: (q) =>
          `There is no agreement on file to name “${q}” here. It needs to be given in writing first; or leave the name out.`,
        fix: { text: described(person) + (r.tokens[m.to - 1]!.possessive ? '’s' : '') },
        ask: 'headteacher',
      });
    }
    const hidden = r.pictured.filter(
      (p) => !p.family && !p.self && p.kind !== 'parent' && !mayPicture(p, r.draft.channel),
    );
    if (hidden.length > 0) {
      const inText = r.mentions.find((m) => m.people.some((p) => hidden.includes(p)));
      const who = hidden.map((p) => p.name).join(', ');
      if (!inText || !out.some((o) => o.from === inText.from)) {
        out.push({
          severity: 'approve',
          ...(inText ? { from: inText.from, to: inText.to } : {}),
          message: `There is no agreement on file to show ${who} in a picture here. It needs to be given in writing first; or choose another picture.`,
          ask: 'headteacher',
        });
      }
    }
    if (r.strangers.length > 0 && r.schoolTalk && out.length === 0) {
      out.push({
        severity: 'consider',
        message: `We cannot find an agreement for ${r.strangers.join(', ')}. Worth a look before the picture goes out.`,
        ask: 'headteacher',
      });
    }
    if (out.length === 0 && r.draft.account === 'personal') {
      for (const hit of hits) {
        out.push({
          severity: 'consider',
          from: hit.from,
          to: hit.to,
          message: (q) =>
            `“${q}” is about one pupil. If nobody could tell who, it is up to you; read strictly, the policy asks for agreement.`,
          ask: null,
        });
      }
    }
    return out;
  },
  examples: [
    { text: 'So proud of Summer Hayes in Year 9 today', expect: 'approve', context: { account: 'personal' } },
    { text: 'Well done Hope from 8S, star baker', expect: 'approve', context: { account: 'official' } },
    {
      text: 'What a relay on sports day',
      expect: 'approve',
      context: { account: 'official', attachments: [{ kind: 'photo', people: ['Summer Hayes'] }] },
    },
    { text: 'A Year 7 asked me if I was alive for the war', expect: 'consider' },
    { text: 'Well done Grace Okafor on the county final', expect: 'clear', context: { account: 'official' } },
    { text: 'Will summer ever turn up', expect: 'clear' },
    { text: 'Christian Bale and Daisy Ridley for film night', expect: 'clear' },
  ],
};

/** Whether a bare first name in a personal draft is likely to be the person of the register. */
function borneOut(r: Reading): boolean {
  return (
    r.mentions.some((m) => m.sure && m.people.some((p) => !p.family && !p.self)) ||
    r.pictured.some((p) => !p.family && !p.self) ||
    r.namesSchool ||
    r.schoolTalk
  );
}
