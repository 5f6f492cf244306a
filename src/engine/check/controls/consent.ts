import { quoted } from '../frames.ts';
import { mayName, mayPicture } from '../people/consent-of.ts';
import type { Mention } from '../people/mentions.ts';
import type { NameForm } from '../people/names.ts';
import { hasUnnamedPicture } from '../people/unnamed-picture.ts';
import { findNamedPupils } from '../people/unregistered.ts';
import { isOwn } from '../people/whose.ts';
import type { ControlRule, Proposal, Reading } from '../reading.ts';
import type { Person } from '../register.ts';
import { PHRASES } from './words/consent.ts';

/** Whether some reading of a name may be named here; family and the author always may. */
function nameAllowed(r: Reading, m: Mention): boolean {
  return m.people.every((p) => isOwn(p) || p.kind === 'parent' || mayName(p, r.draft.channel));
}

function described(p: Person): string {
  return p.kind === 'pupil' ? 'one of our pupils' : 'a colleague';
}

/** Ways to name somebody that are no word of English too. */
const ONLY_A_NAME: readonly NameForm[] = ['full', 'title', 'initial-surname', 'first-initial'];

/** Whom the register knows by a name that can mean nobody else, or who is in the picture: a "no" is changed there alone. */
function yieldsOf(r: Reading, m: Mention): Proposal['yields'] {
  return ONLY_A_NAME.includes(m.form) || m.people.some((p) => r.pictured.includes(p))
    ? 'never'
    : 'to more words';
}

/** Words in place of names that no register knows. */
function describedUnknown(r: Reading, from: number, to: number): string {
  const several = r.tokens.slice(from, to).some((t, i) => t.word === 'and' || (i > 0 && t.gap === 1));
  return `${several ? 'some' : 'one'} of our pupils${r.tokens[to - 1]!.possessive ? '’s' : ''}`;
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
        yields: yieldsOf(r, m),
      });
    }
    for (const { from, to, replaceable } of findNamedPupils(r))
      out.push({
        severity: 'approve',
        from,
        to,
        message: (q) =>
          `We cannot find written consent for “${q}”. If that is a pupil, it needs to be given first; or leave the name out.`,
        fix: replaceable ? { text: describedUnknown(r, from, to) } : null,
        ask: 'headteacher',
      });
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
          yields: 'never',
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
    if (out.length === 0 && r.draft.account === 'official' && hasUnnamedPicture(r))
      out.push({
        severity: 'consider',
        message:
          'Who is in the picture? Whoever can be recognised must have agreed in writing. If nobody can be, it is fine.',
        ask: null,
      });
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
    {
      text: 'Great day at the sports hall',
      expect: 'consider',
      context: { account: 'official', attachments: [{ kind: 'photo', people: [] }] },
    },
    {
      text: 'The new bike shed is up',
      expect: 'clear',
      context: { account: 'official', attachments: [{ kind: 'photo', people: [] }] },
    },
    { text: 'A Year 7 asked me if I was alive for the war', expect: 'consider' },
    { text: 'So proud of Maisie in 4B, who won the science fair', expect: 'approve' },
    { text: 'Look at my pupil Oliver Smith, star of the week', expect: 'approve' },
    { text: 'Callum, one of my pupils, cried when we finished it', expect: 'approve' },
    { text: 'P.L. in 8C made me laugh', expect: 'approve' },
    { text: 'Pupil of the week: Zainab', expect: 'approve' },
    { text: 'Year 5’s Theo has built a rocket', expect: 'approve' },
    { text: 'Well done to Kacper (Y6)', expect: 'approve' },
    { text: 'Bake sale done, well done Poppy and George in KS1', expect: 'approve' },
    { text: 'Jarek from our Year 4 class has built a volcano', expect: 'approve' },
    { text: 'Our Year 8 pupil Maryam Khan has her black belt', expect: 'approve' },
    { text: 'So proud of my daughter Ella, Year 9 already', expect: 'clear' },
    { text: 'Year 9 read Romeo and Juliet, Y10 are doing Macbeth', expect: 'clear' },
    { text: 'Marie Curie in Year 8 science, Malala in Year 8 assembly', expect: 'clear' },
    { text: 'Nightingale house in Year 7 won, and Barnaby Bear is with Reception', expect: 'clear' },
    { text: 'Year 6 at Florence Melly were a joy, my pupils adore Roald Dahl', expect: 'clear' },
    { text: 'Thanks to our TA Megan in Year 4 and Emma from the Year 6 team', expect: 'clear' },
    { text: 'Our Jack is in Year 2 and our Mr Patel in Year 4', expect: 'clear' },
    { text: 'So proud of everyone in 4B. Chaos in 9B. You’re my favourite in the class', expect: 'clear' },
    { text: 'Well done Grace Okafor on the county final', expect: 'clear', context: { account: 'official' } },
    { text: 'Will summer ever turn up', expect: 'clear' },
    { text: 'Christian Bale and Daisy Ridley for film night', expect: 'clear' },
  ],
};

/** Whether a bare first name in a personal draft is likely to be the person of the register. */
function borneOut(r: Reading): boolean {
  return (
    r.mentions.some((m) => m.sure && m.people.some((p) => !isOwn(p))) ||
    r.pictured.some((p) => !isOwn(p)) ||
    r.namesSchool ||
    r.schoolTalk
  );
}
