import { quoted } from '../frames.ts';
import type { Proposal, Reading } from '../reading.ts';
import type { Person } from '../register.ts';
import { mayName } from './consent-of.ts';
import { insteadOfName } from './instead-of-name.ts';
import type { Mention } from './mentions.ts';
import { findNamedFamilies } from './named-family.ts';
import type { NameForm } from './names.ts';
import { findNamedPupils } from './unregistered.ts';
import { isOwn } from './whose.ts';

/** Everyone who is named in the words without an agreement: people of the register, pupils it does not know, families of pupils. */
export function nameProposals(r: Reading): Proposal[] {
  return [...ofRegister(r), ...ofNobodyKnown(r), ...ofFamilies(r)];
}

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
  return `${several ? 'some' : 'one'} of our pupils`;
}

/** The place and the fix of a finding about a name, and the name itself for its message. */
function about(
  r: Reading,
  { from, to }: { from: number; to: number },
  words: string | null,
): Pick<Proposal, 'from' | 'to' | 'fix'> & { name: string } {
  const name = r.text.slice(r.tokens[from]!.start, r.tokens[to - 1]!.end);
  const instead = words === null ? null : insteadOfName(r, from, to, words);
  if (!instead) return { from, to, fix: null, name };
  return { from: instead.from, to: instead.to, fix: { text: instead.text }, name };
}

/** People of the register who are named without an agreement. */
function ofRegister(r: Reading): Proposal[] {
  const out: Proposal[] = [];
  for (const m of r.mentions) {
    if (m.kin) {
      if (m.people.some((p) => p.kind === 'pupil' && !mayName(p, r.draft.channel))) out.push(ofKin(m));
      continue;
    }
    if (nameAllowed(r, m)) continue;
    if (!m.sure && !r.schoolTalk && m.form !== 'nick') continue;
    const bare = !m.sure && (m.form === 'first' || m.form === 'nick');
    if (bare && r.draft.account === 'personal' && !borneOut(r)) continue;
    if (quoted(r, m) && r.has('taught')) continue;
    const person = m.people.find((p) => !isOwn(p) && !mayName(p, r.draft.channel)) ?? m.people[0]!;
    const { name, ...place } = about(r, m, described(person));
    out.push({
      severity: 'approve',
      ...place,
      message: `There is no agreement on file to name “${name}” here. It needs to be given in writing first; or leave the name out.`,
      ask: 'headteacher',
      yields: yieldsOf(r, m),
    });
  }
  return out;
}

/** A pupil of the register by name, whom the author calls their own child. */
function ofKin({ from, to }: Mention): Proposal {
  return {
    severity: 'consider',
    from,
    to,
    message: (q) =>
      `“${q}” is the name of a pupil too. If you mean your own family, it is up to you what you say of them.`,
    ask: null,
  };
}

/** Pupils whom no register knows. While it holds nobody there is no consent that could have been looked for. */
function ofNobodyKnown(r: Reading): Proposal[] {
  const looked = r.register.people.some((p) => p.kind === 'pupil');
  return findNamedPupils(r).map((named) => {
    const { name, ...place } = about(
      r,
      named,
      named.replaceable ? describedUnknown(r, named.from, named.to) : null,
    );
    return {
      severity: 'approve',
      ...place,
      message: looked
        ? `We cannot find written consent for “${name}”. If that is a pupil, it needs to be given first; or leave the name out.`
        : `“${name}” reads as the name of a pupil. Written consent needs to be given first; or leave the name out.`,
      ask: 'headteacher',
    };
  });
}

/** A pupil's mother or father by name. */
function ofFamilies(r: Reading): Proposal[] {
  return findNamedFamilies(r).map(({ from, to }) => {
    const name = r.text.slice(r.tokens[from + 1]!.start, r.tokens[to - 1]!.end);
    const relation = r.text.slice(r.tokens[from]!.start, r.tokens[from]!.end);
    return {
      severity: 'approve',
      from,
      to,
      message: `“${name}” names the family of a pupil, and so the pupil. It needs their written agreement first; or leave the name out.`,
      fix: { text: relation + (r.tokens[to - 1]!.possessive ? '’s' : '') },
      ask: 'headteacher',
    };
  });
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
