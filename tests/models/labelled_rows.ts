/**
 * Rows to train on.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";

/** Rows of two inputs; the class is the quadrant's sign product, or the larger of three sums. */
export function labelledRows(count: number, classes: 2 | 3): Labelled {
  const stream = rng("train_test", classes);
  const data = Float32Array.from({ length: 2 * count }, () => stream.normal());
  const labels = Int32Array.from({ length: count }, (_, i) => {
    const [a, b] = [data[2 * i]!, data[2 * i + 1]!];
    if (classes === 2) return a * b < 0 ? 1 : 0;
    return a > b && a > 0 ? 0 : b > 0 ? 1 : 2;
  });
  return { inputs: { shape: [count, 2], data }, labels };
}
