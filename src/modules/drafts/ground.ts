import type { check } from '../../engine/check/check.ts';
import type { Attachment, ClauseMap, Finding, Mark, Outcome } from '../../engine/check/model.ts';
import { nameWords } from '../../engine/check/people/names.ts';
import type { Excepted } from '../../engine/check/trust-words.ts';
import { CONTROLS } from '../../engine/targets.ts';
import type { Acting, Work } from '../../platform/act.ts';
import { dayOf, weekTimeOf } from '../../platform/dates.ts';
import { Invalid } from '../../platform/errors.ts';
import { clauseChips, clauseMapOf, policyOn, shortTitle } from '../policy/actions.ts';
import type { Policy } from '../policy/model.ts';
import { usesOf } from '../requests/known/actions.ts';
import { pressWordsOf } from '../requests/press/actions.ts';
import { allowedHere } from './allowed.ts';
import { forumNotes } from './forums.ts';
import { asInPicture, rulesInPicture } from './in-picture.ts';
import type { Allowed, Checked, Composed, Note } from './model.ts';
import { attachmentsOf, isAboutStrangers, outcomeOf, pictureNotes } from './own-notes.ts';
import { accountsToRun, placeFrom } from './places.ts';
import { reader } from './reader.ts';
import { asSeenBy, registerFor } from './register.ts';
import { approvedIn, statementLine, statementsIn, withoutDoubles, withRequest } from './statements.ts';
import { familyOf, jobOf, officialAccountsFor, platformsOf } from './store.ts';
import { spotsOf, together, withWaysOut } from './together.ts';
import { whomToAsk } from './whom.ts';
import { seenByWords } from './words.ts';

/** The checker itself, so that a test can plant one that fails. */
export type Engine = typeof check;

type Chips = ReturnType<typeof clauseChips>;
type Looked = { notes: Note[]; outcome: Outcome; marks: Mark[]; allowed: Allowed[] };
export type Ground = {
  /** What is found in a draft, and after it what is found in the words of its picture. */
  look(text: string): Looked;
  facts: Omit<
    Checked,
    | 'text'
    | 'words'
    | 'notes'
    | 'outcome'
    | 'marks'
    | 'allowed'
    | 'leftOut'
    | 'afterAll'
    | 'asked'
    | 'guidance'
  >;
};

