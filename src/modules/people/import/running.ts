import type { Progress } from '../model.ts';

/**
 * The imports that this process carries out, and how far each is. One transaction holds all that an import has done, so
 * that no other process can tell; that one is running, and how it ended, stands in the database for all.
 */
export class RunningImports {
  readonly #under = new Map<string, Progress>();

  /** How far an import is, `total: 0` while that is worked out; undefined for one that is not carried out here. */
  of(id: string): Progress | undefined {
    return this.#under.get(id);
  }

  /** Carries one out. @returns what the work comes to */
  async follow<T>(id: string, work: (tell: (progress: Progress) => void) => Promise<T>): Promise<T> {
    const progress: Progress = { done: 0, total: 0 };
    this.#under.set(id, progress);
    try {
      return await work((now) => Object.assign(progress, now));
    } finally {
      this.#under.delete(id);
    }
  }
}
