/** Days from one to another, ends included; `to` null: with no end. */
export type Period = { from: string; to: string | null };

/** Whether two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** Whether what a row says still runs on a day, or begins later. */
export function notOver(row: { to_date: string | null }, day: string): boolean {
  return row.to_date === null || row.to_date >= day;
}
