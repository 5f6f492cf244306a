import { type TakenAt, whereTaken, withoutMetadata } from '../../../platform/pictures/where-taken.ts';
import type { Parts } from './parts.ts';

/** Says where a picture was taken if its file does, and offers a copy that does not. */
export function placeNote(part: Parts): {
  show(file: File, signal: AbortSignal): Promise<void>;
  clear(): void;
} {
  let bytes = new Uint8Array();
  let name = '';
  let address = '';
  const clear = (): void => {
    bytes = new Uint8Array();
    if (address) URL.revokeObjectURL(address);
    address = '';
    for (const one of ['place', 'cleaned', 'unread']) part(one).hidden = true;
  };
  part('strip').addEventListener('click', () => {
    const clean = withoutMetadata(bytes);
    if (!clean) return;
    address = URL.createObjectURL(new Blob([clean], { type: 'image/jpeg' }));
    const link = part<HTMLAnchorElement>('download');
    link.href = address;
    link.download = name.replace(/(\.jpe?g)?$/i, '-without-place.jpg');
    part('place').hidden = true;
    part('cleaned').hidden = false;
    part('cleaned').focus();
  });
  return {
    clear,
    show: async (file, signal) => {
      clear();
      const read = new Uint8Array(await file.arrayBuffer());
      if (signal.aborted) return;
      bytes = read;
      name = file.name;
      const taken = whereTaken(read);
      part('unread').hidden = taken !== 'unread';
      if (taken === null || taken === 'unread') return;
      part('place-words').textContent = placeWords(taken);
      part('place').hidden = false;
    },
  };
}

function placeWords(taken: TakenAt): string {
  if (taken === 'named') return 'The name of a place is written in the file.';
  const { latitude, longitude } = taken;
  const north = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'south' : 'north'}`;
  const east = `${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'west' : 'east'}`;
  return `${north}, ${east}: that is the place to within a few metres.`;
}
