/**
 * Sufficient subsets of inputs and of their variants, side by side.
 *
 * @module
 */
import type { Batch } from "../core/contracts/batch.ts";
import type { Explain } from "../core/contracts/explainer.ts";

/**
 * One instance of {@linkcode sideBySide}, by the name of the batch; a batch without the instance
 * has no entry.
 */
export interface Side {
  /** The task's number of the instance. */
  readonly instance: number;
  /** Its subsets, in the method's order. */
  readonly subsets: { readonly [batch: string]: readonly Int32Array[] };
  /** Number of units in each of them. */
  readonly sizes: { readonly [batch: string]: readonly number[] };
}

/**
 * Explains several batches of the same instances and lists the subsets of each instance side by
 * side: an input as it is, misclassified, attacked (Carter et al., 2019, section 4).
 *
 * - `explain` is that of any explainer that returns subsets.
 * - A batch's targets say what is explained: for an attacked input the class that it was taken for,
 *   for a misclassified one that class or the right one.
 * - Instances come in the order in which batches first name them; one that is in fewer batches has
 *   fewer entries.
 * - No subsets means that the explainer found none, as its notes say.
 * - Cost: that of explaining each batch.
 *
 * @throws {RangeError} when an explanation has no subsets, or a batch holds an instance twice.
 *
 * @example
 * ```ts
 * import { sideBySide } from "./side_by_side.ts";
 * import { sis } from "../explainers/subsets/sis.ts";
 * import { pgdAttack } from "./pgd_attack.ts";
 * import { linearModel } from "../core/testing/linear_model.ts";
 * import { toyBatch } from "../core/testing/toy_batch.ts";
 * import { toyContext } from "../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const model = { ...linearModel([2, 1, 1]), head: "logit" as const };
 * const original = toyBatch([[1, 1, 1]]);
 * const attack = { radius: 0.5, step: 0.25, steps: 4 };
 * const { inputs } = await pgdAttack(model, original, attack, toyContext(3));
 * const explain = await sis.prepare(model, { threshold: 1.5, collection: 1 }, toyContext(3));
 * const [side] = await sideBySide(explain, { original, attacked: { ...original, inputs } });
 * assert.deepEqual(side!.sizes, { original: [1], attacked: [2] });
 * ```
 */
export async function sideBySide(
  explain: Explain,
  batches: { readonly [name: string]: Batch },
): Promise<Side[]> {
  const byInstance = new Map<
    number,
    { [name: string]: readonly Int32Array[] }
  >();
  for (const [name, batch] of Object.entries(batches)) {
    const { subsets } = await explain(batch);
    if (!subsets) {
      throw new RangeError(
        "Cannot put subsets side by side: the explainer must answer with subsets, current value is undefined",
      );
    }
    for (const [row, instance] of batch.instances.entries()) {
      const methods = byInstance.get(instance) ?? {};
      if (Object.hasOwn(methods, name)) {
        throw new RangeError(
          `Cannot put subsets side by side: ${name} must hold an instance once, current value is ${instance} again`,
        );
      }
      methods[name] = subsets[row]!;
      byInstance.set(instance, methods);
    }
  }
  return Array.from(byInstance, ([instance, subsets]) => ({
    instance,
    subsets,
    sizes: Object.fromEntries(
      Object.entries(subsets).map((
        [name, sets],
      ) => [name, sets.map((set) => set.length)]),
    ),
  }));
}
