import { deflateRawSync } from 'node:zlib';

type Part = { content: Buffer; claimed?: number };

/** A zip file of deflated parts by their names; a part may claim to be of another size than it is. */
export function zipOf(parts: Record<string, Buffer | string | Part>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part =
      typeof given === 'string' || Buffer.isBuffer(given) ? { content: Buffer.from(given) } : given;
    const packed = deflateRawSync(part.content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE((part as Part).claimed ?? part.content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** A Word file of nothing but its text, written out as XML, and other parts. */
export function rawDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return zipOf({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts });
}
