import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { decodeText } from '../../src/platform/documents/decode-text.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { parseXml } from '../../src/platform/documents/xml.ts';

/** Milliseconds it takes, whether it ends well or not. */
function took(work: () => unknown): number {
  const start = performance.now();
  try {
    work();
  } catch {
    // How long a refusal takes is what is asked here.
  }
  return performance.now() - start;
}

test.each(['<!--', '<![CDATA[', '<!x ', '<?x ', '<a b="', '<a ', '<', '<a b="c" ', '&#', '<a>'])(
  'an XML of nothing but %j is refused or read at once',
  (unit) => {
    const text = `<w:document>${unit.repeat(2_000_000 / unit.length)}`;
    expect(took(() => parseXml(text))).toBeLessThan(2000);
  },
);

test('declared entities are not expanded, and none is fetched', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const x = { name: 'x', attributes: {}, children: ['&b;&c;'] };
  expect(parseXml(`${laughs}<x>&b;&c;</x>`).children).toContainEqual(x);
  const named = parseXml('<x __proto__="y" constructor="z"/>').children[0];
  expect(({} as { y?: string }).y).toBeUndefined();
  expect(named).toMatchObject({ name: 'x' });
});

test('text that is nearly UTF-8 is told to be none in time', () => {
  const bytes = new Uint8Array(4_000_000);
  for (let i = 0; i < bytes.length; i += 2) bytes.set([0xc3, 0xa9], i);
  bytes[bytes.length - 1] = 0xff;
  expect(took(() => decodeText(bytes))).toBeLessThan(6000);
});

test.each(["O'", 'Aa-', 'a.', '1.', '(a)', 'A', '’'])(
  'a document that is one endless word of %j is refused before it is read',
  async (unit) => {
    const text = `1. You must not post.\n2. ${unit.repeat(100_000 / unit.length)} end.`;
    await expect(readPolicyFile(new TextEncoder().encode(text), 'policy.txt')).rejects.toThrow(
      'Line 2 has a word of more than 5,000 letters',
    );
  },
);

test('a document of the longest words that are read is read in time', async () => {
  const text = Array.from({ length: 40 }, (_, i) => `${i + 1}. ${"O'".repeat(2400)} end.`).join('\n');
  const source = await readPolicyFile(new TextEncoder().encode(text), 'policy.txt');
  expect(took(() => readPolicy(source.lines))).toBeLessThan(10_000);
});
