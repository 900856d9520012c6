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
import type { Cut } from "./cut_network.ts";
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
  const [kernel, bias = new Float32Array(cut.width)] = await Promise.all(
    cut.weights().map((weights) => weights.data()),
  ) as [Float32Array, Float32Array?];
  const first = { kernel, bias };
  return query.kind === "walks"
    ? await finishRows(cut, query.orders.length, walkSums(first, query))
    : await finishRows(cut, query.row.length, singleSums(first, query));
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

interface Dense {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** Leaves the sums of row `index` in `sums`, where those of the row before still are, and returns the output wanted. */
type Build = (index: number, sums: Float64Array) => number;

function walkSums(first: Dense, query: Walks): Build {
  const current = new Float32Array(first.kernel.length / first.bias.length);
  const units = unitsOr(query.units, current.length);
  const steps = unitCount(units);
  const startSums = rowSums(first, (row) => rowAt(query.starts, row));
  let end: ArrayLike<number> = current;
  return (index, sums) => {
    const walk = Math.floor(index / steps);
    const from = query.from[walk]!;
    if (index === walk * steps) {
      current.set(rowAt(query.starts, from));
      sums.set(startSums(from));
      end = rowAt(query.ends, query.to[walk]!);
    }
    const unit = query.orders[index]!;
    for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
      const position = units.positions[i]!;
      addRow(sums, end[position]! - current[position]!, first.kernel, position);
      current[position] = end[position]!;
    }
    return query.targets[from]!;
  };
}

function singleSums(first: Dense, query: Singles): Build {
  const units = unitsOr(query.units, first.kernel.length / first.bias.length);
  const knownSums = rowSums(first, (row) => rowAt(query.rows, row));
  return (index, sums) => {
    const row = query.row[index]!;
    const known = rowAt(query.rows, row);
    const source = rowAt(query.sources, query.source[index]!);
    const unit = query.unit[index]!;
    sums.set(knownSums(row));
    for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
      const position = units.positions[i]!;
      addRow(
        sums,
        source[position]! - known[position]!,
        first.kernel,
        position,
      );
    }
    return query.targets[row]!;
  };
}

/** The first layer's sums of whole rows, made once per row. */
function rowSums(
  { kernel, bias }: Dense,
  read: (row: number) => ArrayLike<number>,
): (row: number) => Float64Array {
  const made = new Map<number, Float64Array>();
  return (row) => {
    let sums = made.get(row);
    if (!sums) {
      sums = Float64Array.from(bias);
      const values = read(row);
      for (let i = 0; i < values.length; i++) {
        addRow(sums, values[i]!, kernel, i);
      }
      made.set(row, sums);
    }
    return sums;
  };
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

async function finishRows(
  cut: Cut,
  count: number,
  build: Build,
): Promise<Float64Array> {
  const { width, relu } = cut;
  const answers = new Float64Array(count);
  const sums = new Float64Array(width);
  for (const [start, end] of chunks(count, 1, rowsPerCall(cut.widest))) {
    const rows = Math.max(FEWEST_ROWS, end - start);
    const data = new Float32Array(rows * width);
    const targets = new Int32Array(end - start);
    for (let i = start; i < end; i++) {
      targets[i - start] = build(i, sums);
      const offset = (i - start) * width;
      // A branch would be guessed wrong half of the time.
      if (relu) {
        for (let h = 0; h < width; h++) {
          data[offset + h] = Math.max(0, sums[h]!);
        }
      } else data.set(sums, offset);
    }
    const values = () => tensor(data, [rows, width]);
    answers.set(await cut.finish(values, targets, relu), start);
  }
  return answers;
}
