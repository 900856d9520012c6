/**
 * Units that the subsets of a class have in common.
 *
 * @module
 */
import type { Explanation } from "../core/contracts/explanation.ts";

/** Results of {@linkcode subsetFrequencies} for one class. */
export interface ClassSubset {
  /** The class. */
  readonly label: number;
  /** Its instances. */
  readonly instances: number;
  /** Those of them that have no subset. */
  readonly without: number;
  /** Share of its instances with the unit in one of their subsets, per unit, in [0, 1]. */
  readonly frequencies: Float64Array;
  /**
   * Units of at least the required share, the most frequent first, equally frequent ones by number.
   */
  readonly set: Int32Array;
}

/**
 * Per class, ascending, how often each of `units` units is in the instances' subsets, and the
 * class's set: the units in the subsets of at least `share` of its instances.
 *
 * These are the gene sets of cell types of Aggarwal, Cogan and Periwal (2025,
 * doi:10.1101/2025.02.21.639516), from the optimal subsets of `sensx_subset`. The collections of
 * `sis` serve too, where a unit counts once per instance.
 *
 * - Instances without a subset count in the denominator: they speak for no unit.
 * - `labels` holds the class of each instance, for example the batch's targets.
 *
 * @throws {RangeError} when labels and instances differ in number, `share` is not in (0, 1], or a
 *   subset names a unit that does not exist.
 *
 * @example
 * ```ts
 * import { subsetFrequencies } from "./subset_frequencies.ts";
 * import assert from "node:assert/strict";
 * const sets = [[0, 2], [2], [1]].map((units) => [Int32Array.from(units)]);
 * const [first] = subsetFrequencies(sets, [7, 7, 9], 3, 0.6);
 * assert.deepEqual([...first!.frequencies], [0.5, 0, 1]);
 * assert.deepEqual([...first!.set], [2]);
 * ```
 */
export function subsetFrequencies(
  subsets: NonNullable<Explanation["subsets"]>,
  labels: ArrayLike<number>,
  units: number,
  share = 0.5,
): ClassSubset[] {
  if (labels.length !== subsets.length) {
    throw new RangeError(
      `Cannot count units by class: each instance needs a label, current value is ${labels.length} labels for ${subsets.length} instances`,
    );
  }
  if (!(share > 0 && share <= 1)) {
    throw new RangeError(
      `Cannot choose units of a class: share must lie in (0, 1], current value is ${share}`,
    );
  }
  const instances = Map.groupBy(subsets.keys(), (i) => labels[i]!);
  const classes = [...instances.keys()].sort((a, b) => a - b);
  return classes.map((label) => {
    const classSubsets = instances.get(label)!.map((i) => subsets[i]!);
    const counts = new Float64Array(units);
    for (
      const unit of classSubsets.flatMap((sets) => [...unionOf(sets, units)])
    ) {
      counts[unit]!++;
    }
    const set = Int32Array.from(counts.keys())
      .filter((unit) => counts[unit]! >= share * classSubsets.length)
      .sort((a, b) => counts[b]! - counts[a]! || a - b);
    return {
      label,
      instances: classSubsets.length,
      without: classSubsets.filter((sets) => sets.length === 0).length,
      frequencies: counts.map((count) => count / classSubsets.length),
      set,
    };
  });
}

function unionOf(sets: readonly Int32Array[], units: number): Set<number> {
  const union = new Set<number>();
  for (const unit of sets.flatMap((set) => [...set])) {
    if (!(unit >= 0 && unit < units)) {
      throw new RangeError(
        `Cannot count units: each must lie in [0, ${units}), current value is ${unit}`,
      );
    }
    union.add(unit);
  }
  return union;
}
