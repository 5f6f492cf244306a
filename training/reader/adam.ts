import type { Gradients } from './backward.ts';

const MEMORY = { change: 0.9, size: 0.99 };
const TINY = 1e-8;
/** Gradients longer than this are made shorter. */
const LONGEST = 5;
/** By how much weights shrink at each step, in steps of the rate. */
const SHRINK = 0.01;

/** Adam (Kingma and Ba 2015) with weights that shrink (Loshchilov and Hutter 2019). */
export class Adam {
  private step = 0;
  private readonly moments = new Map<string, [Float32Array, Float32Array]>();

  /** @param rate how far to go, by tensor @param shrinks whether a tensor's weights shrink */
  apply(
    tensors: Record<string, Float32Array>,
    gradients: Gradients,
    rate: (name: string) => number,
    shrinks: (name: string) => boolean,
  ): void {
    this.step++;
    let square = 0;
    for (const gradient of Object.values(gradients)) for (const g of gradient) square += g * g;
    const by = Math.min(1, LONGEST / Math.sqrt(square));
    for (const [name, gradient] of Object.entries(gradients)) {
      const far = rate(name);
      if (far === 0) continue;
      const tensor = tensors[name]!;
      let moments = this.moments.get(name);
      if (!moments) {
        moments = [new Float32Array(tensor.length), new Float32Array(tensor.length)];
        this.moments.set(name, moments);
      }
      const [change, size] = moments;
      const stride = far / (1 - MEMORY.change ** this.step);
      const norm = 1 / (1 - MEMORY.size ** this.step);
      const keep = shrinks(name) ? 1 - far * SHRINK : 1;
      for (let i = 0; i < tensor.length; i++) {
        const g = gradient[i]! * by;
        change[i] = MEMORY.change * change[i]! + (1 - MEMORY.change) * g;
        size[i] = MEMORY.size * size[i]! + (1 - MEMORY.size) * g * g;
        tensor[i] = (tensor[i]! - (stride * change[i]!) / (Math.sqrt(size[i]! * norm) + TINY)) * keep;
      }
    }
  }
}
