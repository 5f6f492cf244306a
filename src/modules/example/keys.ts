import { randomUUID } from 'node:crypto';

/** Ids for the readable keys of the example's data, made as they are first asked for. */
export class Keys {
  readonly #ids = new Map<string, string>();

  /** The id for a key of one kind, e.g. `of('person', 'leila-haddad')`. */
  of(kind: string, key: string): string {
    const name = `${kind} ${key}`;
    let id = this.#ids.get(name);
    if (!id) {
      id = randomUUID();
      this.#ids.set(name, id);
    }
    return id;
  }

  /** A workplace's school, or null for the trust as a whole. */
  school(workplace: string): string | null {
    return workplace === 'central' || workplace === 'trust' ? null : this.of('school', workplace);
  }
}
