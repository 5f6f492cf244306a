export type Role = { name: string; words: RegExp; officer: boolean; asPrinted?: true };

/** Who a policy speaks of. `officer` may be sent reports, questions and requests. Longer titles come first. */
const ROLES: Role[] = [
  {
    name: 'Senior Leadership Team',
    officer: true,
    words:
      /\b(?:senior (?:leadership|management) team|SLT|SMT|leadership team|senior leaders?|senior staff)\b/i,
  },
  {
    name: 'Chair of Governors',
    officer: true,
    words:
      /\bchair of (?:the )?(?:local )?(?:governors|governing (?:body|board)|academy (?:council|committee))\b/i,
  },
  {
    name: 'Chair of the Trust',
    officer: true,
    words: /\bchair of (?:the )?(?:board of )?(?:trust|trustees|board|directors)\b/i,
  },
  { name: 'CEO', officer: true, words: /\bCEO\b|\bchief executive(?: officer)?\b/i },
  { name: 'Executive Headteacher', officer: true, words: /\bexecutive (?:head ?teacher|head|principal)\b/i },
  {
    name: 'Headteacher',
    officer: true,
    words: /\b(?:head ?teacher|head of school)s?\b|\bthe head\b(?! of)/i,
  },
  { name: 'Principal', officer: true, words: /\bprincipals?\b/i },
  { name: 'line manager', officer: true, words: /\bline managers?\b/i },
  { name: 'Designated Safeguarding Lead', officer: true, words: /\b(?:designated safeguarding lead|DSL)\b/i },
  { name: 'LADO', officer: true, words: /\bLADO\b|\blocal authority designated officer\b/i },
  { name: 'Data Protection Officer', officer: true, words: /\b(?:data protection (?:officer|lead)|DPO)\b/i },
  { name: 'HR', officer: true, words: /\bHR\b|\bhuman resources\b/i },
  {
    name: 'IT',
    officer: true,
    asPrinted: true,
    words:
      /\b(?:IT|ICT)\s+(?:team|department|support|manager|technician|helpdesk|services|network manager)\b/i,
  },
  {
    name: 'Communications Team',
    officer: true,
    asPrinted: true,
    words: /\b(?:communications|marketing|press|media)\s+(?:team|office|officer|manager|lead|department)\b/i,
  },
  {
    name: 'Director',
    officer: true,
    asPrinted: true,
    // By its capitals: "Director of People and Culture", "Head of Communications", but not "head of the queue".
    words: /\b(?:Director|Head) of [A-Z]\w+(?: and [A-Z]\w+)*/,
  },
  {
    name: 'governors',
    officer: true,
    words: /\b(?:governors?|governing (?:body|board)|local academy (?:council|committee))\b/i,
  },
  { name: 'trustees', officer: true, words: /\b(?:trustees|trust board|board of trustees)\b/i },
  { name: 'managers', officer: true, words: /\bmanagers?\b/i },
  {
    name: 'third parties',
    officer: false,
    words: /\b(?:third parties|third party|contractors?|visitors?|suppliers?)\b/i,
  },
  { name: 'candidates', officer: false, words: /\b(?:candidates?|applicants?)\b/i },
  { name: 'volunteers', officer: false, words: /\bvolunteers?\b/i },
  {
    name: 'staff',
    officer: false,
    words:
      /\b(?:staff|employees?|teachers?|colleagues|workers?|you|everyone|individuals|all users|users|anyone)\b/i,
  },
  { name: 'pupils', officer: false, words: /\b(?:pupils?|students?|learners)\b/i },
  { name: 'parents', officer: false, words: /\b(?:parents?|carers?)\b/i },
  { name: 'Trust', officer: false, words: /\b(?:trust|school|academy|college|we|employer)\b(?![’']s)/i },
];

/** Everyone that a text names, in its order. */
export function rolesIn(text: string): { role: Role; at: number; length: number }[] {
  const found: { role: Role; at: number; length: number }[] = [];
  let rest = text;
  for (const role of ROLES) {
    for (let guard = 0; guard < 6; guard++) {
      const match = role.words.exec(rest);
      if (!match) break;
      // Teams and officers of many names go by the name printed.
      found.push({
        role: role.asPrinted ? { ...role, name: match[0] } : role,
        at: match.index,
        length: match[0].length,
      });
      // Blot out, so that "line manager" is not a "manager" as well.
      rest =
        rest.slice(0, match.index) +
        '\u0001'.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The text with everyone it names blotted out, its length kept. */
export function withoutRoles(text: string): string {
  return rolesIn(text).reduce(
    (rest, { at, length }) => rest.slice(0, at) + '\u0001'.repeat(length) + rest.slice(at + length),
    text,
  );
}

/** "The Designated Safeguarding Lead", and nothing else. */
export function isRoleAlone(text: string): boolean {
  const name = text.trim().replace(/^(?:all|the|our|any|each|every)\s+/i, '');
  const first = rolesIn(name)[0];
  return first !== undefined && first.at === 0 && first.length === name.length;
}
