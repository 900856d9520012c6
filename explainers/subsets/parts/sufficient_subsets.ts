/**
 * The collection of sufficient input subsets.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Explanation } from "../../../core/contracts/explanation.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { rowSize, rowsOf, takeRows } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";
import {
  backwardSelection,
  type Masking,
  maskUnit,
  type Selection,
} from "./backward_selection.ts";
import { findSis } from "./find_sis.ts";
import { spreadUnits } from "../../parts/spread_units.ts";
import { subsetRanks } from "./subset_ranks.ts";
import { targetOutputs } from "../../../core/rows/target_outputs.ts";

/** What subsets are searched for. */
export interface Search {
  /** Output at or above which a row is sufficient. */
  readonly threshold: number;
  /** Most subsets per instance; 0 = as many as there are. */
  readonly collection: number;
}

/**
 * SIScollection (Carter et al., 2019): while an instance's output is at least the threshold, a
 * backward selection of its units gives a subset, which then stays masked.
 *
 * - An instance without a subset has one backward selection too, for its ranking.
 * - Subsets, attributions (`subsetRanks`) and notes: as documented by the explainer `sis`.
 * - Cost per instance: 1 row, one selection per subset and at least one, 1 row after each subset.
 *
 * @example
 * ```ts
 * import { sufficientSubsets } from "./sufficient_subsets.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * const { subsets } = await sufficientSubsets(linearModel([1, 1, 1]), toyBatch([[5, 1, 3]]), {
 *   units: singletonUnits(3),
 *   baseline: [0, 0, 0],
 *   perStep: 1,
 *   scores: ({ data }, _targets, _row, unit) =>
 *     Promise.resolve(Float64Array.from(unit, (u) => data[0]! + data[1]! + data[2]! - data[u]!)),
 * }, { threshold: 4, collection: 0 });
 * assert.deepEqual(subsets, [[new Int32Array([0]), new Int32Array([2, 1])]]);
 * ```
 */
export async function sufficientSubsets(
  model: Model,
  batch: Batch,
  masking: Masking,
  { threshold, collection }: Search,
): Promise<Explanation> {
  const { inputs, targets } = batch;
  const { units, baseline } = masking;
  const size = rowSize(inputs);
  const players = unitCount(units);
  const outputs = await targetOutputs(model, batch);
  const rest = Float64Array.from(outputs);
  const current = { shape: inputs.shape, data: Float32Array.from(inputs.data) };
  const instances = Array.from(outputs, () => ({
    left: Int32Array.from({ length: players }, (_, unit) => unit),
    rounds: [] as { selection: Selection; subsetSize: number }[],
    subsets: [] as Int32Array[],
  }));
  const at = (indices: readonly number[]) => ({
    inputs: takeRows(current, indices),
    targets: Int32Array.from(indices, (i) => targets[i]!),
  });
  for (let open = [...instances.keys()]; open.length > 0;) {
    const shrunk: number[] = [];
    for (const [start, end] of chunks(open.length, 2 * size + 6 * players)) {
      const indices = open.slice(start, end);
      const selections = await backwardSelection(
        at(indices).inputs,
        at(indices).targets,
        indices.map((i) => instances[i]!.left),
        masking,
      );
      for (const [k, selection] of selections.entries()) {
        const i = indices[k]!;
        const progress = instances[i]!;
        const subset = rest[i]! >= threshold
          ? findSis(selection, threshold)
          : new Int32Array();
        progress.rounds.push({ selection, subsetSize: subset.length });
        if (subset.length === 0) continue;
        progress.subsets.push(subset);
        const subsetUnits = new Set(subset);
        progress.left = progress.left.filter((unit) => !subsetUnits.has(unit));
        for (const unit of subset) {
          maskUnit(units, unit, baseline, current.data, i * size);
        }
        shrunk.push(i);
      }
    }
    if (shrunk.length > 0) {
      const without = await targetOutputs(model, at(shrunk));
      shrunk.forEach((i, k) => rest[i] = without[k]!);
    }
    open = shrunk.filter((i) => {
      const { subsets, left } = instances[i]!;
      return rest[i]! >= threshold && left.length > 0 &&
        subsets.length !== collection;
    });
  }
  const firsts = instances.map(({ rounds }) => rounds[0]!.selection);
  const ranks = instances.flatMap((
    { rounds },
  ) => [...subsetRanks(rounds, players)]);
  const flags = (flag: (i: number) => boolean) => ({
    shape: [rowsOf(inputs)],
    data: Float64Array.from(firsts, (_, i) => flag(i) ? 1 : 0),
  });
  const perUnit = (values: (selection: Selection) => ArrayLike<number>) => ({
    shape: [rowsOf(inputs), players],
    data: Float64Array.from(
      firsts.flatMap((selection) => Array.from(values(selection))),
    ),
  });
  return {
    attributions: spreadUnits(inputs, units, ranks),
    subsets: instances.map(({ subsets }) => subsets),
    notes: {
      input_insufficient: flags((i) => outputs[i]! < threshold),
      masked_sufficient: flags((i) => firsts[i]!.values.at(-1)! >= threshold),
      output_rest: { shape: [rowsOf(inputs)], data: rest },
      backward_order: perUnit(({ order }) => order),
      backward_values: perUnit(({ values }) => values),
    },
  };
}
