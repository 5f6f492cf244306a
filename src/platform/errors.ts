/** One thing wrong with what was given: the field it was given in, and a sentence for the person who gave it. */
export type Issue = { field: string; message: string };

/** The person may not do this. Mapped to 403; never says more about what is there. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
  constructor(message = 'You do not have permission to do this.') {
    super(message);
  }
}

/** There is no such thing, or none that this person may see. Mapped to 404. */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor(message = 'We cannot find what you asked for.') {
    super(message);
  }
}

/** What was given cannot be used. Mapped to 422; pages show each issue at its field. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly issues: Issue[];
  constructor(issues: Issue[] | Issue) {
    const list = Array.isArray(issues) ? issues : [issues];
    super(list.map((i) => `${i.field}: ${i.message}`).join('; '));
    this.issues = list;
  }
}

/** Things are not as they were on the page, mostly because someone else acted first. Mapped to 409. */
export class Conflict extends Error {
  override name = 'Conflict';
  /** What the page says instead of "Someone else was here first", where time or the person themselves may be the cause. */
  readonly heading: string | undefined;
  constructor(message: string, heading?: string) {
    super(message);
    this.heading = heading;
  }
}
