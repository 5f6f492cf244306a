// Makes src/engine/check/reader/kernel-bytes.ts: node training/reader/make-kernel.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';

/** Rows of the left matrix multiplied at once; the rest of them one by one. */
const ROWS = 4;

/**
 * WebAssembly text of `gemm`: C (m × n) = A (m × k) · B (k × n), all of f32, added to what C holds where `add` is 1.
 * A and C lie row after row; B in panels of eight columns, each k × 8, so that it is read in order. n is a multiple of 8.
 */
export function kernelText(): string {
  return `(module
  (import "env" "memory" (memory 1))
  (func (export "gemm") (param $a i32) (param $b i32) (param $c i32) (param $m i32) (param $k i32) (param $n i32) (param $add i32)
    (local $panel i32) (local $row i32) (local $at i32)
    (local.set $panel (i32.const 0))
    (block $done (loop $panels
      (br_if $done (i32.ge_u (local.get $panel) (local.get $n)))
      (local.set $row (i32.const 0))
      ${[ROWS, 1].map(rowsFrom).join('\n      ')}
      (local.set $panel (i32.add (local.get $panel) (i32.const 8)))
      (br $panels))))
  ${[ROWS, 1].map(block).join('\n  ')})
`;
}

/** While there are that many rows left: multiplies them with the panel at hand. */
function rowsFrom(rows: number): string {
  return `(block $end${rows} (loop $rows${rows}
        (br_if $end${rows} (i32.gt_u (i32.add (local.get $row) (i32.const ${rows})) (local.get $m)))
        (call $block${rows}
          (i32.add (local.get $a) (i32.shl (i32.mul (local.get $row) (local.get $k)) (i32.const 2)))
          (i32.add (local.get $b) (i32.shl (i32.mul (local.get $panel) (local.get $k)) (i32.const 2)))
          (i32.add (local.get $c) (i32.shl (i32.add (i32.mul (local.get $row) (local.get $n)) (local.get $panel)) (i32.const 2)))
          (local.get $k) (i32.shl (local.get $n) (i32.const 2)) (local.get $add))
        (local.set $row (i32.add (local.get $row) (i32.const ${rows})))
        (br $rows${rows})))`;
}

/** Some rows times one panel: two accumulators of four columns a row. */
function block(rows: number): string {
  const each = (line: (r: number) => string) =>
    Array.from({ length: rows }, (_, r) => line(r)).join('\n    ');
  return `(func $block${rows} (param $a i32) (param $b i32) (param $c i32) (param $k i32) (param $stride i32) (param $add i32)
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

/** The module as it is kept: compiled, in hex. */
export async function kernelBytes(): Promise<string> {
  const module = (await wabt()).parseWat('gemm.wat', kernelText(), { simd: true });
  return Buffer.from(module.toBinary({}).buffer).toString('hex');
}

if (import.meta.main) {
  const bytes = await kernelBytes();
  writeFileSync(
    join(import.meta.dirname, '../../src/engine/check/reader/kernel-bytes.ts'),
    `/** Made by training/reader/make-kernel.ts, where its source is. */\nexport const KERNEL_BYTES =\n  '${bytes}';\n`,
  );
}
