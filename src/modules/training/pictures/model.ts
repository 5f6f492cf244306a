import { STARTER_MODULES } from '../starter/modules.ts';

/** Drawings that a page can have: those that our own modules bring. */
export const DRAWINGS: readonly { file: string; alt: string }[] = [
  ...new Map(
    STARTER_MODULES.flatMap(({ pages }) => pages)
      .flatMap(({ picture }) => picture ?? [])
      .map((picture) => [picture.file, picture]),
  ).values(),
];
