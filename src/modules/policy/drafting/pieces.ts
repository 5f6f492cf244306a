/** Rows a statement takes at once: PostgreSQL allows 65,535 values in one. */
const AT_ONCE = 1000;

export function inPieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) =>
    rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}
