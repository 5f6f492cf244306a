/** Wilson's interval for a share of `hits` in `all`, at 95 %; both ends between 0 and 1. Nothing is known of none. */
export function wilson(hits: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const p = hits / all;
  const middle = p + (z * z) / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

/** '26/49  53 % (39 to 66)'. */
export function share(hits: number, all: number): string {
  if (all === 0) return '0/0    -';
  const [low, high] = wilson(hits, all).map((n) => Math.round(100 * n));
  return `${hits}/${all}  ${Math.round((100 * hits) / all)} % (${low} to ${high})`;
}
