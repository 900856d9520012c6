/**
 * Structured queries of networks whose first layer is dense.
 *
 * @module
 */
import { tensor } from "@tensorflow/tfjs-core";
import { chunks } from "../core/chunks.ts";
import type { Query, Singles, Walks } from "../core/contracts.ts";
import { rowAt } from "../core/nd_array.ts";
import { unitCount, unitsOr } from "../core/units.ts";
import type { Cut, FirstLayer } from "./cut_network.ts";
import { denseCoalitions } from "./dense_coalitions.ts";
import { FEWEST_ROWS, rowsPerCall } from "./rows_per_call.ts";

/**
 * The answer to a structured query of a cut network, without building its rows.
 *
 * One input more or less changes the first layer's sums by one row of its kernel: a step costs H additions instead of
 * D · H. Walks and singles keep these sums in float64, so that they do not drift; for coalitions see `denseCoalitions`.
 * The other layers run in calls of bounded memory.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import { denseFirst } from "./dense_first.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 0 }), "value")!;
 * const rows = { shape: [1, 2], data: new Float32Array(2) };
 * const zero = new Int32Array(1);
 * const query = { kind: "singles", rows, targets: zero, sources: rows, row: zero, unit: zero, source: zero } as const;
 * assert.deepEqual([...await denseFirst(cut, query)], [0]);
 * ```
 */
export async function denseFirst(
  cut: Cut,
  query: Query,
): Promise<Float64Array> {
  if (query.kind === "coalitions") return await denseCoalitions(cut, query);
  const first = await cut.firstLayer();
  return query.kind === "walks"
    ? await finishRows(cut, query.orders.length, walkSums(cut, first, query))
    : await finishRows(cut, query.row.length, singleSums(cut, first, query));
}

/**
 * True where {@linkcode denseFirst} is measured to be faster than rows that are built: for coalitions always; for walks
 * and singles from D = 8 + H / 2 inputs on, H being the first layer's width. A built row costs a copy of D numbers and
 * D · H multiplications of the backend, a row of sums two passes over H numbers of ours.
 */
export function sumsPay(
  { inputs, width }: Pick<Cut, "inputs" | "width">,
  kind: Query["kind"],
): boolean {
  return kind === "coalitions" || inputs >= 8 + width / 2;
}

/** Writes row `index` of what follows the first layer to `data`, from `offset` on, and returns the output wanted. */
type Build = (index: number, data: Float32Array, offset: number) => number;

function walkSums(cut: Cut, first: FirstLayer, query: Walks): Build {
  const { kernel } = first;
  const current = new Float32Array(cut.inputs);
  const units = unitsOr(query.units, current.length);
  const steps = unitCount(units);
  const startSums = rowSums(first, (row) => rowAt(query.starts, row));
  const sums = new Float64Array(cut.width);
  let end: ArrayLike<number> = current;
  return (index, data, offset) => {
    const walk = Math.floor(index / steps);
    const from = query.from[walk]!;
    if (index === walk * steps) {
      current.set(rowAt(query.starts, from));
      sums.set(startSums(from));
      end = rowAt(query.ends, query.to[walk]!);
    }
    const unit = query.orders[index]!;
    const last = units.offsets[unit + 1]! - 1;
    for (let i = units.offsets[unit]!; i < last; i++) {
      const position = units.positions[i]!;
      addRow(sums, end[position]! - current[position]!, kernel, position);
      current[position] = end[position]!;
    }
    const position = units.positions[last]!;
    const step = end[position]! - current[position]!;
    current[position] = end[position]!;
    writeSums(sums, step, kernel, position, sums, data, offset, cut.relu);
    return query.targets[from]!;
  };
}

