/**
 * Box queries for networks whose first layer is dense.
 *
 * @module
 */
import { matMul, tensor } from "@tensorflow/tfjs-core";
import { chunks } from "../../core/rows/chunks.ts";
import type { Boxes } from "../../core/contracts/queries.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { type Cut, type FirstLayer, numbersOf } from "./cut_network.ts";
import { firstLayerActivations } from "./first_layer_activations.ts";
import { finishRows } from "./finish_rows.ts";

/**
 * Factors held at once, 64 MiB: every chunk costs a pass over the kernel before anything is
 * multiplied.
 */
const HELD = 2 ** 24;

/**
 * Outputs `[draws, radii]` of a box query.
 *
 * At radius δ, input i of draw u lies at xᵢ + Rᵢ (uᵢ min(δ, bᵢ) − (1 − uᵢ) min(δ, aᵢ)). R is the
 * box's width; a and b = 1 − a are the radii at which the box reaches its lower and its upper end.
 *
 * - Inputs whose ends are reached between the same radii form a group, in which the first layer's
 *   pre-activations are linear in δ.
 * - Two products per group and draw, W · R u and W · R u b, therefore serve all radii: two passes
 *   over the kernel, where rows that are built take one for each radius.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { cutNetwork } from "./cut_network.ts";
 * import { denseBoxes } from "./dense_boxes.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const cut = cutNetwork(mlp({ inputs: 1, hidden: [4], outputs: 1, seed: 0 }), "value")!;
 * const outputs = await denseBoxes(cut, {
 *   kind: "boxes",
 *   rows: { shape: [1, 1], data: new Float32Array([2]) },
 *   targets: new Int32Array(1),
 *   box: { lower: new Float32Array([0]), upper: new Float32Array([4]) },
 *   radii: new Float64Array([0.25, 0.5]),
 *   draws: { shape: [1, 1], data: new Float32Array([1]) },
 *   row: new Int32Array(1),
 * });
 * assert.ok(Math.abs(4 * outputs[0]! - 3 * outputs[1]!) < 1e-6); // at 3 and at 4, without biases
 * ```
 */
export async function denseBoxes(
  cut: Cut,
  query: Boxes,
): Promise<Float64Array> {
  const steps = query.radii.length;
  const answers = new Float64Array(query.row.length * steps);
  const first = await cut.firstLayer();
  for (const middle of new Set(query.row)) {
    const draws = Int32Array.from(query.row.keys()).filter((draw) =>
      query.row[draw] === middle
    );
    const groups = bends(query, middle, first);
    const start = firstLayerActivations(first, rowAt(query.rows, middle));
    for (const [from, to] of chunks(draws.length, 2 * cut.inputs, HELD)) {
      const part = draws.subarray(from, to);
      const lines = [];
      for (const group of groups) {
        lines.push(await groupLines(cut, query, group, part));
      }
      const write = lineSums(cut, query.radii, start, lines);
      const outputs = await finishRows(
        cut,
        part.length * steps,
        (index, data, offset) => {
          write(index, data, offset);
          return query.targets[middle]!;
        },
      );
      for (const [i, draw] of part.entries()) {
        const drawOutputs = outputs.subarray(i * steps, (i + 1) * steps);
        answers.set(drawOutputs, draw * steps);
      }
    }
  }
  return answers;
}

/** Inputs whose boxes reach their ends between the same radii. */
interface Group {
  /** Number of radii below the upper end. */
  readonly up: number;
  /** Number of radii below the lower end. */
  readonly down: number;
  readonly positions: number[];
  /** Width of the box, per position. */
  readonly widths: number[];
  /** Share of the width between the row and the upper end, per position. */
  readonly above: number[];
  /** The kernel's rows of the positions. */
  readonly kernel: Float32Array;
}

