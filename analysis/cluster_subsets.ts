/**
 * Clustering of explanations.
 *
 * @module
 */

/** Parameters of {@linkcode clusterSubsets}. */
export interface Density {
  /** Subsets at this distance or nearer are neighbours; not negative. @default 0.5 */
  readonly radius?: number;
  /** Neighbours, itself included, from which on a subset is the core of a group. @default 15 */
  readonly minimum?: number;
}

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu, 1996): the cluster of each subset, numbered from 0, −1 for
 * noise.
 *
 * - Cores linked by a chain of neighbours are one cluster; clusters are numbered by their first
 *   core.
 * - A subset that is no core but has one as neighbour joins that core's cluster, the lowest number
 *   where it could join several. All others are noise.
 * - Except for numbers and such ties, the order of the subsets does not matter.
 * - The defaults are those of Carter et al. (2019) for pixels under `energyDistance`.
 * - Cost: n (n − 1) / 2 distances, and memory for the pairs of neighbours.
 *
 * @throws {RangeError} when `radius` is negative or no number, `minimum` is no positive integer, or
 *   a distance is not a number of at least 0.
 *
 * @example
 * ```ts
 * import { clusterSubsets } from "./cluster_subsets.ts";
 * import { jaccardDistance } from "./jaccard_distance.ts";
 * import assert from "node:assert/strict";
 * const subsets = [[1, 2], [7], [1, 2, 3], [1, 2, 3, 4]];
 * assert.deepEqual([...clusterSubsets(subsets, jaccardDistance, { minimum: 2 })], [0, -1, 0, 0]);
 * ```
 */
export function clusterSubsets<T>(
  subsets: readonly T[],
  distance: (a: T, b: T) => number,
  { radius = 0.5, minimum = 15 }: Density = {},
): Int32Array {
  if (!(radius >= 0)) {
    throw new RangeError(
      `Cannot cluster subsets: radius must be at least 0, current value is ${radius}`,
    );
  }
  if (!(Number.isInteger(minimum) && minimum > 0)) {
    throw new RangeError(
      `Cannot cluster subsets: minimum must be a positive integer, current value is ${minimum}`,
    );
  }
  const neighbours = neighboursOf(subsets, distance, radius);
  const isCore = (i: number) => neighbours[i]!.length >= minimum;
  const labels = new Int32Array(subsets.length).fill(-1);
  let groups = 0;
  for (const start of subsets.keys()) {
    if (labels[start] !== -1 || !isCore(start)) continue;
    const group = groups++;
    const open = [start];
    labels[start] = group;
    for (let core = open.pop(); core !== undefined; core = open.pop()) {
      for (const i of neighbours[core]!) {
        if (labels[i] !== -1) continue;
        labels[i] = group;
        if (isCore(i)) open.push(i);
      }
    }
  }
  return labels;
}

/** Per subset, those within the radius, itself included. */
function neighboursOf<T>(
  subsets: readonly T[],
  distance: (a: T, b: T) => number,
  radius: number,
): number[][] {
  const neighbours = subsets.map((_, i) => [i]);
  for (let i = 0; i < subsets.length; i++) {
    for (let j = 0; j < i; j++) {
      const between = distance(subsets[i]!, subsets[j]!);
      if (!(between >= 0)) {
        throw new RangeError(
          `Cannot cluster subsets: distances must be at least 0, current value is ${between}`,
        );
      }
      if (between > radius) continue;
      neighbours[i]!.push(j);
      neighbours[j]!.push(i);
    }
  }
  return neighbours;
}