function singleSums(cut: Cut, first: FirstLayer, query: Singles): Build {
  const { kernel } = first;
  const units = unitsOr(query.units, cut.inputs);
  const knownSums = rowSums(first, (row) => rowAt(query.rows, row));
  const sums = new Float64Array(cut.width);
  return (index, data, offset) => {
    const row = query.row[index]!;
    const known = rowAt(query.rows, row);
    const source = rowAt(query.sources, query.source[index]!);
    const unit = query.unit[index]!;
    const start = units.offsets[unit]!;
    const last = units.offsets[unit + 1]! - 1;
    let from = knownSums(row);
    if (start < last) {
      sums.set(from);
      from = sums;
    }
    for (let i = start; i < last; i++) {
      const position = units.positions[i]!;
      addRow(sums, source[position]! - known[position]!, kernel, position);
    }
    const position = units.positions[last]!;
    const step = source[position]! - known[position]!;
    writeSums(from, step, kernel, position, sums, data, offset, cut.relu);
    return query.targets[row]!;
  };
}

/** The first layer's sums of whole rows, made once per row. */
function rowSums(
  { kernel, bias }: FirstLayer,
  read: (row: number) => ArrayLike<number>,
): (row: number) => Float64Array {
  const made = new Map<number, Float64Array>();
  return (row) => {
    let sums = made.get(row);
    if (!sums) {
      sums = Float64Array.from(bias);
      addRows(sums, read(row), kernel);
      made.set(row, sums);
    }
    return sums;
  };
}

/** Adds values · kernel, four rows of the kernel in one pass over the sums. */
function addRows(
  sums: Float64Array,
  values: ArrayLike<number>,
  kernel: Float32Array,
): void {
  const width = sums.length;
  const whole = values.length - values.length % 4;
  for (let i = 0; i < whole; i += 4) {
    const [a, b, c, d] = [
      values[i]!,
      values[i + 1]!,
      values[i + 2]!,
      values[i + 3]!,
    ];
    for (let h = 0, at = i * width; h < width; h++, at++) {
      sums[h]! += a * kernel[at]! + b * kernel[at + width]! +
        c * kernel[at + 2 * width]! + d * kernel[at + 3 * width]!;
    }
  }
  for (let i = whole; i < values.length; i++) {
    addRow(sums, values[i]!, kernel, i);
  }
}

function addRow(
  sums: Float64Array,
  factor: number,
  kernel: Float32Array,
  input: number,
): void {
  if (factor === 0) return;
  const start = input * sums.length;
  for (let h = 0; h < sums.length; h++) {
    sums[h]! += factor * kernel[start + h]!;
  }
}

/** Leaves sums + factor · row `input` of the kernel in `kept` and in `data`, there cut off at 0 for ReLU: one pass for what would be two. */
function writeSums(
  sums: Float64Array,
  factor: number,
  kernel: Float32Array,
  input: number,
  kept: Float64Array,
  data: Float32Array,
  offset: number,
  relu: boolean,
): void {
  const start = input * sums.length;
  if (relu) {
    for (let h = 0; h < sums.length; h++) {
      const sum = sums[h]! + factor * kernel[start + h]!;
      kept[h] = sum;
      // A branch would be guessed wrong half of the time.
      data[offset + h] = Math.max(0, sum);
    }
  } else {
    for (let h = 0; h < sums.length; h++) {
      const sum = sums[h]! + factor * kernel[start + h]!;
      kept[h] = sum;
      data[offset + h] = sum;
    }
  }
}

async function finishRows(
  cut: Cut,
  count: number,
  build: Build,
): Promise<Float64Array> {
  const { width, relu } = cut;
  const answers = new Float64Array(count);
  const step = rowsPerCall(cut.widest);
  // Written again for every call: fresh memory costs as much as the sums.
  const whole = new Float32Array(
    Math.max(FEWEST_ROWS, Math.min(count, step)) * width,
  );
  for (const [start, end] of chunks(count, 1, step)) {
    const rows = Math.max(FEWEST_ROWS, end - start);
    const data = whole.subarray(0, rows * width);
    const targets = new Int32Array(end - start);
    for (let i = start; i < end; i++) {
      targets[i - start] = build(i, data, (i - start) * width);
    }
    const values = () => tensor(data, [rows, width]);
    answers.set(await cut.finish(values, targets, relu), start);
  }
  return answers;
}
