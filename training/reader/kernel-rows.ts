// WebAssembly text of what the kernel does row by row, beside products; see make-kernel.ts.

/**
 * `normalise`: m rows of k f32 (k a multiple of 4), each brought to mean 0 and deviation 1, then scaled and shifted by column;
 * the mean of each row and what it was multiplied by go to `stats`, two f32 a row. `rectify`: nothing below 0 in so many bytes.
 * `add`: so many bytes of f32 added to others.
 */
export function byRow(): string {
  const here = (base: string) => `(v128.load (i32.add (local.get $${base}) (local.get $at)))`;
  const next = '(local.set $at (i32.add (local.get $at) (i32.const 16)))';
  const along = (label: string, end: string, body: string) => `(local.set $at (i32.const 0))
      (loop $${label}
        ${body}
        ${next}
        (br_if $${label} (i32.lt_u (local.get $at) (local.get $${end}))))`;
  const lane = (n: number) => `(f32x4.extract_lane ${n} (local.get $sum))`;
  const mean = `(f32.div (f32.add (f32.add ${lane(0)} ${lane(1)}) (f32.add ${lane(2)} ${lane(3)})) (f32.convert_i32_u (local.get $k)))`;
  return `(func (export "normalise") (param $x i32) (param $gain i32) (param $shift i32) (param $out i32) (param $stats i32) (param $m i32) (param $k i32)
    (local $at i32) (local $end i32) (local $sum v128) (local $mean v128) (local $off v128) (local $by v128)
    (local.set $end (i32.shl (local.get $k) (i32.const 2)))
    (block $done (loop $rows
      (br_if $done (i32.eqz (local.get $m)))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      ${along('sums', 'end', `(local.set $sum (f32x4.add (local.get $sum) ${here('x')}))`)}
      (local.set $mean (f32x4.splat ${mean}))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      ${along(
        'spreads',
        'end',
        `(local.set $off (f32x4.sub ${here('x')} (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $off) (local.get $off))))`,
      )}
      (local.set $by (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (f32.add ${mean} (f32.const 1e-6))))))
      ${along(
        'values',
        'end',
        `(v128.store (i32.add (local.get $out) (local.get $at)) (f32x4.add ${here('shift')} (f32x4.mul ${here('gain')}
          (f32x4.mul (local.get $by) (f32x4.sub ${here('x')} (local.get $mean))))))`,
      )}
      (f32.store (local.get $stats) (f32x4.extract_lane 0 (local.get $mean)))
      (f32.store offset=4 (local.get $stats) (f32x4.extract_lane 0 (local.get $by)))
      (local.set $stats (i32.add (local.get $stats) (i32.const 8)))
      (local.set $x (i32.add (local.get $x) (local.get $end)))
      (local.set $out (i32.add (local.get $out) (local.get $end)))
      (local.set $m (i32.sub (local.get $m) (i32.const 1)))
      (br $rows))))
  (func (export "rectify") (param $x i32) (param $bytes i32) (local $at i32)
    ${along('values', 'bytes', `(v128.store (i32.add (local.get $x) (local.get $at)) (f32x4.pmax (v128.const f32x4 0 0 0 0) ${here('x')}))`)})
  (func (export "add") (param $to i32) (param $by i32) (param $bytes i32) (local $at i32)
    ${along('values', 'bytes', `(v128.store (i32.add (local.get $to) (local.get $at)) (f32x4.add ${here('to')} ${here('by')}))`)})`;
}

/** 2 to the power of what lies from -0.5 to 0.5, to a part in 400,000: ever higher powers of it, beginning with the first. */
const POWERS = [Math.LN2, 0.240226507, 0.055504109, 0.009618129, 0.001333356];

/**
 * `soften`: `count` rows of `count` scores as shares of one: e to the power of each score times `by` and log2(e), by what a row of
 * them sums up to. Scores lie `stride` bytes a row, filled up to a multiple of four; shares one row right after the other.
 */
export function soften(): string {
  const score = '(v128.load (i32.add (local.get $scores) (local.get $at)))';
  const lane = (kind: 'max' | 'add') => {
    const of = (n: number) => `(f32x4.extract_lane ${n} (local.get $all))`;
    return `(f32.${kind} (f32.${kind} ${of(0)} ${of(1)}) (f32.${kind} ${of(2)} ${of(3)}))`;
  };
  const along = (label: string, body: string) => `(local.set $at (i32.const 0))
      (loop $${label}
        ${body}
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $${label} (i32.lt_u (local.get $at) (local.get $end))))`;
  const power = POWERS.reduceRight(
    (sum, one) =>
      `(f32x4.add (v128.const f32x4 ${one} ${one} ${one} ${one}) (f32x4.mul (local.get $part) ${sum}))`,
    '(v128.const f32x4 0 0 0 0)',
  );
  const share = '(i32.add (local.get $shares) (local.get $at))';
  return `(func (export "soften") (param $scores i32) (param $stride i32) (param $shares i32) (param $count i32) (param $by f32)
    (local $at i32) (local $end i32) (local $row i32) (local $all v128) (local $most v128) (local $power v128) (local $whole v128) (local $part v128)
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (local.set $row (local.get $count))
    (loop $rows
      (local.set $at (local.get $end))
      (block $filled (loop $fill
        (br_if $filled (i32.ge_u (local.get $at) (local.get $stride)))
        (f32.store (i32.add (local.get $scores) (local.get $at)) (f32.const -1e30))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $fill)))
      (local.set $all (v128.const f32x4 -1e30 -1e30 -1e30 -1e30))
      ${along('peaks', `(local.set $all (f32x4.pmax (local.get $all) ${score}))`)}
      (local.set $most (f32x4.splat ${lane('max')}))
      (local.set $all (v128.const f32x4 0 0 0 0))
      ${along(
        'powers',
        `(local.set $power (f32x4.pmax (v128.const f32x4 -126 -126 -126 -126)
          (f32x4.mul (f32x4.splat (local.get $by)) (f32x4.sub ${score} (local.get $most)))))
        (local.set $whole (f32x4.nearest (local.get $power)))
        (local.set $part (f32x4.sub (local.get $power) (local.get $whole)))
        (local.set $power (f32x4.mul
          (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $part) ${power}))
          (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127)) (i32.const 23))))
        (local.set $all (f32x4.add (local.get $all) (local.get $power)))
        (v128.store ${share} (local.get $power))`,
      )}
      (local.set $most (f32x4.splat (f32.div (f32.const 1) ${lane('add')})))
      ${along('values', `(v128.store ${share} (f32x4.mul (local.get $most) (v128.load ${share})))`)}
      (local.set $scores (i32.add (local.get $scores) (local.get $stride)))
      (local.set $shares (i32.add (local.get $shares) (local.get $end)))
      (br_if $rows (local.tee $row (i32.sub (local.get $row) (i32.const 1))))))`;
}
