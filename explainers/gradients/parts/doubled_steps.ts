/**
 * Path integrals with a controlled completeness gap.
 *
 * @module
 */
import type { Limit } from "../../../core/contracts/card.ts";
import {
  gaussLegendre,
  type Quadrature,
} from "../../../core/statistics/gauss_legendre.ts";

/** Smallest change of output, in output units, against which a gap is judged. */
const LEAST_CHANGE = 0.01;

/** Options of methods that integrate along a path. */
export type DoubledStepsOptions = {
  /** Quadrature nodes that every path starts with. @default 16 */
  readonly steps: number;
  /**
   * Most nodes; the last pass uses exactly this many where doubling would pass it.
   *
   * @default 1024
   */
  readonly maxSteps: number;
  /**
   * Completeness gap at which a path is done, as a share of its change of output (which counts as
   * at least 0.01).
   *
   * @default 0.01
   */
  readonly tolerance: number;
};

/** Their defaults. */
export const doubledStepsDefaults: DoubledStepsOptions = {
  steps: 16,
  maxSteps: 1024,
  tolerance: 0.01,
};

/** Their limits. */
export const doubledStepsLimits: Record<keyof DoubledStepsOptions, Limit> = {
  steps: { min: 1, max: 8192, integer: true },
  maxSteps: { min: 1, max: 8192, integer: true },
  tolerance: { min: 0, max: 1 },
};

/** Integrals along paths, one path per row. */
export interface PathIntegrals {
  /** `[paths, size]`. */
  readonly data: Float64Array;
  /** |Σ of a path's values − its change of output|. */
  readonly gap: Float64Array;
  /** Nodes of a path's last pass. */
  readonly steps: Float64Array;
}

/**
 * Throws when steps cannot be doubled.
 *
 * @throws {RangeError} when `maxSteps` is below `steps`.
 */
export function checkSteps({ steps, maxSteps }: DoubledStepsOptions): void {
  if (maxSteps >= steps) return;
  throw new RangeError(
    `Cannot double steps: maxSteps must be at least steps = ${steps}, current value is ${maxSteps}`,
  );
}

/**
 * Integrates one path per change of output, doubling the Gauss–Legendre nodes of each path
 * separately until the sum of its values is within tolerance of its change.
 *
 * A fixed grid steps over a narrow rise and returns zeros.
 *
 * - `pass` integrates the paths that it is handed by a quadrature rule, flat `[paths, size]`.
 * - Cost per path: the passes' nodes, fewer than 2 · `maxSteps`.
 *
 * @example
 * ```ts
 * import { doubledSteps } from "./doubled_steps.ts";
 * import assert from "node:assert/strict";
 * // ∫ 4 s³ ds = 1 takes two nodes.
 * const pass = (
 *   _paths: readonly number[],
 *   { nodes, weights }: { nodes: Float64Array; weights: Float64Array },
 * ) =>
 *   Promise.resolve(
 *     Float64Array.of(nodes.reduce((sum, s, k) =>
 *       sum + weights[k]! * 4 * s ** 3, 0)),
 *   );
 * const { steps } = await doubledSteps(
 *   { steps: 1, maxSteps: 8, tolerance: 1e-9 },
 *   [1],
 *   1,
 *   pass,
 * );
 * assert.deepEqual([...steps], [2]);
 * ```
 */
export async function doubledSteps(
  { steps: first, maxSteps, tolerance }: DoubledStepsOptions,
  changes: ArrayLike<number>,
  size: number,
  pass: (paths: readonly number[], rule: Quadrature) => Promise<Float64Array>,
): Promise<PathIntegrals> {
  const data = new Float64Array(changes.length * size);
  const gap = new Float64Array(changes.length);
  const steps = new Float64Array(changes.length);
  let open = Array.from(gap.keys());
  for (
    let count = first;
    open.length > 0;
    count = Math.min(2 * count, maxSteps)
  ) {
    const values = await pass(open, gaussLegendre(count));
    open = open.filter((path, k) => {
      const pathValues = values.subarray(k * size, (k + 1) * size);
      const change = changes[path]!;
      data.set(pathValues, path * size);
      gap[path] = Math.abs(
        pathValues.reduce((sum, value) => sum + value, 0) - change,
      );
      steps[path] = count;
      const allowed = tolerance * Math.max(Math.abs(change), LEAST_CHANGE);
      return count < maxSteps && !(gap[path]! <= allowed);
    });
  }
  return { data, gap, steps };
}
