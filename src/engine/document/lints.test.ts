import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import type { LintKind } from './model.ts';
import { readPolicy } from './read.ts';

function lintsOf(text: string) {
  const tree = readPolicy(linesOfText(text));
  return tree.lints.map((lint) => ({ ...lint, number: tree.clauses[lint.clause]!.cite }));
}

const kinds = (text: string) => lintsOf(text).map((lint) => lint.kind);

const RAISED: [LintKind, string][] = [
  ['numbering-gap', '1. Rules\n1.1 Staff must read this.\n1.3 Staff must sign it.'],
  [
    'numbering-order',
    '1. Rules\n1.1 Staff must read this.\n1.3 Staff must sign it.\n1.2 Staff must keep it.',
  ],
  ['duplicate-number', '1. Rules\n1.1 Staff must read this.\n1.1 Staff must sign it.'],
  [
    'missing-number',
    '1. Rules\n1.1 Staff must read this policy.\n\nStaff must also sign it.\n\n1.2 Staff must keep it.',
  ],
  ['stray-heading', '1. Rules\n1.1 Staff must read this.\n(1) Who keeps the list?\n1.2 Staff must sign it.'],
  ['open-option', '1. Staff [may/must] tell the school of their accounts.'],
  ['open-option', '1. Send it to <insert name of school> by Friday.'],
  ['double-negative', '1. Staff must not fail to report a lost device.'],
  ['double-negative', '1. Staff are advised not to not reply.'],
  ['undefined-term', '1. Staff must not accept friends who are not immediate family.'],
  ['undefined-term', '1. Staff must tell the QZX of a lost device.'],
  ['undefined-term', '1. Staff must tell the UK QZX of a lost device.'],
  [
    'missing-reference',
    '1. Rules\n1.1 Staff must follow section 7.4.\n2. Other rules\n2.1 Staff must be kind.',
  ],
  [
    'duplicate-rule',
    '1. Rules\n1.1 Staff must not publish photographs of pupils without parental permission.\n1.2 Staff must keep accounts private.\n1.3 Staff must not publish any photograph of a pupil without parental permission.',
  ],
  ['report-loop', '1. Staff must report concerns to the Headteacher.'],
  ['password-demanded', '1. Staff may be required to hand over passwords to the investigator.'],
  ['consent-to-monitoring', '1. By using the network staff consent to monitoring of their accounts.'],
  ['open-option', '1. Staff may / must not post in the evening.'],
  ['open-option', '1. Posts are permitted/encouraged on school accounts.'],
  ['open-option', '1. Staff may post for __ minutes a day.'],
  ['open-option', 'Scope\n\nStaff may post for ______ minutes a day at most.\n\nStaff must be kind.'],
  ['open-option', '1. Staff must tell ........ of a lost device.'],
  ['double-negative', '1. No member of staff is forbidden not to answer.'],
  ['double-negative', '1. Staff are not permitted not to log out.'],
  ['double-negative', '1. It is not acceptable for staff to omit to lock a screen.'],
  ['duplicate-rule', '1. Rules\n1.1 Staff must ask.\n1.2 Staff must be kind.\n1.3 Staff must ask!'],
  ['password-demanded', '1. PINs are to be handed over to the manager.'],
  ['password-demanded', '1. Passwords for school accounts must be disclosed without delay.'],
  ['consent-to-monitoring', '1. Accounts are monitored. Staff who log on agree to this.'],
  ['consent-to-monitoring', '1. We may intercept messages. By using our network you accept that.'],
  ['consent-to-monitoring', '1. Logging on means acceptance of monitoring.'],
  ['password-demanded', '1. Staff must not guess. Staff will hand over their passwords.'],
  ['password-demanded', '1. Staff must provide their passwords on request and must not change them.'],
  ['password-demanded', '1. Staff must tell their line manager all of their passwords.'],
  ['password-demanded', '1. You need to let the IT office have your new PIN.'],
  ['double-negative', '1. Nobody may not answer.'],
  ['double-negative', '1. No employee is entitled not to answer.'],
  ['password-demanded', '1. Staff must offer help without delay and hand over passwords.'],
];

test.each(RAISED)('%s is raised: %s', (kind, text) => {
  expect(kinds(text)).toContain(kind);
});

