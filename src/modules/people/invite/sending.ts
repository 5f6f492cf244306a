import type { Progress } from '../model.ts';
import type { inviteEverybody } from './actions.ts';
import type { InviteFilter } from './model.ts';

type Invited = Awaited<ReturnType<typeof inviteEverybody>>;

/** Links on their way: how far it is, and once it is over how it ended. */
export type Sending = Progress & {
  filter: InviteFilter;
  ended?: { is: 'done'; invited: Invited } | { is: 'stopped'; why: unknown };
};

/**
 * What each person has set off in this process and not yet seen the end of. Links that are sent are sent, whether or not
 * anybody here knows: after a restart the page of those who have not joined says who is left.
 */
export class Sendings {
  readonly #under = new Map<string, Sending>();

  of(personId: string): Sending | undefined {
    return this.#under.get(personId);
  }

  isRunning(personId: string): boolean {
    const sending = this.of(personId);
    return sending !== undefined && !sending.ended;
  }

  /**
   * Begins one for somebody who has none under way.
   * @returns settles when it is over, never in failure
   */
  begin(
    personId: string,
    filter: InviteFilter,
    work: (tell: (progress: Progress) => void) => Promise<Invited>,
  ): Promise<Sending> {
    const sending: Sending = { done: 0, total: 0, filter };
    this.#under.set(personId, sending);
    return work((progress) => Object.assign(sending, progress)).then(
      (invited) => Object.assign(sending, { ended: { is: 'done' as const, invited } }),
      (why: unknown) => Object.assign(sending, { ended: { is: 'stopped' as const, why } }),
    );
  }

  /** Once its end is told. */
  forget(personId: string): void {
    this.#under.delete(personId);
  }
}
