import { type CheckContext, check } from '../../../engine/check/check.ts';
import { RULES } from '../../../engine/check/controls.ts';
import { SAMPLE_REGISTER } from '../../../engine/check/sample-register.ts';
import {
  compileTrustWords,
  phraseFinder,
  type TrustWords,
  type TrustWordsInput,
} from '../../../engine/check/trust-words.ts';
import { CONTROLS, type Control } from '../../../engine/targets.ts';
import { type Acting, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { dayOf } from '../../../platform/dates.ts';
import { clauseChips, policyOn } from '../../policy/actions.ts';
import { rulesOf } from '../ground.ts';
import { inSlices } from '../in-slices.ts';
import { reader } from '../reader.ts';
import { registerFor, registerReady } from '../register.ts';
import type { ShippedExample, Told, TrialText, TrialTexts, Tried } from './model.ts';

/** Every example that ships with the controls. */
export function shippedExamples(): ShippedExample[] {
  return RULES.flatMap(({ control, examples }) =>
    examples.map(({ text, expect, context }) => ({
      control,
      expect,
      text,
      account: context?.account ?? 'personal',
    })),
  );
}

/** The controls that are looked at on a day: those that a clause is tied to, or all while none is. */
export async function controlsLookedAt(tx: Tx, day: string): Promise<ReadonlySet<Control>> {
  const policy = await policyOn(tx, day);
  const { clauses } = rulesOf(policy, policy ? clauseChips(policy) : new Map());
  return new Set(CONTROLS.filter((control) => clauses[control]));
}

/**
 * What a check says of each text with the trust's words as they are, and as they would be. Writes nothing. `typed` and
 * `kept` are read with the trust's own register and policy; the examples with the people they are about, every control on.
 * @param phrases those that differ between the two: where none of them stands nothing can change, and nothing is checked
 */
export async function tryWords<T extends TrialText>(
  acting: Acting,
  { before, after, phrases }: { before: TrustWordsInput; after: TrustWordsInput; phrases: readonly string[] },
  { typed, kept, examples }: TrialTexts<T>,
): Promise<{ typed: Tried<TrialText>[]; kept: Tried<T>[]; examples: Tried<ShippedExample>[] }> {
  await registerReady(acting);
  const own = await read(acting, async ({ tx, trustId, now }): Promise<CheckContext> => {
    const policy = await policyOn(tx, dayOf(now));
    const { clauses } = rulesOf(policy, policy ? clauseChips(policy) : new Map());
    const { register } = await registerFor(acting.db, tx, trustId, now);
    return { register, clauses, reader: reader() };
  });
  const ofExamples: CheckContext = {
    register: SAMPLE_REGISTER,
    clauses: Object.fromEntries(CONTROLS.map((control) => [control, []])),
    reader: reader(),
  };
  const words = { before: compileTrustWords(before), after: compileTrustWords(after) };
  const holds = phraseFinder(phrases);
  const tell = ({ text, account }: TrialText, on: CheckContext, trustWords: TrustWords): Told => {
    const { outcome, findings } = check({ text, account }, { ...on, trustWords });
    return {
      outcome,
      findings: findings.map(({ control, severity, quote }) => ({ control, severity, quote })),
    };
  };
  function* each<D extends TrialText>(
    drafts: readonly D[],
    on: CheckContext,
    all = false,
  ): Generator<void, Tried<D>[]> {
    const tried: Tried<D>[] = [];
    for (const of of drafts) {
      if (all || holds(of.text))
        tried.push({ of, before: tell(of, on, words.before), after: tell(of, on, words.after) });
      yield;
    }
    return tried;
  }
  return {
    typed: await inSlices(each(typed, own, true)),
    kept: await inSlices(each(kept, own)),
    examples: await inSlices(each(examples, ofExamples)),
  };
}
