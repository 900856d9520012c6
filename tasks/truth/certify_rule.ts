/**
 * Certificates of models that are the rule.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { Table } from "../../core/contracts/table.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { type Certificate, certificate } from "./certificate.ts";
import type { KnownRule } from "./known_rule.ts";

/**
 * The certificate of a problem's model, over rows drawn from the rule's distribution, all of which
 * are test rows.
 *
 * A model with two outputs is read as its log-odds.
 *
 * @example
 * ```ts
 * import { functionModel } from "../../core/testing/function_model.ts";
 * import { distributions } from "../../datasets/generators/distributions.ts";
 * import { drawTable } from "../../datasets/generators/synthetic_dataset.ts";
 * import { certifyRule } from "./certify_rule.ts";
 * import assert from "node:assert/strict";
 * const rule = {
 *   inputs: 2,
 *   modes: [{ logit: (x: ArrayLike<number>) => -x[0]!, relevant: [0] }],
 *   modeOf: () => 0,
 *   distribution: distributions(["normal", "normal"]),
 * };
 * const model = functionModel({
 *   inputs: 2,
 *   value: (row) => row[0]!,
 *   gradient: () => [1, 0],
 * });
 * const rows = drawTable("first", rule, { rows: 50, seed: 0 });
 * const { inputs } = await certifyRule(
 *   "first",
 *   { rule, columns: Int32Array.of(0, 1) },
 *   { model, weights: "" },
 *   rows,
 * );
 * assert.deepEqual(inputs!.map(({ verdict }) => verdict), [
 *   "confirmed",
 *   "confirmed",
 * ]);
 * ```
 */
export async function certifyRule(
  id: string,
  known: KnownRule,
  { model, weights }: Pick<Problem, "model" | "weights">,
  { inputs, labels }: Pick<Table, "inputs" | "labels">,
): Promise<Certificate> {
  const all = Int32Array.from({ length: rowsOf(inputs) }, (_, row) => row);
  const none = new Int32Array();
  return await certificate(
    { id, known },
    model.outputs === 2 ? logOdds(model) : model,
    weights,
    { inputs, labels, training: none, validation: none, test: all },
  );
}

function logOdds(model: Model): Model {
  return {
    inputShape: model.inputShape,
    outputs: 1,
    head: "logit",
    async predict(inputs) {
      const { data } = await model.predict(inputs);
      const rows = rowsOf(inputs);
      return {
        shape: [rows, 1],
        data: Float64Array.from(
          { length: rows },
          (_, row) => Math.log(data[2 * row + 1]! / data[2 * row]!),
        ),
      };
    },
  };
}