const QUIET: [LintKind, string][] = [
  [
    'numbering-gap',
    '1. Rules\n1.1 Staff must read this.\n1.2 Staff must sign it.\n2. More\n2.1 Staff must keep it.',
  ],
  ['numbering-order', '1. Rules\n(a) one;\n(b) two.\n2. More\n(a) one;\n(b) two.'],
  ['stray-heading', 'Rules\n\nStaff must read this.\n\nMore rules\n\nStaff must sign it.'],
  ['open-option', '1. The case of Smith v Jones [2025] applies.'],
  ['double-negative', '1. Staff must not post names, and should not guess.'],
  [
    'undefined-term',
    '1. "Immediate family" means parents, children, brothers and sisters.\n2. Staff must not accept friends who are not immediate family.',
  ],
  [
    'undefined-term',
    '1. The quality zone executive (QZX) keeps a list.\n2. Staff must tell the QZX of a lost device.',
  ],
  ['undefined-term', '1. Staff must be kind. FIRST EDIT.'],
  ['undefined-term', '1. Staff MUST log out.\n2. Managers must be told.'],
  [
    'missing-reference',
    '1. Rules\n1.1 Staff must obey section 127 of the Communications Act 2003.\n2. More\n2.1 Be kind.',
  ],
  [
    'duplicate-rule',
    '1. Staff must not publish photographs of pupils.\n2. Staff must not write references on networks.',
  ],
  [
    'report-loop',
    '1. Staff must report concerns to the Headteacher, or to the Chair of Governors if the concern is about the Headteacher.',
  ],
  [
    'report-loop',
    '1. Staff must report concerns to the Headteacher.\n2. Concerns about the Headteacher go to the Chair of Governors.',
  ],
  ['password-demanded', '1. Staff must never share passwords.'],
  ['password-demanded', '1. Staff must not:\n(a) share passwords; or\n(b) give anyone login details.'],
  [
    'consent-to-monitoring',
    '1. The Trust monitors its network for a stated purpose and does not rely on consent to monitoring.',
  ],
  ['open-option', '1. Staff and/or governors must think.... and then post to the account name school__news.'],
  ['double-negative', '1. Staff are not allowed to post, and must not write to pupils.'],
  ['duplicate-rule', '1. Staff must:\n(a) ask; and\n(b) wait.\n2. Managers must:\n(a) ask; and\n(b) tell.'],
  ['password-demanded', '1. Passwords must not be disclosed to anyone.'],
  ['password-demanded', '1. Passwords must be given to new staff on their first day.'],
  ['password-demanded', '1. Passwords should be shared with no one.'],
  ['consent-to-monitoring', '1. Use of the network is not taken as consent to monitoring.'],
  ['consent-to-monitoring', '1. We monitor the network. You agree to this policy when you sign it.'],
  ['consent-to-monitoring', '1. Use of a picture is by consent of a parent, recorded in the log.'],
  ['password-demanded', '1. Staff should be aware that giving out passwords is not allowed.'],
  ['password-demanded', '1. No member of staff should share passwords, and none may lodge PINs with others.'],
  ['password-demanded', '1. Staff must tell the head when their password is lost.'],
  ['password-demanded', '1. The school will tell new staff their passwords.'],
  ['password-demanded', '1. Staff must not tell the office their passwords.'],
  ['double-negative', '1. Nobody is allowed to post in anger, and staff may not guess.'],
  ['password-demanded', '1. Under no circumstances may staff share passwords.'],
];

test.each(QUIET)('%s is not raised: %s', (kind, text) => {
  expect(kinds(text)).not.toContain(kind);
});

const EACH: [LintKind, string, string[]][] = [
  [
    'open-option',
    '1. As Smith v Jones [2025] says, staff [may/must] tell the [manager/head], and <insert name> too.',
    ['[may/must]', '[manager/head]', '<insert name>'],
  ],
  ['open-option', '1. Staff [may/must] ask, and [may/must] wait.', ['[may/must]']],
  [
    'double-negative',
    '1. Staff must not fail to ask. Nobody is forbidden not to answer, and staff must not avoid telling.',
    ['must not fail to', 'forbidden not', 'must not avoid'],
  ],
  [
    'password-demanded',
    '1. Staff must never share passwords with pupils but must give their passwords to the head. PINs must be lodged.',
    ['give their passwords', 'PINs must be lodged'],
  ],
  [
    'password-demanded',
    '1. Passwords must be given to new staff. Passwords must be disclosed to the head.',
    ['Passwords must be disclosed'],
  ],
  [
    'consent-to-monitoring',
    '1. We do not rely on consent to use pictures. By logging on you agree to monitoring. Staff consent to recording.',
    ['agree to monitoring', 'consent to recording'],
  ],
];

test.each(EACH)('%s is raised for each such words of a clause: %s', (kind, text, quotes) => {
  expect(lintsOf(text).flatMap((lint) => (lint.kind === kind ? [lint.quote] : []))).toEqual(quotes);
});

test('an appendix is found however its name and those that point to it are printed; one that is not there is told', () => {
  const text =
    '1. Rules\n1.1 Staff must follow Appendix A, appendix B and APPENDIX C.\n2. More\n2.1 See ANNEX 2, schedule 3 and PART D.\n' +
    'APPENDIX A: WORDS\nAppendix B: Forms\nAnnexe 2: Networks\nSCHEDULE 3 - Dates\nPart E: The rest';
  expect(lintsOf(text).map(({ kind, quote }) => [kind, quote])).toEqual([
    ['missing-reference', 'APPENDIX C'],
    ['missing-reference', 'PART D'],
  ]);
});

test('what must be settled before signing is told apart from what one may leave', () => {
  const weights = new Map(
    lintsOf(RAISED.map(([, text]) => text).join('\n\n')).map((lint) => [lint.kind, lint.weight]),
  );
  expect(weights.get('open-option')).toBe('settle');
  expect(weights.get('consent-to-monitoring')).toBe('settle');
  expect(weights.get('double-negative')).toBe('look');
});

test('a lint quotes words that stand in its clause, and its message ends in what one can do', () => {
  for (const [, text] of RAISED) {
    const tree = readPolicy(linesOfText(text));
    for (const lint of tree.lints) {
      expect(tree.clauses[lint.clause]!.text).toContain(lint.quote);
      expect(lint.message.split('. ').length).toBeGreaterThan(1);
    }
  }
});
