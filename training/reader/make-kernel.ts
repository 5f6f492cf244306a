// Makes src/engine/check/reader/kernel-bytes.ts: node training/reader/make-kernel.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';
import { ROWS } from '../../src/engine/check/reader/kernel.ts';
import { byRow, soften } from './kernel-rows.ts';

/**
 * WebAssembly text of `gemm`: C (m × n) = A (m × k) · B (k × n), all of f32, added to what C holds where `add` is 1.
 * A and C lie row after row; B in panels of eight columns, each k × 8, so that it is read in order. n is a multiple of 8, m of `ROWS`.
 */
export function kernelText(relaxed: boolean): string {
  return `(module
  (import "env" "memory" (memory 1))
  (func (export "gemm") (param $a i32) (param $b i32) (param $c i32) (param $m i32) (param $k i32) (param $n i32) (param $add i32)
    (local $panel i32) (local $row i32) (local $at i32)
    (local.set $panel (i32.const 0))
    (block $done (loop $panels
      (br_if $done (i32.ge_u (local.get $panel) (local.get $n)))
      (local.set $row (i32.const 0))
      ${rowsFrom()}
      (local.set $panel (i32.add (local.get $panel) (i32.const 8)))
      (br $panels))))
  ${block()}
  ${byRow()}
  ${soften()}
  ${wholeNumbers(relaxed)})
`;
}

/** While there are rows left: multiplies them with the panel at hand. */
function rowsFrom(): string {
  return `(block $end (loop $rows
        (br_if $end (i32.ge_u (local.get $row) (local.get $m)))
        (call $block
          (i32.add (local.get $a) (i32.shl (i32.mul (local.get $row) (local.get $k)) (i32.const 2)))
          (i32.add (local.get $b) (i32.shl (i32.mul (local.get $panel) (local.get $k)) (i32.const 2)))
          (i32.add (local.get $c) (i32.shl (i32.add (i32.mul (local.get $row) (local.get $n)) (local.get $panel)) (i32.const 2)))
          (local.get $k) (i32.shl (local.get $n) (i32.const 2)) (local.get $add))
        (local.set $row (i32.add (local.get $row) (i32.const ${ROWS})))
        (br $rows)))`;
}

/** Some rows times one panel: two accumulators of four columns a row. */
function block(): string {
  const each = (line: (r: number) => string) =>
    Array.from({ length: ROWS }, (_, r) => line(r)).join('\n    ');
  return `(func $block (param $a i32) (param $b i32) (param $c i32) (param $k i32) (param $stride i32) (param $add i32)
    (local $left v128) (local $right v128) (local $one v128) (local $step i32)
    ${each((r) => `(local $l${r} v128) (local $r${r} v128) (local $a${r} i32) (local $c${r} i32)`)}
    ${each((r) => `(local.set $a${r} (i32.add (local.get $a) (i32.shl (i32.mul (local.get $k) (i32.const ${r})) (i32.const 2))))`)}
    ${each((r) => `(local.set $c${r} (i32.add (local.get $c) (i32.mul (local.get $stride) (i32.const ${r}))))`)}
    (if (local.get $add) (then
      ${each((r) => `(local.set $l${r} (v128.load (local.get $c${r}))) (local.set $r${r} (v128.load offset=16 (local.get $c${r})))`)}))
    (block $end (loop $next
      (br_if $end (i32.ge_u (local.get $step) (local.get $k)))
      (local.set $left (v128.load (local.get $b)))
      (local.set $right (v128.load offset=16 (local.get $b)))
      ${each(
        (
          r,
        ) => `(local.set $one (v128.load32_splat (i32.add (local.get $a${r}) (i32.shl (local.get $step) (i32.const 2)))))
      (local.set $l${r} (f32x4.add (local.get $l${r}) (f32x4.mul (local.get $one) (local.get $left))))
      (local.set $r${r} (f32x4.add (local.get $r${r}) (f32x4.mul (local.get $one) (local.get $right))))`,
      )}
      (local.set $b (i32.add (local.get $b) (i32.const 32)))
      (local.set $step (i32.add (local.get $step) (i32.const 1)))
      (br $next)))
    ${each((r) => `(v128.store (local.get $c${r}) (local.get $l${r})) (v128.store offset=16 (local.get $c${r}) (local.get $r${r}))`)})`;
}

