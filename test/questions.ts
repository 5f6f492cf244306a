import { randomUUID } from 'node:crypto';
import { policyInForce } from '../src/modules/policy/actions.ts';
import { openQuestion } from '../src/modules/questions/actions.ts';
import { answerQuestion } from '../src/modules/questions/answering/actions.ts';
import { ask } from '../src/modules/questions/asking/actions.ts';
import { NAMES_AMELIA } from './drafts.ts';
import type { Persona, World } from './world.ts';

type Values = Record<string, string>;

/** Asks a question as somebody; about a thing of the policy unless said. @returns its id */
export async function askAs(world: World, persona: Persona, values: Values = {}): Promise<string> {
  const given = { id: randomUUID(), about: 'other', question: 'May I follow the village page?', ...values };
  return (await ask(await world.acting(persona), given)).id;
}

/** What the composer posts of a draft that names a pupil, with its first finding. */
export const WITH_DRAFT: Values = {
  draft: NAMES_AMELIA,
  where: 'personal:facebook:friends',
  finding: '1',
  question: 'Her mother said yes on the phone. Is that enough?',
};

/** What the page's hidden field says. */
export async function revisionOf(world: World, persona: Persona, id: string): Promise<string> {
  return String((await openQuestion(await world.acting(persona), id)).question.revision);
}

/** The lineage of a clause of the policy in force, by its number. */
export async function lineageOf(world: World, number: string): Promise<string> {
  const policy = await policyInForce(await world.acting('head'));
  return policy!.clauses.find((clause) => clause.number === number)!.lineage;
}

/** Answers a question as somebody. */
export async function answerAs(
  world: World,
  persona: Persona,
  id: string,
  values: Values = {},
): Promise<void> {
  const revision = await revisionOf(world, persona, id);
  const clause = values.clause ?? (await lineageOf(world, '2.2'));
  const given = { revision, words: 'Yes, as long as you do not comment there.', ...values, clause };
  await answerQuestion(await world.acting(persona), id, given);
}
