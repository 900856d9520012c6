/**
 * Checking explanations.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import { rowSize, rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * Throws unless the explanation has the shape of the inputs and every number is finite.
 *
 * @throws {RangeError} naming the explainer, what was expected and what was found.
 */
export function checkExplanation(
  id: string,
  batch: Batch,
  { attributions, baseValues, subsets, notes = {} }: Explanation,
): void {
  const fail = (expected: string, actual: unknown) => {
    throw new RangeError(
      `Cannot use the explanation of ${id}: expected ${expected}, current value is ${actual}`,
    );
  };
  const { shape } = batch.inputs;
  if (
    attributions.shape.join() !== shape.join() ||
    attributions.data.length !== batch.inputs.data.length
  ) {
    fail(
      `attributions of shape [${shape}]`,
      `[${attributions.shape}] with ${attributions.data.length} values`,
    );
  }
  const bad = attributions.data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const size = rowSize(batch.inputs);
    fail(
      "finite attributions",
      `${attributions.data[bad]} at input ${bad % size} of instance ${
        batch.instances[Math.floor(bad / size)]
      }`,
    );
  }
  const rows = rowsOf(batch.inputs);
  if (
    baseValues &&
    (baseValues.length !== rows || !baseValues.every(Number.isFinite))
  ) {
    fail(`${rows} finite base values`, `[${baseValues}]`);
  }
  if (subsets && subsets.length !== rows) {
    fail(`subsets of ${rows} instances`, subsets.length);
  }
  for (const [name, note] of Object.entries(notes)) {
    if (rowsOf(note) !== rows) {
      fail(`note "${name}" to have ${rows} rows`, `[${note.shape}]`);
    }
  }
}
