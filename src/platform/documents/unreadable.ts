export type UnreadableKind =
  | 'empty'
  | 'too-large'
  | 'password-protected'
  | 'scanned'
  | 'broken'
  | 'invalid-utf8'
  | 'wrong-type';

/** A document that cannot be read. `message` is for the person who chose the file: what happened, what to do. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  readonly kind: UnreadableKind;

  constructor(kind: UnreadableKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}
