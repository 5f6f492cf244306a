/** How long words are kept, in days, and what a page calls that. */
export const KEEP_DAYS = {
  91: 'Three months',
  182: 'Six months',
  365: 'A year',
  730: 'Two years',
} as const;
export const DEFAULT_KEEP_DAYS = 365;
