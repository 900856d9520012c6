/**
 * Problems whose model is the rule.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { Problem } from "../../core/contracts/task.ts";
import type { Semantics, Truth } from "../../core/contracts/truth.ts";
import { rng } from "../../core/rows/rng.ts";
import type { Distribution } from "../../datasets/generators/rule.ts";
import { knownDistribution } from "../truth/known_distribution.ts";
import { relevance } from "../truth/relevance.ts";
import type { KnownRule } from "../truth/known_rule.ts";

/** Parts of a problem; rows and baselines are in the rule's order. */
export interface RulePlan {
  /** First part of all keys of random numbers. */
  readonly id: string;
  /** The rule with its distribution, and the columns that its inputs are stored in. */
  readonly known: KnownRule;
  /** The model that is the rule, its inputs in stored order. */
  readonly model: Model;
  /** sha256 of everything that defines the model. */
  readonly weights: string;
  /** Number of rows explained. */
  readonly instances: number;
  /** Baseline; zeros when absent. */
  readonly baseline?: ArrayLike<number>;
  /** Whether a row may be explained; every row with a relevant input when absent. */
  accepts?(x: Float32Array): boolean;
  /** Output explained; the first when absent. */
  target?(x: Float32Array): number;
  /** Exact attributions of the target output. */
  readonly attributions?: {
    readonly semantics: Semantics;
    of(
      x: Float32Array,
      target: number,
      background: readonly Float32Array[],
    ): ArrayLike<number>;
  };
}

/** Background rows; fewer where they would hold more than this many values (16 MiB). */
const BACKGROUND = 100;
const BACKGROUND_VALUES = 2 ** 22;

/** Largest number of rows drawn per explained row. */
const TRIES = 1000;

/**
 * A problem whose instances are drawn one by one from the rule's distribution.
 *
 * - Instances: rows that `accepts` and in which some input is relevant.
 * - Relevance is by intervention on the rule; the box is the range of the distribution.
 * - Cost: 64 evaluations of the rule per relevant input and row, none of the model.
 *
 * @throws {RangeError} when too few rows qualify.
 *
 * @example
 * ```ts
 * import { functionModel } from "../../core/testing/function_model.ts";
 * import { distributions } from "../../datasets/generators/distributions.ts";
 * import { ruleProblem } from "./rule_problem.ts";
 * import assert from "node:assert/strict";
 * const { batch } = ruleProblem({
 *   id: "first",
 *   known: {
 *     rule: {
 *       inputs: 2,
 *       modes: [{ logit: (x) => -x[0]!, relevant: [0] }],
 *       modeOf: () => 0,
 *       distribution: distributions(["normal", "normal"]),
 *     },
 *     columns: new Int32Array([1, 0]),
 *   },
 *   model: functionModel({
 *     inputs: 2,
 *     value: (row) => row[1]!,
 *     gradient: () => [0, 1],
 *   }),
 *   weights: "",
 *   instances: 3,
 * });
 * assert.deepEqual([...batch.truth!.relevance!.data].map((grade) => grade > 0), [
 *   false,
 *   true,
 *   false,
 *   true,
 *   false,
 *   true,
 * ]);
 * ```
 */
export function ruleProblem(plan: RulePlan): Problem {
  const { id, known, model, weights, instances, attributions } = plan;
  const { rule, columns } = known;
  const size = rule.inputs;
  const distribution = rule.distribution!;
  const shown = Math.min(BACKGROUND, Math.floor(BACKGROUND_VALUES / size));
  const absent = draw(distribution, shown, id, "background");
  const stored = (rows: readonly ArrayLike<number>[]) => {
    const data = new Float32Array(rows.length * size);
    rows.forEach((row, i) =>
      columns.forEach((column, input) => data[i * size + column] = row[input]!)
    );
    return { shape: [rows.length, size], data };
  };
  const explained: Float32Array[] = [];
  const grades = new Float64Array(instances * size);
  const stream = rng(id, "instances");
  for (let row = 0; explained.length < instances; row++) {
    if (row >= TRIES * instances) {
      throw new RangeError(
        `Cannot load ${id}: of ${row} rows ${explained.length} have a relevant input and are accepted, current value is ${instances}`,
      );
    }
    const x = Float32Array.from(distribution.row(stream));
    if (plan.accepts && !plan.accepts(x)) continue;
    const { data } = relevance(
      id,
      known,
      stored([x]),
      Int32Array.of(row),
    );
    if (!data.some((grade) => grade > 0)) continue;
    grades.set(data, explained.length * size);
    explained.push(x);
  }
  const shape = [instances, size];
  const targets = Int32Array.from(explained, (x) => plan.target?.(x) ?? 0);
  const values = new Float64Array(attributions ? grades.length : 0);
  if (attributions) {
    explained.forEach((x, i) => {
      const exact = attributions.of(x, targets[i]!, absent);
      columns.forEach((column, input) =>
        values[i * size + column] = exact[input]!
      );
    });
  }
  const truth: Truth = {
    relevance: { shape, data: grades },
    ...(attributions && {
      attributions: {
        semantics: attributions.semantics,
        values: { shape, data: values },
      },
    }),
  };
  const lower = Float32Array.from(
    { length: size },
    (_, i) => distribution.range(i)[0],
  );
  const upper = Float32Array.from(
    { length: size },
    (_, i) => distribution.range(i)[1],
  );
  return {
    model,
    weights,
    batch: {
      inputs: stored(explained),
      targets,
      instances: Int32Array.from({ length: instances }, (_, i) => i),
      truth,
    },
    background: stored(absent),
    baseline: stored([plan.baseline ?? new Float32Array(size)]).data,
    box: { lower: stored([lower]).data, upper: stored([upper]).data },
    distribution: knownDistribution(known),
  };
}

function draw(
  distribution: Distribution,
  rows: number,
  ...key: readonly string[]
): Float32Array[] {
  const stream = rng(...key);
  return Array.from(
    { length: rows },
    () => Float32Array.from(distribution.row(stream)),
  );
}
