/**
 * The replacement that a metric's options name, its distance from data noted.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Subject } from "../../core/contracts/metric.ts";
import { type Replacement, replacement } from "../../core/rows/replacement.ts";
import { noteDistance } from "./note_distance.ts";
import type { ReplacementPolicy } from "./replacement_policy.ts";

/**
 * The policy's values for the batch's instances.
 *
 * - Notes: `data_distance`, as {@linkcode noteDistance} measures it.
 * - Cost: no rows of the model.
 *
 * @example
 * ```ts
 * import { notedReplacement } from "./noted_replacement.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const notes: string[] = [];
 * const { draws } = notedReplacement(
 *   { batch: toyBatch([[4]]), note: (name) => notes.push(name) },
 *   { replacement: "baseline", draws: 8 },
 *   toyContext(1),
 * );
 * assert.equal(draws, 1); // the baseline has no random values
 * assert.deepEqual(notes, ["data_distance"]);
 * ```
 */
export function notedReplacement(
  subject: Pick<Subject, "batch" | "note">,
  options: ReplacementPolicy,
  context: Context,
): Replacement {
  const policy = replacement(
    options.replacement,
    options.draws,
    subject.batch,
    context,
  );
  noteDistance(subject, policy, context);
  return policy;
}
