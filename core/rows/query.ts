/**
 * Answering structured queries.
 *
 * @module
 */
import { chunks } from "./chunks.ts";
import type { Model } from "../contracts/model.ts";
import type {
  Boxes,
  Coalitions,
  Query,
  Singles,
  Units,
  Walks,
} from "../contracts/queries.ts";
import { rowAt, rowSize, rowsOf, sizeOf } from "../contracts/nd_array.ts";
import { pointNear } from "./point_near.ts";
import { unitCount, unitsOr } from "./units.ts";
import { checkQuery } from "./check_query.ts";
import { maskCount, queryRows } from "./query_rows.ts";

/**
 * The model's answer to `query`: by its own `answer`, or by building every row.
 *
 * @throws {RangeError} when the query refers to rows, inputs or units that do not exist, or its
 *   rows do not fit the model.
 *
 * @example
 * ```ts
 * import { ask } from "./query.ts";
 * import { linearModel } from "../testing/linear_model.ts";
 * import assert from "node:assert/strict";
 * const outputs = await ask(linearModel([2, 3]), {
 *   kind: "walks",
 *   starts: { shape: [1, 2], data: new Float32Array([1, 1]) },
 *   targets: new Int32Array([0]),
 *   ends: { shape: [1, 2], data: new Float32Array([0, 0]) },
 *   from: new Int32Array([0]),
 *   to: new Int32Array([0]),
 *   orders: new Int32Array([1, 0]),
 * });
 * assert.deepEqual([...outputs], [2, 0]);
 * ```
 */
export function ask(model: Model, query: Query): Promise<Float64Array> {
  checkQuery(query, model);
  return model.answer ? model.answer(query) : answerByRows(model, query);
}

/** Answers by building every row and calling `predict`, in chunks of bounded memory. */
export function answerByRows(
  model: Model,
  query: Query,
): Promise<Float64Array> {
  switch (query.kind) {
    case "walks":
      return walkRows(model, query);
    case "singles":
      return singleRows(model, query);
    case "coalitions":
      return coalitionRows(model, query);
    case "boxes":
      return boxRows(model, query);
  }
}

async function walkRows(model: Model, query: Walks): Promise<Float64Array> {
  const size = rowSize(query.starts);
  const units = unitsOr(query.units, size);
  const steps = unitCount(units);
  const current = new Float32Array(size);
  let end: ArrayLike<number> = current;
  return await predictBuilt(model, query.orders.length, (index, row) => {
    const walk = Math.floor(index / steps);
    if (index === walk * steps) {
      current.set(rowAt(query.starts, query.from[walk]!));
      end = rowAt(query.ends, query.to[walk]!);
    }
    copyUnit(units, query.orders[index]!, end, current);
    row.set(current);
    return query.targets[query.from[walk]!]!;
  });
}

async function singleRows(model: Model, query: Singles): Promise<Float64Array> {
  const units = unitsOr(query.units, rowSize(query.rows));
  return await predictBuilt(model, query.row.length, (index, row) => {
    row.set(rowAt(query.rows, query.row[index]!));
    const source = rowAt(query.sources, query.source[index]!);
    copyUnit(units, query.unit[index]!, source, row);
    return query.targets[query.row[index]!]!;
  });
}

async function coalitionRows(
  model: Model,
  query: Coalitions,
): Promise<Float64Array> {
  const units = unitsOr(query.units, rowSize(query.rows));
  const masks = maskCount(query);
  const absent = rowsOf(query.background);
  const instances = rowsOf(query.rows);
  const total = masks * instances * absent;
  let places: Int32Array = new Int32Array();
  // One mask after the other: its positions are looked up once, not for every row.
  const outputs = await predictBuilt(model, total, (index, row) => {
    const instance = Math.floor(index / absent) % instances;
    if (index % (instances * absent) === 0) {
      places = presentPositions(query, units, index / (instances * absent));
    }
    row.set(rowAt(query.background, index % absent));
    const present = rowAt(query.rows, instance);
    for (let i = 0; i < places.length; i++) {
      row[places[i]!] = present[places[i]!]!;
    }
    return query.targets[instance]!;
  });
  const means = new Float64Array(instances * masks);
  for (let i = 0; i < instances * masks; i++) {
    let sum = 0;
    for (let b = 0; b < absent; b++) sum += outputs[i * absent + b]!;
    means[i % instances * masks + Math.floor(i / instances)] = sum / absent;
  }
  return means;
}

/**
 * Input positions that mask `mask` of the query keeps from the instance, in the order of their
 * units.
 */
export function presentPositions(
  { masks }: Coalitions,
  { offsets, positions }: Units,
  mask: number,
): Int32Array {
  const start = mask * (offsets.length - 1);
  const places = new Int32Array(positions.length);
  let count = 0;
  for (let unit = 0; unit < offsets.length - 1; unit++) {
    if (!masks[start + unit]) continue;
    for (let i = offsets[unit]!; i < offsets[unit + 1]!; i++) {
      places[count++] = positions[i]!;
    }
  }
  return places.subarray(0, count);
}

async function boxRows(model: Model, query: Boxes): Promise<Float64Array> {
  const { rows, box, radii, draws } = query;
  const total = queryRows(query);
  return await predictBuilt(model, total, (index, row) => {
    const draw = Math.floor(index / radii.length);
    const radius = radii[index % radii.length]!;
    const middle = query.row[draw]!;
    pointNear(rowAt(rows, middle), radius, box, rowAt(draws, draw), row);
    return query.targets[middle]!;
  });
}

/** Writes unit `unit` of `from` into `to`. */
function copyUnit(
  units: Units,
  unit: number,
  from: ArrayLike<number>,
  to: Float32Array,
): void {
  for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
    const position = units.positions[i]!;
    to[position] = from[position]!;
  }
}

/**
 * Outputs at rows that `build` writes one by one, in ascending order, in chunks of bounded memory.
 *
 * @param build Writes row `index` into `row`, which holds zeros, and returns the index of the
 *   output.
 */
export async function predictBuilt(
  model: Model,
  count: number,
  build: (index: number, row: Float32Array) => number,
): Promise<Float64Array> {
  const size = sizeOf(model.inputShape);
  const answers = new Float64Array(count);
  // Many small rows are split too: they would leave the processor's cache before they are read.
  for (const [start, end] of chunks(count, Math.max(size, 128))) {
    const data = new Float32Array((end - start) * size);
    const targets = new Int32Array(end - start);
    for (let i = start; i < end; i++) {
      const offset = (i - start) * size;
      targets[i - start] = build(i, data.subarray(offset, offset + size));
    }
    const shape = [end - start, ...model.inputShape];
    const outputs = await model.predict({ shape, data });
    for (let i = start; i < end; i++) {
      answers[i] = outputs
        .data[(i - start) * model.outputs + targets[i - start]!]!;
    }
  }
  return answers;
}
