/**
 * wired_boolean: a proposition as a network.
 *
 * @module
 */
import { identicalInputs } from "../datasets/generators/distributions.ts";
import { WIRED_INPUTS } from "../datasets/generators/wired_rules.ts";
import { wiredBoolean as dataset } from "../datasets/wired_boolean.ts";
import {
  type WiredTask,
  wiredTask,
  type WiredTaskOptions,
} from "./parts/wired_task.ts";

/** Options of {@linkcode wiredBoolean}. */
export type WiredBooleanTaskOptions = WiredTaskOptions & {
  /**
   * A proposition over at most eight of x0 … x9; only the default has a trained network.
   * @default "x0 and (x1 or not x2)"
   */
  readonly formula: string;
};

/**
 * Any proposition over ten binary inputs: one hidden unit per row of its truth table that makes it
 * true. Rows in which no single input changes the proposition are left out.
 *
 * See {@linkcode wiredTask} for truth and the trained network.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../models/backends.ts";
 * import { wiredBoolean } from "./wired_boolean.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const options = { ...wiredBoolean.defaults, instances: 1, formula: "x0 xor x1" };
 * const { batch } = await wiredBoolean.load(options, () => Promise.reject());
 * assert.equal(batch.truth!.relevance!.data.filter((grade) => grade > 0).length, 2);
 * ```
 */
export const wiredBoolean: WiredTask<WiredBooleanTaskOptions> = wiredTask({
  id: "wired_boolean",
  summary: "A proposition over ten binary inputs.",
  dataset,
  options: ({ formula }) => ({ ...dataset.defaults, formula }),
  extra: { formula: dataset.defaults.formula },
  rule: {
    inputs: WIRED_INPUTS,
    modes: [{
      logit: (x) => x[0]! && (x[1]! || !x[2]!) ? -0.5 : 0.5,
      relevant: [0, 1, 2],
    }],
    modeOf: () => 0,
    distribution: identicalInputs("binary", WIRED_INPUTS),
  },
});