function bends(
  { rows, box, radii }: Boxes,
  middle: number,
  { kernel, bias }: FirstLayer,
): Group[] {
  const groups = new Map<string, Omit<Group, "kernel">>();
  for (const [i, x] of rowAt(rows, middle).entries()) {
    const width = box.upper[i]! - box.lower[i]!;
    if (width === 0) continue;
    const above = Math.min(1, Math.max(0, (box.upper[i]! - x) / width));
    const up = radii.findLastIndex((radius) => radius <= above) + 1;
    const down = radii.findLastIndex((radius) => radius <= 1 - above) + 1;
    let group = groups.get(`${up},${down}`);
    if (!group) {
      group = { up, down, positions: [], widths: [], above: [] };
      groups.set(`${up},${down}`, group);
    }
    group.positions.push(i);
    group.widths.push(width);
    group.above.push(above);
  }
  const width = bias.length;
  return Array.from(groups.values(), (group) => {
    const rows = new Float32Array(group.positions.length * width);
    for (const [k, position] of group.positions.entries()) {
      const row = kernel.subarray(position * width, (position + 1) * width);
      rows.set(row, k * width);
    }
    return { ...group, kernel: rows };
  });
}

/**
 * Products of a group with the kernel, `[2 draws + 2, width]`: R u and R u b per draw, then R and R
 * a.
 */
interface Lines {
  readonly group: Group;
  readonly products: Float32Array;
}

async function groupLines(
  { inputs, width }: Cut,
  { draws }: Boxes,
  group: Group,
  part: Int32Array,
): Promise<Lines> {
  const { positions, widths, above, kernel } = group;
  const size = positions.length;
  const factors = new Float32Array((2 * part.length + 2) * size);
  const drawFactors = 2 * part.length * size;
  for (let k = 0; k < size; k++) {
    for (let i = 0; i < part.length; i++) {
      const share = draws.data[part[i]! * inputs + positions[k]!]!;
      factors[2 * i * size + k] = widths[k]! * share;
      factors[(2 * i + 1) * size + k] = widths[k]! * share * above[k]!;
    }
    factors[drawFactors + k] = widths[k]!;
    factors[drawFactors + size + k] = widths[k]! * (1 - above[k]!);
  }
  const products = await numbersOf(() =>
    matMul(
      tensor(factors, [2 * part.length + 2, size]),
      tensor(kernel, [size, width]),
    )
  );
  return { group, products };
}

/**
 * Writes the pre-activations of draw `index / radii` at radius `index % radii`, in ascending order.
 */
function lineSums(
  { width, relu }: Cut,
  radii: Float64Array,
  start: Float64Array,
  lines: readonly Lines[],
): (index: number, data: Float32Array, offset: number) => void {
  const fixed = new Float64Array(width);
  const gradients = new Float64Array(width);
  const last = (products: Float32Array) => products.length - 2 * width;
  return (index, data, offset) => {
    const radius = index % radii.length;
    const draw = (index - radius) / radii.length * 2 * width;
    if (radius === 0) {
      fixed.set(start);
      gradients.fill(0);
    }
    for (const { group, products } of lines) {
      const bends = radius === group.up || radius === group.down;
      if (radius > 0 && !bends) continue;
      const all = last(products);
      for (let h = 0; h < width; h++) {
        const up = products[draw + h]!;
        const upEnd = products[draw + width + h]!;
        const down = products[all + h]! - up;
        const downEnd = products[all + width + h]! - up + upEnd;
        if (radius === 0) gradients[h]! += up - down;
        if (radius === group.up) {
          gradients[h]! -= up;
          fixed[h]! += upEnd;
        }
        if (radius === group.down) {
          gradients[h]! += down;
          fixed[h]! -= downEnd;
        }
      }
    }
    const least = relu ? 0 : -Infinity;
    for (let h = 0; h < width; h++) {
      data[offset + h] = Math.max(
        least,
        fixed[h]! + radii[radius]! * gradients[h]!,
      );
    }
  };
}
