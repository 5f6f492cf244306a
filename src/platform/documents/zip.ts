import { inflateRawSync } from 'node:zlib';
import { UnreadableDocument } from './unreadable.ts';

/** What one part of a document may come to once unpacked. A policy's words are far below it. */
const MOST_INFLATED = 64 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const BROKEN =
  'This Word document is damaged. Open it in Word, save it again as .docx, and choose the new file.';

type Entry = { method: number; packed: number; size: number; offset: number; encrypted: boolean };

/** Read access to the parts of a zip file, with a bound on what unpacking may cost. */
export class Zip {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private left = MOST_INFLATED;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof UnreadableDocument ? error : new UnreadableDocument('broken', BROKEN, error);
    }
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new UnreadableDocument('broken', BROKEN);
    let at = this.view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (this.view.getUint32(at, true) !== 0x02014b50) throw new UnreadableDocument('broken', BROKEN);
      const nameLength = this.view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(name, {
        encrypted: (this.view.getUint16(at + 8, true) & 1) === 1,
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        size: this.view.getUint32(at + 24, true),
        offset: this.view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  private findEnd(): number {
    const from = this.bytes.length - 22;
    for (let at = from; at >= 0 && at > from - 65_536; at--)
      if (this.view.getUint32(at, true) === 0x06054b50) return at;
    throw new UnreadableDocument('broken', BROKEN);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of one part; undefined when there is none. Throws `UnreadableDocument` for damage or a bomb. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.encrypted)
      throw new UnreadableDocument(
        'password-protected',
        'This document is protected by a password. Open it, save a copy without the password, and choose the copy.',
      );
    if (entry.size > this.left) throw this.tooLarge();
    try {
      const start =
        entry.offset +
        30 +
        this.view.getUint16(entry.offset + 26, true) +
        this.view.getUint16(entry.offset + 28, true);
      const packed = this.bytes.subarray(start, start + entry.packed);
      // The directory may lie about the size, so the bound holds while unpacking too.
      const raw = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: this.left });
      this.left -= raw.length;
      return new TextDecoder().decode(raw);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw this.tooLarge();
      throw new UnreadableDocument('broken', BROKEN, error);
    }
  }

  private tooLarge(): UnreadableDocument {
    return new UnreadableDocument(
      'too-large',
      'This document unpacks to far more than a policy could hold. Copy its text into a new Word document and choose that.',
    );
  }
}
