/**
 * Certificates of parts: effects of changing parts of rows.
 *
 * @module
 */
import type { Intervention } from "./intervention.ts";
import { classify } from "../../core/rows/classify.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { Effect } from "./effect.ts";

/** Effect of one intervention on rule and network. */
export interface PartCertificate {
  /** The part that was changed. */
  readonly part: string;
  /** How it was changed. */
  readonly done: string;
  /** Whether the rule uses the part. */
  readonly relevant: boolean;
  /** Number of rows changed. */
  readonly rows: number;
  /**
   * Effect on the rule: mean |change of the logit of the original class|; absent where the rule has
   * no logit.
   */
  readonly rule?: Pick<Effect, "change">;
  /** Effect on the network: on the logit of the original class, and on the predicted class. */
  readonly network: Effect;
  /**
   * Shares of rows to which rule and network give the same class, before and after.
   *
   * Absent where the rule gives no class.
   */
  readonly agreement?: { readonly before: number; readonly after: number };
  /**
   * - `confirmed`: the network follows the rule.
   * - `unlearned`: a relevant part was changed and agreement drops by more than 0.1; where the rule
   *   gives no class, the logit changes by less than 1 on average.
   * - `used`: agreement drops by more than 0.1 although the part is irrelevant to the rule.
   */
  readonly verdict: "confirmed" | "unlearned" | "used";
}

/** Largest drop of agreement, and least change of the logit where there is no class to agree on. */
const DROP = 0.1;
const CHANGE = 1;

/**
 * Effect of each intervention on a network that is read as logits.
 *
 * Cost: two rows per changed row.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyRows } from "../../core/testing/toy_batch.ts";
 * import { certifyObjects } from "./certify_objects.ts";
 * import assert from "node:assert/strict";
 * const before = { inputs: toyRows([[3]]), labels: new Int32Array([1]) };
 * const [erased] = await certifyObjects(linearModel([2]), [
 *   { part: "object", done: "erased", relevant: true, before, after: toyRows([[0]]) },
 * ]);
 * assert.deepEqual([erased!.network.change, erased!.verdict], [6, "confirmed"]);
 * ```
 */
export async function certifyObjects(
  model: Model,
  interventions: readonly Intervention[],
): Promise<PartCertificate[]> {
  const certificates: PartCertificate[] = [];
  for (const { before, after, labels, rule, ...place } of interventions) {
    const rows = before.labels.length;
    const [outputs, changedOutputs] = [
      await model.predict(before.inputs),
      await model.predict(after),
    ];
    const [predicted, changedPredicted] = [
      await classify(model, before.inputs),
      await classify(model, after),
    ];
    const share = (count: (row: number) => boolean) =>
      before.labels.filter((_, row) => count(row)).length / rows;
    const change = before.labels.reduce((sum, label, row) => {
      const at = row * model.outputs + (model.outputs === 1 ? 0 : label);
      return sum + Math.abs(changedOutputs.data[at]! - outputs.data[at]!);
    }, 0);
    const network = {
      change: change / rows,
      flips: share((row) => predicted[row] !== changedPredicted[row]),
    };
    const agreement = labels && {
      before: share((row) => predicted[row] === before.labels[row]),
      after: share((row) => changedPredicted[row] === labels[row]),
    };
    const confirmed = agreement
      ? agreement.before - agreement.after <= DROP
      : network.change >= CHANGE;
    certificates.push({
      ...place,
      rows,
      ...(rule && {
        rule: {
          change: rule.before.reduce(
            (sum, logit, row) =>
              sum + Math.abs(rule.after[row]! - logit) / rows,
            0,
          ),
        },
      }),
      network,
      ...(agreement && { agreement }),
      verdict: confirmed ? "confirmed" : place.relevant ? "unlearned" : "used",
    });
  }
  return certificates;
}
