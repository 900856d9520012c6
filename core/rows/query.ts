/**
 * Structured queries: asked of a model that can answer them without building rows, built in chunks
 * for every other.
 *
 * @module
 */
import { chunks } from "./chunks.ts";
import type { Model } from "../contracts/model.ts";
import type { NdArray } from "../contracts/nd_array.ts";
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

/**
 * The model's answer to `query`, by its own `answer` or by building every row.
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

/** Rows that `query` asks about, counted alike however it is answered. */
export function queryRows(query: Query): number {
  switch (query.kind) {
    case "walks":
      return query.orders.length;
    case "singles":
      return query.row.length;
    case "coalitions":
      return rowsOf(query.rows) * rowsOf(query.background) *
        maskCount(query);
    case "boxes":
      return query.row.length * query.radii.length;
  }
}

/** Number of masks of a coalition query. */
export function maskCount(query: Coalitions): number {
  return query.masks.length / countUnits(query.units, query.rows);
}

/** Units of a query over rows like `rows`. */
export function countUnits(units: Units | undefined, rows: NdArray): number {
  return units ? unitCount(units) : rowSize(rows);
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
  // A mask at a time: its places are looked up once, not for every row.
  const outputs = await predictBuilt(model, total, (index, row) => {
    const instance = Math.floor(index / absent) % instances;
    if (index % (instances * absent) === 0) {
      places = keptPlaces(query, units, index / (instances * absent));
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

/** Places that mask `mask` of the query keeps, in the order of their units. */
export function keptPlaces(
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
 * Predicts rows that `build` writes one by one, in ascending order; `build` returns the output
 * wanted.
 */
export async function predictBuilt(
  model: Model,
  count: number,
  build: (index: number, row: Float32Array) => number,
): Promise<Float64Array> {
  const size = sizeOf(model.inputShape);
  const answers = new Float64Array(count);
  // Many small rows are not held at once either: they would leave the processor's cache before they
  // are read.
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

function checkQuery(query: Query, model: Model): void {
  const size = sizeOf(model.inputShape);
  if (query.kind === "boxes") {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of draws", rowSize(query.draws), size);
    checkLength("lower", query.box.lower.length, size);
    checkLength("upper", query.box.upper.length, size);
    checkIndices("row", query.row, rowsOf(query.rows));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("row", query.row.length, rowsOf(query.draws));
    checkLength("targets", query.targets.length, rowsOf(query.rows));
    return;
  }
  if (query.units) checkIndices("units", query.units.positions, size);
  if (query.kind === "walks") {
    checkLength("a row of starts", rowSize(query.starts), size);
    checkLength("a row of ends", rowSize(query.ends), size);
    const steps = countUnits(query.units, query.starts);
    checkIndices("orders", query.orders, steps);
    checkIndices("from", query.from, rowsOf(query.starts));
    checkIndices("to", query.to, rowsOf(query.ends));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("orders", query.orders.length, query.from.length * steps);
    checkLength("to", query.to.length, query.from.length);
    checkLength("targets", query.targets.length, rowsOf(query.starts));
  } else if (query.kind === "singles") {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of sources", rowSize(query.sources), size);
    checkIndices("unit", query.unit, countUnits(query.units, query.rows));
    checkIndices("row", query.row, rowsOf(query.rows));
    checkIndices("source", query.source, rowsOf(query.sources));
    checkIndices("targets", query.targets, model.outputs);
    checkLength("unit", query.unit.length, query.row.length);
    checkLength("source", query.source.length, query.row.length);
    checkLength("targets", query.targets.length, rowsOf(query.rows));
  } else {
    checkLength("a row of rows", rowSize(query.rows), size);
    checkLength("a row of background", rowSize(query.background), size);
    checkIndices("targets", query.targets, model.outputs);
    checkLength("targets", query.targets.length, rowsOf(query.rows));
    if (rowsOf(query.background) === 0) {
      throw new RangeError(
        "Cannot ask about coalitions: the background must have rows, current value is 0",
      );
    }
    if (!Number.isInteger(maskCount(query))) {
      throw new RangeError(
        `Cannot ask about coalitions: masks must be whole rows of units, current value is ${
          maskCount(query)
        } rows`,
      );
    }
  }
}

function checkIndices(name: string, indices: Int32Array, below: number): void {
  for (const index of indices) {
    if (index < 0 || index >= below) {
      throw new RangeError(
        `Cannot ask the model: ${name} must lie in [0, ${below}), current value is ${index}`,
      );
    }
  }
}

function checkLength(name: string, length: number, expected: number): void {
  if (length !== expected) {
    throw new RangeError(
      `Cannot ask the model: ${name} must have ${expected} entries, current value is ${length}`,
    );
  }
}
