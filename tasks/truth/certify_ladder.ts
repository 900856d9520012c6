/**
 * Certificates of the networks of scale_ladder.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { drawInput } from "../../datasets/generators/synthetic_dataset.ts";
import { scaleLadder as dataset } from "../../datasets/scale_ladder.ts";
import { ladderNetwork } from "../parts/ladder_network.ts";
import { inRuleOrder } from "./relevance.ts";

/** Numbers of inputs for which networks are certified. */
export const LADDER_SIZES: readonly number[] = [
  10,
  100,
  1000,
  10_000,
  56_000,
  150_528,
];

/** Evidence about the network of one number of inputs. */
export interface LadderCertificate {
  /** Number of inputs. */
  readonly inputs: number;
  /** sha256 of the network's weights. */
  readonly weights: string;
  /** Bytes of the first kernel. */
  readonly kernelBytes: number;
  /** Number of rows drawn to measure. */
  readonly rows: number;
  /** |network − rule| over the rows. */
  readonly deviation: { readonly mean: number; readonly largest: number };
  /**
   * Mean |change of the logit| when one of x0 … x3 is redrawn from its distribution.
   *
   * Averaged over the four, for rule and network.
   */
  readonly relevant: { readonly rule: number; readonly network: number };
  /**
   * Upper bound, from the weights, of |change of the logit| per unit of change of an irrelevant
   * input: the largest over all of them.
   */
  readonly irrelevant: number;
  /**
   * Largest mean |change of the logit| that redrawing an irrelevant input can make (E|z − z'| =
   * 2/√π times the bound), over the mean of x0 … x3.
   */
  readonly share: number;
}

/** Rows measured; fewer where they would hold more than this many values. */
const ROWS = 256;
const VALUES = 2 ** 22;

/**
 * The certificate of the network with this number of inputs.
 *
 * Cost: 5 · rows; at most 256 rows, and 16 MiB of them at a time.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { certifyLadder } from "./certify_ladder.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { kernelBytes, share } = await certifyLadder(100, 1e-3);
 * assert.equal(kernelBytes, 100_000);
 * assert.ok(share < 0.01);
 * ```
 */
export async function certifyLadder(
  inputs: number,
  noise: number,
): Promise<LadderCertificate> {
  const options = { ...dataset.defaults, inputs };
  const rule = await dataset.ruleOf(options);
  const columns = dataset.columnsOf(options, rule);
  const { model, weights, influence } = await ladderNetwork(columns, noise);
  const rows = Math.min(ROWS, Math.floor(VALUES / inputs));
  const { inputs: table } = await dataset.load({ ...options, rows }, () => {
    throw new Error("Nothing is read");
  });
  const { logit } = rule.modes[0]!;
  const ruleOf = () =>
    Float64Array.from(
      { length: rows },
      (_, row) => -logit(inRuleOrder(rowAt(table, row), columns)),
    );
  const [before, ruleBefore] = [(await model.predict(table)).data, ruleOf()];
  const deviation = meanDistance(before, ruleBefore);
  const changes: { readonly rule: number; readonly network: number }[] = [];
  for (const input of [0, 1, 2, 3]) {
    const stream = rng("scale_ladder", inputs, "certificate", input);
    const column = columns[input]!;
    const original = Float32Array.from(
      { length: rows },
      (_, row) => rowAt(table, row)[column]!,
    );
    for (let row = 0; row < rows; row++) {
      rowAt(table, row)[column] = drawInput(rule, input, stream);
    }
    changes.push({
      rule: meanDistance(ruleOf(), ruleBefore).mean,
      network: meanDistance((await model.predict(table)).data, before).mean,
    });
    original.forEach((value, row) => rowAt(table, row)[column] = value);
  }
  const over = (of: "rule" | "network") =>
    changes.reduce((sum, change) => sum + change[of] / changes.length, 0);
  const relevantColumns = new Set(columns.subarray(0, 4));
  let irrelevant = 0;
  influence.forEach((bound, column) => {
    if (!relevantColumns.has(column)) irrelevant = Math.max(irrelevant, bound);
  });
  return {
    inputs,
    weights,
    kernelBytes: inputs * 250 * 4,
    rows,
    deviation,
    relevant: { rule: over("rule"), network: over("network") },
    irrelevant,
    share: irrelevant * 2 / Math.sqrt(Math.PI) / over("rule"),
  };
}

function meanDistance(
  a: Float64Array,
  b: Float64Array,
): { mean: number; largest: number } {
  const distances = a.map((value, i) => Math.abs(value - b[i]!));
  return {
    mean: distances.reduce((sum, d) => sum + d, 0) / a.length,
    largest: distances.reduce((most, d) => Math.max(most, d), 0),
  };
}
