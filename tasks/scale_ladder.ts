/**
 * scale_ladder: four relevant inputs among 10 to 150,528.
 *
 * @module
 */
import { scaleLadder as dataset } from "../datasets/scale_ladder.ts";
import type { CertifiedTask } from "./truth/certified.ts";
import { certifyLadder, LADDER_SIZES } from "./truth/certify_ladder.ts";
import { ladderNetwork } from "./parts/ladder_network.ts";
import { metricsWithTruth } from "./parts/metrics.ts";
import { ruleProblem } from "./parts/rule_problem.ts";

/** Options of {@linkcode scaleLadder}. */
export type ScaleLadderTaskOptions = {
  /**
   * Number of rows explained.
   * @default 20
   */
  readonly instances: number;
  /**
   * Number of inputs; certified at 10, 100, 1,000, 10,000, 56,000 and 150,528.
   * @default 100
   */
  readonly inputs: number;
  /**
   * Standard deviation that the noise weights add to each unit, for inputs of variance 1.
   * @default 0.001
   */
  readonly noise: number;
};

/** Smallest |logit| of the rule in explained rows, so that noise does not change the label. */
const MARGIN = 0.5;

/**
 * A network inputs-250-50-1 that is wired to a rule of four inputs, with noise on every weight.
 * Nothing is shipped: the weights follow from the number of inputs.
 *
 * - Ground truth, exact for the rule: graded relevance by intervention, 0 for all inputs but x0 …
 *   x3.
 * - The network follows the rule up to its noise. For every size, the certificate holds an upper
 *   bound, from the weights, of the effect of any irrelevant input on the logit, and the effects of
 *   the four.
 * - Explained rows have |rule| > 0.5, and the network's label is the rule's.
 * - Memory: 1,000 bytes per input for the first kernel, 150.5 MB at 150,528 inputs (held three
 *   times while loading); the background holds at most 16 MiB.
 *
 * @throws {RangeError} when noise gives an explained row another label than the rule's.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../models/backends.ts";
 * import { scaleLadder } from "./scale_ladder.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { batch } = await scaleLadder.load({
 *   instances: 1,
 *   inputs: 1000,
 *   noise: 0.001,
 * }, () => Promise.reject());
 * assert.equal(
 *   batch.truth!.relevance!.data.filter((grade) => grade > 0).length,
 *   4,
 * );
 * ```
 */
export const scaleLadder: CertifiedTask<ScaleLadderTaskOptions> = {
  id: "scale_ladder",
  version: 1,
  summary:
    "A network whose output depends on four of its inputs, of which there are 10 to 150,528.",
  references: [],
  dataset: dataset.id,
  defaults: { instances: 20, inputs: 100, noise: 1e-3 },
  limits: {
    instances: { min: 1, integer: true },
    inputs: { min: 5, max: 2 ** 18, integer: true },
    noise: { min: 0, max: 0.1 },
  },
  metrics: metricsWithTruth,
  async load({ instances, inputs, noise }) {
    const options = { ...dataset.defaults, inputs };
    const rule = await dataset.ruleOf(options);
    const known = { rule, columns: dataset.columnsOf(options, rule) };
    const { model, weights } = await ladderNetwork(known.columns, noise);
    const logit = rule.modes[0]!.logit;
    const problem = ruleProblem({
      id: `scale_ladder ${inputs}`,
      known,
      model,
      weights,
      instances,
      accepts: (x) => logit(x) < -MARGIN,
    });
    const { data } = await model.predict(problem.batch.inputs);
    const wrong = data.find((output) => !(output > 0));
    if (wrong !== undefined) {
      throw new RangeError(
        `Cannot load scale_ladder: noise must leave the rule's labels, current value is ${noise} and a logit of ${wrong}`,
      );
    }
    return problem;
  },
  async certify() {
    const sizes = [];
    for (const inputs of LADDER_SIZES) {
      sizes.push(await certifyLadder(inputs, scaleLadder.defaults.noise));
    }
    return {
      task: "scale_ladder",
      command: "deno task train scale_ladder",
      noise: scaleLadder.defaults.noise,
      sizes,
    };
  },
};
