// What the reader finds without the rules: node bench/check/reader-alone.ts DRAFTS (a folder of the corpus, or JSON lines)
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { applies } from '../../src/engine/check/reader/sense.ts';
import { weightsFile } from '../../src/platform/weights.ts';
import { readLabelled } from './labelled.ts';
import { share } from './wilson.ts';

const reader = openReader(weightsFile());
let [expected, found, clear, alarmed] = [0, 0, 0, 0];
for (const draft of readLabelled(process.argv[2]!)) {
  const sensed = reader(draft).found.filter(({ control }) => applies(control, draft));
  for (const { control, severity } of draft.expect) {
    if (severity === 'consider') continue;
    expected++;
    if (sensed.some((one) => one.control === control)) found++;
  }
  if (draft.kind === 'finding') continue;
  clear++;
  if (sensed.length > 0) alarmed++;
}
console.log(`found ${share(found, expected)}; clear drafts alarmed ${share(alarmed, clear)}`);
