/**
 * own: a model of the user's on rows of the user's.
 *
 * @module
 */
import type { Task } from "../core/contracts.ts";
import { own as dataset } from "../datasets/own.ts";
import { metrics } from "./parts/metrics.ts";
import { ownProblem } from "./parts/own_problem.ts";

/** Options of {@linkcode own}. */
export type OwnTaskOptions = {
  /**
   * File of rows: .csv, .npy or .h5ad.
   * @default ""
   */
  readonly data: string;
  /**
   * Column of the classes (.csv: the last one when empty), or a .npy file of them.
   * @default ""
   */
  readonly target: string;
  /**
   * The model: `model.json` of TF.js, an .onnx file, a module that exports `predict(rows)`, or an address that answers `{"instances": rows}`.
   * @default ""
   */
  readonly model: string;
  /**
   * What outputs are: raw scores of classes (`logit`), probabilities, or a number that is predicted (`value`). A last softmax or sigmoid of TF.js layers is taken off, so that both fit.
   * @default "logit"
   */
  readonly head: string;
  /**
   * What stands for "absent": the `mean` of the training rows, or `zeros`.
   * @default "mean"
   */
  readonly baseline: string;
  /**
   * Shape of a row where the file's is flat: `28x28x1`.
   * @default ""
   */
  readonly shape: string;
  /**
   * Matrix of an .h5ad file: `X` or `raw/X`.
   * @default "X"
   */
  readonly matrix: string;
  /**
   * Number of rows explained.
   * @default 50
   */
  readonly instances: number;
};

/**
 * Which explainer to trust on a model of your own: rows as they are in the file, the model's own decision (its largest output) as what is explained, no truth.
 *
 * The rows are split by class and seed 0: 70 % give background (100 rows), baseline and box; of the rest, in a seeded order, the first `instances` are explained.
 * What stands for the model's weights in keys is the sha256 of data, model and, for modules and servers, of their answers to the first 2,000 test rows.
 * `load` throws a `RangeError` that names file, expected and found where data or model is missing, malformed, or they do not fit each other.
 *
 * @example
 * ```ts
 * import { own } from "./own.ts";
 * import assert from "node:assert/strict";
 * const read = () => Promise.resolve(new TextEncoder().encode("a,kind\n" + "1,x\n2,y\n".repeat(10)));
 * const outside = {
 *   importModule: () => Promise.resolve({ predict: (rows: number[][]) => rows.map(([a]) => [1.5 - a!, a! - 1.5]) }),
 *   post: () => Promise.reject(),
 *   readMatrix: () => Promise.reject(),
 * };
 * const { batch, facts } = await own.load({ ...own.defaults, data: "a.csv", model: "m.ts", instances: 3 }, read, outside);
 * assert.equal(batch.inputs.shape[0], 3);
 * assert.match(facts!.join(), /its class to 100.0 % of 6 test rows/);
 * ```
 */
export const own: Task<OwnTaskOptions> = {
  id: "own",
  version: 1,
  summary:
    "Your model on your rows: own[data=a.csv,target=kind,model=model.json].",
  references: [],
  dataset: dataset.id,
  defaults: {
    data: "",
    target: "",
    model: "",
    head: "logit",
    baseline: "mean",
    shape: "",
    matrix: "X",
    instances: 50,
  },
  limits: {
    head: { choices: ["logit", "probability", "value"] },
    baseline: { choices: ["mean", "zeros"] },
    matrix: { choices: ["X", "raw/X"] },
    instances: { min: 1, integer: true },
  },
  metrics,
  load: ownProblem,
};
