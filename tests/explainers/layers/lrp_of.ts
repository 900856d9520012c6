/**
 * Running LRP on one row.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import { lrp } from "../../../explainers/layers/lrp.ts";
import { explainRows } from "../explain_rows.ts";

/**
 * LRP's attributions of `row`.
 *
 * - `options`: where they name no rule for the first layer, it has the rule of the others.
 * - `box`: the lower and the upper bound of every input.
 */
export async function lrpOf(
  model: Model,
  row: readonly number[],
  options: Partial<typeof lrp.defaults>,
  box?: readonly [number, number],
): Promise<number[]> {
  const { attributions } = await explainRows(lrp, model, [row], {
    options: { first: "same", ...options },
    ...box && {
      box: {
        lower: new Float32Array(row.length).fill(box[0]),
        upper: new Float32Array(row.length).fill(box[1]),
      },
    },
  });
  return Array.from(attributions.data);
}
