/**
 * Distance from data of the rows that a policy makes.
 *
 * @module
 */
import { dataDistance } from "../../core/rows/data_distance.ts";
import type { Box, Context } from "../../core/contracts/context.ts";
import type { Subject } from "../../core/contracts/metric.ts";
import { rowSize, rowsOf, sliceRows } from "../../core/contracts/nd_array.ts";
import type { Replacement } from "../../core/rows/replacement.ts";
import { unitCount } from "../../core/rows/units.ts";
import { replacedRows } from "./replaced_rows.ts";
import { unitPositions } from "./unit_positions.ts";

/**
 * Most and fewest background rows that are compared; fewer where rows are long, so that at most
 * about 10⁸ numbers are.
 */
const MOST = 100;
const FEWEST = 8;
const NUMBERS = 1e8;

/**
 * Notes `data_distance`: for each instance, the distance (`dataDistance`) from the background of
 * the row with a random half of its units, rounded down, replaced.
 *
 * - The half comes from `context.rng("data_distance", instance)` and is the same for every
 *   explanation: the note is about policy and task.
 * - 1 is as near to a background row as these are to each other.
 * - Cost: no rows of the model.
 *
 * @example
 * ```ts
 * import { noteDistance } from "./note_distance.ts";
 * import { replacement } from "../../core/rows/replacement.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const background = { shape: [2, 1], data: new Float32Array([0, 1]) };
 * const context = toyContext(1, { background });
 * const batch = toyBatch([[4]]);
 * const policy = replacement("baseline", 1, batch, context);
 * noteDistance(
 *   {
 *     batch,
 *     note: (_name, values) => assert.deepEqual([...values], [3]),
 *   },
 *   policy,
 *   context,
 * );
 * ```
 */
export function noteDistance(
  { batch, note }: Pick<Subject, "batch" | "note">,
  policy: Replacement,
  { background, box, units, rng }: Context,
): void {
  const { inputs, instances } = batch;
  const size = rowSize(inputs);
  const count = unitCount(units);
  const half = Math.floor(count / 2);
  const removals = Array.from(instances, (instance, row) => {
    const order = rng("data_distance", instance).permutation(count);
    return { row, positions: unitPositions(units, order.subarray(0, half)) };
  });
  const write = replacedRows(batch, policy, removals);
  const data = new Float32Array(inputs.data.length);
  removals.forEach(({ row }) =>
    write(row * policy.draws, data.subarray(row * size, (row + 1) * size))
  );
  const affordable = Math.floor(Math.sqrt(NUMBERS / size));
  const shown = Math.min(
    rowsOf(background),
    MOST,
    Math.max(FEWEST, affordable),
  );
  let last = made.get(background.data);
  if (last?.box !== box) {
    const distance = dataDistance(sliceRows(background, 0, shown), box);
    made.set(background.data, last = { box, distance });
  }
  note("data_distance", last.distance({ shape: inputs.shape, data }));
}

/** The last distance of each background, since many metrics and methods use the same one. */
const made = new WeakMap<
  object,
  { readonly box: Box; readonly distance: ReturnType<typeof dataDistance> }
>();