/** Everything a check stands on besides the words. */
export async function groundFor(
  { db }: Acting,
  { tx, trustId, viewer, now }: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now'>,
  composed: Composed,
  engine: Engine,
): Promise<Ground> {
  const day = dayOf(now);
  const platforms = await platformsOf(tx);
  const accounts = await officialAccountsFor(tx, viewer.personId, viewer.schoolIds, day);
  const place = placeFrom(composed.where, composed, platforms, accounts);
  if (!place)
    throw new Invalid({
      field: 'where',
      message: 'Choose where it will go. The place you chose is no longer in the list.',
    });
  const policy = await policyOn(tx, day);
  const trust = await registerFor(db, tx, trustId, now);
  const register = asSeenBy(trust, viewer.personId, await familyOf(tx, viewer.personId));
  const authorRole = await jobOf(tx, viewer.personId, day);
  const chips: Chips = policy ? clauseChips(policy) : new Map();
  const { clauses, tied } = rulesOf(policy, chips);
  const { picture, words } = composed;
  const strangers = composed.people.filter((name) => !trust.register.byName.has(nameWords(name).join(' ')));
  // Like the engine's: only what a clause asks for, and everything while no clause is tied to a rule.
  const forPlace = chips.get('business-use') ?? chips.get('official-account');
  const own = clauses.consent ? pictureNotes(composed, strangers, chips.get('consent') ?? []) : [];
  // Of one person, so no counter tells of it: read at each check.
  const held = await usesOf(tx, viewer.personId, now);
  const pressWords = await pressWordsOf(tx, viewer.personId, now);
  const forPress = chips.get('press') ?? chips.get('press-enquiry');
  const allowedFor = (text: string) =>
    allowedHere({
      place,
      text: `${text}\n${words}`,
      held,
      at: weekTimeOf(now),
      platforms,
      served: new Set(accounts.map(({ platformKey }) => platformKey)),
      chips: { use: forPlace ?? [], conditions: chips.get('conditions') ?? forPlace ?? [] },
    });
  const engineOn = (text: string, attachments: Attachment[], rules: ClauseMap, approved?: Excepted) =>
    engine(
      {
        text,
        account: place.account,
        audience: place.audience,
        ...(place.platform && { channel: place.platform.key }),
        ...(authorRole && { authorRole }),
        attachments,
      },
      { register, clauses: rules, reader: reader(), trustWords: trust.words, approved },
    );
  const noteOf = (finding: Finding): Note => ({
    key: `${finding.control} ${finding.quote}`,
    rule: finding.control,
    severity: finding.severity,
    about: shortTitle(finding.control),
    chips: chips.get(finding.control) ?? [],
    spots: spotsOf(finding),
    quote: finding.quote,
    message: finding.message,
    fix: finding.fix,
    ask: finding.ask,
  });
  // A text of its own: who is pictured, and what the draft says besides, has been looked at with the draft.
  const read = words === '' ? { findings: [], marks: [] } : engineOn(words, [], rulesInPicture(clauses));
  const inPicture = together(read.findings.map((finding) => asInPicture(noteOf(finding))));
  const look = (text: string): Looked => {
    const use = allowedFor(text);
    const statements = statementsIn(text, pressWords, forPress ?? []);
    const approved = approvedIn(text, statements.approved, use.business && place.account === 'personal');
    const { findings, marks } = engineOn(text, attachmentsOf(composed), clauses, approved);
    const told = findings.filter((finding) => !isAboutStrangers(finding, strangers, composed));
    const notes = told.map((finding) => withRequest(noteOf(finding), pressWords));
    const press = forPress || !tied ? statements.notes : [];
    const business = forPlace || !tied ? use.notes : [];
    const forums = forumNotes(text, place, composed.group, trust.forums, chips.get('forums') ?? []);
    const all = [
      ...withWaysOut(
        text,
        together([...forums, ...business, ...press, ...own, ...withoutDoubles(notes, press)]),
      ),
      ...inPicture,
    ];
    return {
      notes: all,
      outcome: outcomeOf(all),
      marks: [...new Set([...marks, ...read.marks])],
      allowed: [...use.lines, ...statements.approved.map(statementLine)],
    };
  };
  return {
    look,
    facts: {
      place,
      runs: accountsToRun(accounts, platforms, place.platform),
      picture: picture === 'none' ? kindOf(composed) : picture,
      namesChecked: trust.register.people.some(({ kind }) => kind === 'pupil'),
      consentClause: chips.get('consent')?.[0] ?? null,
      version: policy?.version.number ?? null,
      tied,
      controls: Object.keys(clauses).length,
      seenBy: seenByWords(place),
      seenByClause: chips.get('audience')?.[0] ?? null,
      unsureClause: chips.get('questions')?.[0] ?? null,
      whom: await whomToAsk(tx, viewer.personId, day),
    },
  };
}

/** What there is by what was given with it, where nobody said that there is a picture. */
function kindOf({ people, words }: Composed): Checked['picture'] {
  if (people.length > 0) return 'photo';
  return words === '' ? 'none' : 'screenshot';
}

/**
 * The rules to look at: those that a clause is tied to, with its number where it has one. Every rule, and no clause named,
 * while the trust has no policy in force or has tied none of it to a rule: unread is not the same as clear.
 */
export function rulesOf(policy: Policy | null, chips: Chips): { clauses: ClauseMap; tied: boolean } {
  const numbers = policy ? clauseMapOf(policy) : {};
  const tied = CONTROLS.filter((control) => chips.has(control));
  const looked = tied.length > 0 ? tied : CONTROLS;
  return {
    clauses: Object.fromEntries(looked.map((control) => [control, numbers[control] ?? []])),
    tied: tied.length > 0,
  };
}
