/**
 * Structured queries for networks whose first layer is dense.
 *
 * @module
 */
import type {
  Coalitions,
  Query,
  Singles,
  Walks,
} from "../../core/contracts/queries.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { unitCount, unitsOr } from "../../core/rows/units.ts";
import type { Cut, FirstLayer } from "./cut_network.ts";
import { denseBoxes } from "./dense_boxes.ts";
import { denseCoalitions } from "./dense_coalitions.ts";
import { denseMaskings } from "./dense_maskings.ts";
import { addRow, firstLayerActivations } from "./first_layer_activations.ts";
import { onGraphics } from "../rows_per_call.ts";
import { finishRows, type WriteRow } from "./finish_rows.ts";

/**
 * Answers a structured query of a cut network without building its rows.
 *
 * - A change of one input changes the first layer's pre-activations by one row of its kernel: a
 *   step costs H additions instead of D · H.
 * - Walks and singles accumulate the pre-activations in float64, so that they do not drift.
 * - For coalitions and boxes see `denseCoalitions` and `denseBoxes`.
 * - The other layers run in calls of bounded memory.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import { denseFirst } from "./dense_first.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(
 *   mlp({ inputs: 2, hidden: [4], outputs: 1, seed: 0 }),
 *   "value",
 * )!;
 * const rows = { shape: [1, 2], data: new Float32Array(2) };
 * const zero = new Int32Array(1);
 * const query = {
 *   kind: "singles",
 *   rows,
 *   targets: zero,
 *   sources: rows,
 *   row: zero,
 *   unit: zero,
 *   source: zero,
 * } as const;
 * assert.deepEqual([...await denseFirst(cut, query)], [0]);
 * ```
 */
export async function denseFirst(
  cut: Cut,
  query: Query,
): Promise<Float64Array> {
  if (query.kind === "coalitions") {
    return await (maskingsPay(cut, query) ? denseMaskings : denseCoalitions)(
      cut,
      query,
    );
  }
  if (query.kind === "boxes") return await denseBoxes(cut, query);
  const first = await cut.firstLayer();
  return query.kind === "walks"
    ? await finishRows(cut, query.orders.length, walkSums(cut, first, query))
    : await finishRows(cut, query.row.length, singleSums(cut, first, query));
}

/**
 * True where {@linkcode denseFirst} was measured to be faster than building rows.
 *
 * - Coalitions: always, except with one background row (no pre-activation is shared) on a `native`
 *   engine that runs the built rows.
 * - Other queries: from D = 8 + H / 2 inputs on, where H is the first layer's width. A built row
 *   costs a copy of D numbers and D · H multiplications on the backend, a row of pre-activations
 *   two passes over H numbers in JavaScript.
 */
export function sumsPay(
  { inputs, width }: Pick<Cut, "inputs" | "width">,
  query: Query,
  native: boolean,
): boolean {
  return query.kind === "coalitions"
    ? !native || rowsOf(query.background) > 1
    : inputs >= 8 + width / 2;
}

/**
 * True on processors where the query allows it and it was measured to be faster: a mask costs a
 * call, and its part of the kernel is packed for all instances.
 */
function maskingsPay({ inputs, width }: Cut, query: Coalitions): boolean {
  return query.together === true && rowsOf(query.background) === 1 &&
    rowsOf(query.rows) >= 32 && inputs >= 64 && inputs * width >= 2 ** 16 &&
    !onGraphics();
}

function walkSums(cut: Cut, first: FirstLayer, query: Walks): WriteRow {
  const { kernel } = first;
  const current = new Float32Array(cut.inputs);
  const units = unitsOr(query.units, current.length);
  const steps = unitCount(units);
  const startSums = rowSums(first, (row) => rowAt(query.starts, row));
  const sums = new Float64Array(cut.width);
  const write = sumsWriter(sums, kernel, cut.relu);
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
    const next = units.offsets[unit + 1]!;
    // The last position of a unit is added while the row is written.
    let [step, position] = [0, 0];
    for (let i = units.offsets[unit]!; i < next; i++) {
      addRow(sums, step, kernel, position);
      position = units.positions[i]!;
      step = end[position]! - current[position]!;
      current[position] = end[position]!;
    }
    write(step, position, data, offset);
    return query.targets[from]!;
  };
}

function singleSums(cut: Cut, first: FirstLayer, query: Singles): WriteRow {
  const { kernel } = first;
  const units = unitsOr(query.units, cut.inputs);
  const knownSums = rowSums(first, (row) => rowAt(query.rows, row));
  const sums = new Float64Array(cut.width);
  const write = sumsWriter(sums, kernel, cut.relu);
  return (index, data, offset) => {
    const row = query.row[index]!;
    const known = rowAt(query.rows, row);
    const source = rowAt(query.sources, query.source[index]!);
    const unit = query.unit[index]!;
    const next = units.offsets[unit + 1]!;
    sums.set(knownSums(row));
    let [step, position] = [0, 0];
    for (let i = units.offsets[unit]!; i < next; i++) {
      addRow(sums, step, kernel, position);
      position = units.positions[i]!;
      step = source[position]! - known[position]!;
    }
    write(step, position, data, offset);
    return query.targets[row]!;
  };
}

/** Pre-activations of complete rows, computed once per row. */
function rowSums(
  first: FirstLayer,
  read: (row: number) => ArrayLike<number>,
): (row: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (row) => {
    let sums = known.get(row);
    if (!sums) {
      sums = firstLayerActivations(first, read(row));
      known.set(row, sums);
    }
    return sums;
  };
}

/**
 * Adds factor · row `input` of the kernel to the pre-activations and writes them to `data` from
 * `offset` on, after ReLU where the layer has one: one pass for what would be two.
 */
type WriteSums = (
  factor: number,
  input: number,
  data: Float32Array,
  offset: number,
) => void;

function sumsWriter(
  sums: Float64Array,
  kernel: Float32Array,
  relu: boolean,
): WriteSums {
  return relu
    ? (factor, input, data, offset) => {
      const start = input * sums.length;
      for (let h = 0; h < sums.length; h++) {
        const sum = sums[h]! + factor * kernel[start + h]!;
        sums[h] = sum;
        // A branch would be guessed wrong half of the time.
        data[offset + h] = Math.max(0, sum);
      }
    }
    : (factor, input, data, offset) => {
      const start = input * sums.length;
      for (let h = 0; h < sums.length; h++) {
        const sum = sums[h]! + factor * kernel[start + h]!;
        sums[h] = sum;
        data[offset + h] = sum;
      }
    };
}
