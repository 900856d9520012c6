/**
 * Datasets of rows labelled by a rule.
 *
 * @module
 */
import type { Dataset } from "../../core/contracts/dataset.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import type { Table } from "../../core/contracts/table.ts";
import { rng } from "../../core/rows/rng.ts";
import type { Rule } from "./rule.ts";

/** What is drawn. */
export type SyntheticOptions = {
  /**
   * Number of rows.
   * @default 100000
   */
  readonly rows: number;
  /**
   * Seed of the rows and of the order of columns.
   * @default 0
   */
  readonly seed: number;
};

/** A dataset with a known rule. */
export interface SyntheticDataset extends Dataset<SyntheticOptions> {
  /** The rule behind the labels. */
  readonly rule: Rule;
}

/**
 * A dataset of independent normal inputs labelled by `rule`: label 1 iff the logit is negative.
 *
 * - Columns are permuted by the seed (see {@linkcode columnsOf}), so that no position reveals a
 *   relevant input; `inputNames` keeps the rule's numbers.
 * - Rows are split evenly over the rule's modes and shuffled.
 * - Labels follow the float32 values of the table.
 *
 * @example
 * ```ts
 * import { syntheticDataset } from "./synthetic_dataset.ts";
 * import assert from "node:assert/strict";
 * const sign = syntheticDataset({
 *   id: "sign",
 *   summary: "Label 1 iff the only input is negative.",
 *   references: [],
 *   rule: { inputs: 1, modes: [{ logit: (x) => x[0]!, relevant: [0] }], modeOf: () => 0 },
 * });
 * const { inputs, labels } = await sign.load({ rows: 1, seed: 0 }, () => Promise.reject());
 * assert.equal(labels[0], inputs.data[0]! < 0 ? 1 : 0);
 * ```
 */
export function syntheticDataset(
  { rule, ...card }: {
    readonly id: string;
    readonly summary: string;
    readonly references: readonly string[];
    readonly rule: Rule;
  },
): SyntheticDataset {
  return {
    ...card,
    version: 1,
    licence: "CC0-1.0 (generated)",
    defaults: { rows: 100_000, seed: 0 },
    limits: {
      rows: { min: 1, integer: true },
      seed: { min: 0, integer: true },
    },
    rule,
    load: (options) => Promise.resolve(drawTable(card.id, rule, options)),
  };
}

/**
 * The column at which each input of the rule is stored.
 *
 * @example
 * ```ts
 * import { columnsOf } from "./synthetic_dataset.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(
 *   columnsOf("xor", 10, 0).toSorted(),
 *   Int32Array.from({ length: 10 }, (_, i) => i),
 * );
 * ```
 */
export function columnsOf(
  id: string,
  inputs: number,
  seed: number,
): Int32Array {
  return rng(id, seed, "columns").permutation(inputs);
}

/** Draws `input` from its marginal distribution: the mixture of the rule's modes. */
export function drawInput(rule: Rule, input: number, stream: Rng): number {
  if (rule.distribution) return rule.distribution.input(input, stream);
  const mode = rule.modes[stream.integer(rule.modes.length)]!;
  return (mode.means?.get(input) ?? 0) + stream.normal();
}

/** Draws labelled rows of a rule from the random streams of `id` and seed. */
export function drawTable(
  id: string,
  rule: Rule,
  { rows, seed }: SyntheticOptions,
): Table {
  const size = rule.inputs;
  const columns = columnsOf(id, size, seed);
  const order = rng(id, seed, "modes").permutation(rows);
  const mixed = rule.modes.some(({ means }) => means);
  const stream = rng(id, seed, "rows");
  const data = new Float32Array(rows * size);
  const labels = new Int32Array(rows);
  const x = new Float32Array(size);
  for (let row = 0; row < rows; row++) {
    const drawn = mixed
      ? rule.modes[Math.floor(order[row]! * rule.modes.length / rows)]
      : undefined;
    if (rule.distribution) x.set(rule.distribution.row(stream));
    else {
      for (let i = 0; i < size; i++) x[i] = stream.normal();
      for (const [input, mean] of drawn?.means ?? []) x[input]! += mean;
    }
    for (let i = 0; i < size; i++) data[row * size + columns[i]!] = x[i]!;
    const logit = (drawn ?? rule.modes[rule.modeOf(x)]!).logit(x);
    labels[row] = rule.label?.(logit, stream) ?? (logit < 0 ? 1 : 0);
  }
  const inputNames = new Array<string>(size);
  columns.forEach((column, i) => inputNames[column] = `x${i}`);
  return {
    inputs: { shape: [rows, size], data },
    labels,
    classes: ["logit ≥ 0", "logit < 0"],
    inputNames,
  };
}