/**
 * `steps7`: m rows of k f32 (k a multiple of 16), each value times its column's step, as whole numbers from 0 to 127: the least
 * of a row is 0 and the greatest 127. What one of them is worth, and what 0 stands for, go to `scales`, two f32 a row.
 * `gemm7`: the product of such rows and of B, signed bytes in panels of eight columns, in each four rows at a time. `sums` has
 * what each column of B sums up to. The sums are whole numbers, and so the same in every order and by either kind of dot.
 */
function wholeNumbers(relaxed: boolean): string {
  const value =
    '(f32x4.mul (v128.load (i32.add (local.get $from) (local.get $at))) (v128.load (i32.add (local.get $steps) (local.get $at))))';
  const lanes = (kind: 'min' | 'max', of: string) => {
    const lane = (n: number) => `(f32x4.extract_lane ${n} (local.get ${of}))`;
    return `(f32.${kind} (f32.${kind} ${lane(0)} ${lane(1)}) (f32.${kind} ${lane(2)} ${lane(3)}))`;
  };
  const four = (offset: number) =>
    `(i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (f32x4.sub (f32x4.mul (v128.load offset=${offset} (i32.add (local.get $from) (local.get $at))) (v128.load offset=${offset} (i32.add (local.get $steps) (local.get $at)))) (local.get $zero)))))`;
  return `(func (export "steps7") (param $from i32) (param $steps i32) (param $to i32) (param $scales i32) (param $m i32) (param $k i32)
    (local $at i32) (local $end i32) (local $least v128) (local $most v128) (local $x v128) (local $by v128) (local $zero v128) (local $low f32) (local $span f32)
    (local.set $end (i32.shl (local.get $k) (i32.const 2)))
    (block $done (loop $rows
      (br_if $done (i32.eqz (local.get $m)))
      (local.set $at (i32.const 0))
      (local.set $least ${value})
      (local.set $most (local.get $least))
      (loop $peaks
        (local.set $x ${value})
        (local.set $least (f32x4.pmin (local.get $least) (local.get $x)))
        (local.set $most (f32x4.pmax (local.get $most) (local.get $x)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $peaks (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $low ${lanes('min', '$least')})
      (local.set $span (f32.sub ${lanes('max', '$most')} (local.get $low)))
      (f32.store (local.get $scales) (f32.div (local.get $span) (f32.const 127)))
      (f32.store offset=4 (local.get $scales) (local.get $low))
      (local.set $zero (f32x4.splat (local.get $low)))
      (local.set $by (f32x4.splat (select (f32.div (f32.const 127) (local.get $span)) (f32.const 0) (f32.gt (local.get $span) (f32.const 0)))))
      (local.set $at (i32.const 0))
      (loop $values
        (v128.store (local.get $to) (i8x16.narrow_i16x8_u (i16x8.narrow_i32x4_s ${four(0)} ${four(16)}) (i16x8.narrow_i32x4_s ${four(32)} ${four(48)})))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br_if $values (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $from (i32.add (local.get $from) (local.get $end)))
      (local.set $scales (i32.add (local.get $scales) (i32.const 8)))
      (local.set $m (i32.sub (local.get $m) (i32.const 1)))
      (br $rows))))
  (func (export "gemm7") (param $a i32) (param $scales i32) (param $b i32) (param $sums i32) (param $c i32) (param $m i32) (param $k i32) (param $n i32) (param $add i32)
    (local $panel i32) (local $row i32)
    (block $done (loop $panels
      (br_if $done (i32.ge_u (local.get $panel) (local.get $n)))
      (local.set $row (i32.const 0))
      ${rowsFrom7()}
      (local.set $panel (i32.add (local.get $panel) (i32.const 8)))
      (br $panels))))
  ${block7(relaxed)}`;
}

function rowsFrom7(): string {
  return `(block $end (loop $rows
        (br_if $end (i32.ge_u (local.get $row) (local.get $m)))
        (call $seven
          (i32.add (local.get $a) (i32.mul (local.get $row) (local.get $k)))
          (i32.add (local.get $scales) (i32.shl (local.get $row) (i32.const 3)))
          (i32.add (local.get $b) (i32.mul (local.get $panel) (local.get $k)))
          (i32.add (local.get $sums) (i32.shl (local.get $panel) (i32.const 2)))
          (i32.add (local.get $c) (i32.shl (i32.add (i32.mul (local.get $row) (local.get $n)) (local.get $panel)) (i32.const 2)))
          (local.get $k) (i32.shl (local.get $n) (i32.const 2)) (local.get $add))
        (local.set $row (i32.add (local.get $row) (i32.const ${ROWS})))
        (br $rows)))`;
}

