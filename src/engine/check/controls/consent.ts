import { quoted } from '../frames.ts';
import { mayName, mayPicture } from '../people/consent-of.ts';
import type { Mention } from '../people/mentions.ts';
import { isOwn } from '../people/whose.ts';
import type { ControlRule, Hit, Proposal, Reading } from '../reading.ts';
import type { Person } from '../register.ts';
import { PHRASES } from './words/consent.ts';

/** Whether some reading of a name may be named here; family and the author always may. */
function nameAllowed(r: Reading, m: Mention): boolean {
  return m.people.every((p) => isOwn(p) || p.kind === 'parent' || mayName(p, r.draft.channel));
}

function described(p: Person): string {
  return p.kind === 'pupil' ? 'one of our pupils' : 'a colleague';
}

export const consent: ControlRule = {
  control: 'consent',
  withoutPhrases: true,
  phrases: PHRASES,
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
      if (quoted(r, m) && r.has('taught')) continue;
      const person = m.people.find((p) => !isOwn(p) && !mayName(p, r.draft.channel)) ?? m.people[0]!;
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
      (p) => !isOwn(p) && p.kind !== 'parent' && !mayPicture(p, r.draft.channel),
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
      for (const hit of hits.filter(({ tag }) => tag === 'anecdote')) {
        out.push({
          severity: 'consider',
          from: hit.from,
          to: hit.to,
          message: (q) =>
            `“${q}” is about one pupil. If nobody could tell who, it is up to you; read strictly, the policy asks for agreement.`,
          ask: null,
        });
      }
      for (const hit of hits.filter((one) => one.tag === 'named' && namesUnknown(r, one)))
        out.push({
          severity: 'consider',
          from: hit.from,
          to: hit.to,
          message: (q) =>
            `“${q}” seems to name one pupil. Naming them needs agreement in writing first; or leave the name out.`,
          ask: 'headteacher',
        });
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
    { text: 'So proud of Maisie in 4B, who won the science fair', expect: 'consider' },
    { text: 'So proud of everyone in 4B', expect: 'clear' },
    { text: 'Well done Grace Okafor on the county final', expect: 'clear', context: { account: 'official' } },
    { text: 'Will summer ever turn up', expect: 'clear' },
    { text: 'Christian Bale and Daisy Ridley for film night', expect: 'clear' },
  ],
};

const NOT_ONE =
  /^(everyone|everybody|all|team|teams|class|year|parents|mums|dads|families|staff|colleagues|school|governors|pta|girls|boys|children)$/;

/** Whether a phrase about someone of a class holds a name that the register does not have. */
function namesUnknown(r: Reading, hit: Hit): boolean {
  if (r.mentions.some((m) => m.from >= hit.from && m.to <= hit.to)) return false;
  const words = r.tokens.slice(hit.from + 1, hit.to);
  const link = words.findLastIndex(({ word }) => /^(in|from|of)$/.test(word));
  return words.slice(0, link).some(({ capital, word }) => capital && !NOT_ONE.test(word));
}

/** Whether a bare first name in a personal draft is likely to be the person of the register. */
function borneOut(r: Reading): boolean {
  return (
    r.mentions.some((m) => m.sure && m.people.some((p) => !isOwn(p))) ||
    r.pictured.some((p) => !isOwn(p)) ||
    r.namesSchool ||
    r.schoolTalk
  );
}
