import { Invalid, type Issue } from '../../platform/errors.ts';

type Checks = readonly (() => Promise<unknown>)[];
type Answers<C extends Checks> = { [K in keyof C]: Awaited<ReturnType<C[K]>> };

/**
 * What several checks of one form answer, made one after the other; each is made whatever the others say, so that
 * somebody is told once of all that is wrong.
 * @throws Invalid with the issues of all of them, in their order
 */
export async function allAtOnce<const C extends Checks>(...checks: C): Promise<Answers<C>> {
  const answers: unknown[] = [];
  const issues: Issue[] = [];
  for (const check of checks) {
    try {
      answers.push(await check());
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length) throw new Invalid(issues);
  return answers as Answers<C>;
}
