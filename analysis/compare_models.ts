/**
 * Clusters of explanations against the models that they explain.
 *
 * @module
 */

/** One group of {@linkcode compareModels}; lists hold one entry per model. */
export interface ClusterRow {
  /** Number of the group, −1 for noise. */
  readonly cluster: number;
  /** Subsets in it. */
  readonly size: number;
  /** Subsets of each model in it. */
  readonly counts: readonly number[];
  /** Share of the group that is each model's, in [0, 1]; NaN in a group of nothing. */
  readonly ofCluster: readonly number[];
  /**
   * Share of each model's subsets that lie in the group, in [0, 1]; NaN for a model without
   * subsets.
   */
  readonly ofModel: readonly number[];
}

/**
 * Clusters against models: what two models need in common, and what only one of them relies on
 * (Carter, Mueller, Jain and Gifford, 2019, arXiv:1810.03805).
 *
 * - `labels[k]` lists the clusters of model k's subsets, from one `clusterSubsets` over the subsets
 *   of all models, which must explain the same instances for the shares to mean anything.
 * - Rows: each cluster, ascending, then noise, also where it is empty.
 * - A cluster that is nearly all one model's shows what the other does not use.
 *
 * @throws {RangeError} when a label is no integer from −1 on.
 *
 * @example
 * ```ts
 * import { compareModels } from "./compare_models.ts";
 * import assert from "node:assert/strict";
 * const [first, second, noise] = compareModels([[0, 0, 1, -1], [0, 1]]);
 * assert.deepEqual(first, {
 *   cluster: 0,
 *   size: 3,
 *   counts: [2, 1],
 *   ofCluster: [2 / 3, 1 / 3],
 *   ofModel: [0.5, 0.5],
 * });
 * assert.deepEqual([second!.size, noise!.counts], [2, [1, 0]]);
 * ```
 */
export function compareModels(
  labels: readonly ArrayLike<number>[],
): ClusterRow[] {
  const counts = new Map<number, number[]>([[-1, labels.map(() => 0)]]);
  for (const [model, modelLabels] of labels.entries()) {
    for (const label of Array.from(modelLabels)) {
      if (!(Number.isInteger(label) && label >= -1)) {
        throw new RangeError(
          `Cannot compare models: labels must be integers from -1 on, current value is ${label}`,
        );
      }
      const row = counts.get(label) ?? labels.map(() => 0);
      row[model]!++;
      counts.set(label, row);
    }
  }
  const last = (cluster: number) => cluster === -1 ? Infinity : cluster;
  return [...counts].sort(([a], [b]) => last(a) - last(b)).map(
    ([cluster, counts]) => {
      const size = counts.reduce((a, b) => a + b, 0);
      return {
        cluster,
        size,
        counts,
        ofCluster: counts.map((n) => n / size),
        ofModel: counts.map((n, model) => n / labels[model]!.length),
      };
    },
  );
}
