import type { Parts } from './parts.ts';
import type { Box } from './pieces.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Why a file cannot be shown; the words are for the person. */
export class NotShown extends Error {}

/**
 * A picture that was chosen, as the browser shows it: which way up it is and all.
 * @throws NotShown for a file that the browser cannot show
 */
export async function loadPicture(file: File): Promise<HTMLImageElement> {
  const image = new Image();
  image.alt = 'The picture you attached';
  image.className = 'decorum-photo__picture';
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
  } catch {
    URL.revokeObjectURL(image.src);
    const heic = /\.hei[cf]$/i.test(file.name) || /hei[cf]/.test(file.type);
    throw new NotShown(
      heic
        ? 'This is a HEIC picture, which your browser cannot show. Save it as JPEG and choose that.'
        : 'Your browser cannot show this file. Choose a picture in JPEG, PNG or WebP.',
    );
  }
  return image;
}

/** 'sports-day.jpg, 2.3 MB, 4,032 by 3,024 pixels'. */
export function factsOf(file: File, { naturalWidth, naturalHeight }: HTMLImageElement): string {
  const pixels = [naturalWidth, naturalHeight].map((side) => side.toLocaleString('en-GB')).join(' by ');
  return `${file.name}, ${sizeWords(file.size)}, ${pixels} pixels`;
}

function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** Draws a box with its number on every face. What is drawn is said in words beside it. */
export function drawBoxes(
  part: Parts,
  { naturalWidth, naturalHeight }: HTMLImageElement,
  faces: readonly Box[],
): void {
  const frame = part('frame');
  frame.querySelector('svg')?.remove();
  const drawn = make('svg', {
    class: 'decorum-photo__boxes',
    viewBox: `0 0 ${naturalWidth} ${naturalHeight}`,
    'aria-hidden': 'true',
  });
  // Numbers as large on the screen whatever the picture's own size: the radius of the disc they stand on.
  const unit = (10 * naturalWidth) / (frame.clientWidth || naturalWidth);
  for (const [i, { x, y, width, height }] of faces.entries()) {
    const group = make('g', { 'data-face': String(i + 1) });
    const [at, top] = [Math.max(unit, x), Math.max(unit, y)];
    const number = make('text', { x: at, y: top, 'font-size': unit * 1.4, dy: '0.36em' });
    number.textContent = String(i + 1);
    group.append(
      make('rect', { x, y, width, height, rx: unit / 3 }),
      make('circle', { cx: at, cy: top, r: unit }),
      number,
    );
    drawn.append(group);
  }
  frame.append(drawn);
}

/** Makes the box stand out of the person who is asked about; of none for null. */
export function pointAt(part: Parts, number: number | null): void {
  for (const group of part('frame').querySelectorAll('[data-face]'))
    group.classList.toggle('is-asked', group.getAttribute('data-face') === String(number));
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
