import { type Dropped, readAnswer } from '../../../engine/check/second-reader/answer.ts';
import { type RuleAsked, rulesToAsk } from '../../../engine/check/second-reader/prompt.ts';
import { CONTROLS, type Target } from '../../../engine/targets.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { clauseChips, policyOn, shortTitle } from '../../policy/actions.ts';
import { rulesOf } from '../ground.ts';
import { around } from '../mend.ts';
import type { Chip } from '../model.ts';
import { withoutKey } from './ask.ts';
import type { Fault, SecondNote } from './model.ts';

/** The rules it is asked about, and the chips of their clauses. */
export type Rules = { asked: RuleAsked[]; chips: ReadonlyMap<Target, Chip[]> };

/** The rules of the policy that holds on a day which can be judged by words alone. */
export async function rulesOn(tx: Tx, day: string): Promise<Rules> {
  const policy = await policyOn(tx, day);
  const chips: Map<Target, Chip[]> = policy ? clauseChips(policy) : new Map();
  const { clauses } = rulesOf(policy, chips);
  const rules = CONTROLS.filter((control) => clauses[control]).map((control) => ({
    control,
    title: shortTitle(control),
    clauses: chips.get(control) ?? [],
  }));
  return { asked: rulesToAsk(rules), chips };
}

/** What of an answer is shown, or what is wrong with it. */
export type Noted = { notes: SecondNote[]; dropped: Dropped[] } | { fault: Fault };

/** @param content what the model wrote */
export function notesFrom(
  content: string,
  key: string | null,
  draft: string,
  { asked, chips }: Rules,
): Noted {
  const answer = readAnswer(
    content,
    draft,
    asked.map(({ control }) => control),
  );
  if (answer.kind !== 'read') return { fault: answer.kind };
  const notes = answer.findings.map(({ control, quote, why, ...spot }) => ({
    about: shortTitle(control),
    chips: chips.get(control) ?? [],
    ...around(draft, spot, 24),
    quote,
    why: withoutKey(why, key),
  }));
  return { notes, dropped: answer.dropped };
}