/** Some rows times one panel, four rows of the panel at a time. */
function block7(relaxed: boolean): string {
  const each = (line: (r: number) => string) =>
    Array.from({ length: ROWS }, (_, r) => line(r)).join('\n    ');
  const half = (side: 'low' | 'high', weights: string) =>
    `(i32x4.extadd_pairwise_i16x8_s (i16x8.extmul_${side}_i8x16_s (local.get ${weights}) (local.get $one)))`;
  // Without the relaxed dot: pairs of sums for two columns each, put together in column order.
  const dot = (weights: string, sum: string) =>
    relaxed
      ? `(i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get ${weights}) (local.get $one) (local.get ${sum}))`
      : `(i32x4.add (local.get ${sum}) (i32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 ${half('low', weights)} ${half('high', weights)})
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 ${half('low', weights)} ${half('high', weights)})))`;
  // One of four in a turn: four rows of the panel.
  const step = (s: number) => `(local.set $left (v128.load offset=${32 * s} (local.get $b)))
      (local.set $right (v128.load offset=${32 * s + 16} (local.get $b)))
      ${each(
        (r) => `(local.set $one (v128.load32_splat offset=${4 * s} (local.get $a${r})))
      (local.set $l${r} ${dot('$left', `$l${r}`)})
      (local.set $r${r} ${dot('$right', `$r${r}`)})`,
      )}`;
  const out = (side: string, r: number, offset: number) =>
    `(v128.store offset=${offset} (local.get $c${r}) (f32x4.add
        (f32x4.add
          (f32x4.mul (f32x4.convert_i32x4_s (local.get $${side}${r})) (v128.load32_splat offset=${8 * r} (local.get $scales)))
          (f32x4.mul (v128.load offset=${offset} (local.get $sums)) (v128.load32_splat offset=${8 * r + 4} (local.get $scales))))
        (v128.and (local.get $keep) (v128.load offset=${offset} (local.get $c${r})))))`;
  return `(func $seven (param $a i32) (param $scales i32) (param $b i32) (param $sums i32) (param $c i32) (param $k i32) (param $stride i32) (param $add i32)
    (local $left v128) (local $right v128) (local $one v128) (local $keep v128) (local $end i32)
    ${each((r) => `(local $l${r} v128) (local $r${r} v128) (local $a${r} i32) (local $c${r} i32)`)}
    ${each((r) => `(local.set $a${r} (i32.add (local.get $a) (i32.mul (local.get $k) (i32.const ${r}))))`)}
    ${each((r) => `(local.set $c${r} (i32.add (local.get $c) (i32.mul (local.get $stride) (i32.const ${r}))))`)}
    (local.set $keep (i32x4.splat (i32.sub (i32.const 0) (local.get $add))))
    (local.set $end (i32.add (local.get $a0) (local.get $k)))
    (loop $next
      ${[0, 1, 2, 3].map(step).join('\n      ')}
      (local.set $b (i32.add (local.get $b) (i32.const 128)))
      ${each((r) => `(local.set $a${r} (i32.add (local.get $a${r}) (i32.const 16)))`)}
      (br_if $next (i32.lt_u (local.get $a0) (local.get $end))))
    ${each((r) => `${out('l', r, 0)} ${out('r', r, 16)}`)})`;
}

/** The module as it is kept: compiled, in hex. `relaxed`: for engines that know relaxed SIMD, which is twice as fast. */
export async function kernelBytes(relaxed: boolean): Promise<string> {
  const features = { simd: true, relaxed_simd: true };
  const module = (await wabt()).parseWat('gemm.wat', kernelText(relaxed), features);
  return Buffer.from(module.toBinary({}).buffer).toString('hex');
}

if (import.meta.main) {
  const [plain, relaxed] = [await kernelBytes(false), await kernelBytes(true)];
  writeFileSync(
    join(import.meta.dirname, '../../src/engine/check/reader/kernel-bytes.ts'),
    `/** Made by training/reader/make-kernel.ts, where their source is: for every engine, and for those with relaxed SIMD. */
export const KERNEL_BYTES =
  '${plain}';
export const RELAXED_KERNEL_BYTES =
  '${relaxed}';
`,
  );
}
