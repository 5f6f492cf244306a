import { openReader, type Reader } from '../../engine/check/reader/reader.ts';
import { weightsFile } from '../../platform/weights.ts';

let opened: Reader | undefined;

/** The reader with the weights that ship, opened when it is first asked for: about a tenth of a second. */
export function reader(): Reader {
  opened ??= openReader(weightsFile());
  return opened;
}
