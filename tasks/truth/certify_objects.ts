/**
 * Evidence that what is painted decides where it should.
 *
 * @module
 */
import type { Intervention } from "./intervention.ts";
import { classify } from "../../core/rows/classify.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { Effect } from "./effect.ts";

/** What a change did to a network. */
export interface PartCertificate {
  /** What was changed. */
  readonly part: string;
  /** What was done to it. */
  readonly done: string;
  /** Whether the rule reads it. */
  readonly relevant: boolean;
  /** Number of images changed. */
  readonly rows: number;
  /** Mean |change of the rule's logit of the class before|; absent where it has none. */
  readonly rule?: Pick<Effect, "change">;
  /** Effect on the network: on the logit of the class before, and on its answer. */
  readonly network: Effect;
  /**
   * Shares of images to which rule and network give the same class, before and after; absent where
   * the rule gives none.
   */
  readonly agreement?: { readonly before: number; readonly after: number };
  /**
   * `confirmed`; `unlearned` where the network follows a change of what is relevant less well than
   * it classifies what was there before, by more than 0.1, or, where the rule gives no class, moves
   * by less than 1 logit on average; `used` where it falls as far after a change of what the rule
   * does not read.
   */
  readonly verdict: "confirmed" | "unlearned" | "used";
}

/**
 * Largest fall of agreement, and least change of the logit where there is nothing to agree with.
 */
const FALL = 0.1;
const CHANGE = 1;

/**
 * What each change does to a network that is read as logits. Cost: two rows per image and change.
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
  const answers: PartCertificate[] = [];
  for (const { before, after, labels, rule, ...place } of interventions) {
    const rows = before.labels.length;
    const [own, changed] = [
      await model.predict(before.inputs),
      await model.predict(after),
    ];
    const [first, then] = [
      await classify(model, before.inputs),
      await classify(model, after),
    ];
    const share = (count: (row: number) => boolean) =>
      before.labels.filter((_, row) => count(row)).length / rows;
    const moved = before.labels.reduce((sum, label, row) => {
      const at = row * model.outputs + (model.outputs === 1 ? 0 : label);
      return sum + Math.abs(changed.data[at]! - own.data[at]!);
    }, 0);
    const network = {
      change: moved / rows,
      flips: share((row) => first[row] !== then[row]),
    };
    const agreement = labels && {
      before: share((row) => first[row] === before.labels[row]),
      after: share((row) => then[row] === labels[row]),
    };
    const kept = agreement
      ? agreement.before - agreement.after <= FALL
      : network.change >= CHANGE;
    answers.push({
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
      verdict: kept ? "confirmed" : place.relevant ? "unlearned" : "used",
    });
  }
  return answers;
}
