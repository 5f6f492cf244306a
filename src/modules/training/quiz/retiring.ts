import type { Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { whoHolds } from '../../people/actions.ts';
import { quizModule } from './store.ts';

/** Why a module cannot be retired now, and who can change that; null when it can. */
export async function whyNotRetired(
  { tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>,
  moduleId: string,
): Promise<string | null> {
  if ((await quizModule(tx)) !== moduleId) return null;
  const why = 'Its questions come before the acknowledgement of the policy.';
  if (may(viewer, 'settings.edit', 'trust'))
    return `${why} Choose others, or none, under “Who has acknowledged it”; then retire it.`;
  const names = (await whoHolds(tx, viewer.personId, 'administrator', dayOf(now)))
    .filter(({ role }) => role === 'administrator')
    .map(({ name }) => name);
  const whom = names.length > 0 ? `${names.join(' or ')}, administrator,` : 'an administrator';
  return `${why} Ask ${whom} to choose others, or none; then retire it.`;
}
