/**
 * Hashes of rows that follow a query's structure, so that repeated rows are counted without
 * building any.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Query, Units } from "../../core/contracts/queries.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { maskCount } from "../../core/rows/query_rows.ts";
import { unitCount, unitsOr } from "../../core/rows/units.ts";

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/**
 * Hash of one value at one position; a row's hash is the sum over its positions modulo 2^53, so
 * that replacing a unit is a subtraction and an addition (after Zobrist, 1970).
 */
function hashValue(position: number, value: number): number {
  float[0] = value + 0;
  let a = Math.imul(
    words[0]! ^ Math.imul(position + 1, 0x9e3779b1),
    0x85ebca6b,
  );
  let b = Math.imul(words[1]! ^ a ^ a >>> 15, 0xc2b2ae35);
  a = Math.imul(a ^ b >>> 13, 0x27d4eb2f);
  b = Math.imul(b ^ a >>> 16, 0x165667b1);
  a ^= b >>> 15;
  return ((b ^ b >>> 13) >>> 0) * 2 ** 21 + (a >>> 11);
}

const MODULUS = 2 ** 53;
const add = (a: number, b: number) =>
  a >= MODULUS - b ? a - (MODULUS - b) : a + b;
const subtract = (a: number, b: number) => a >= b ? a - b : a + (MODULUS - b);

/** Hash of each row of `inputs`, salted: rows of a gradient differ by their target. */
export function hashRows(
  inputs: NdArray,
  salt?: ArrayLike<number>,
): Float64Array {
  const hashes = new Float64Array(rowsOf(inputs));
  const size = rowSize(inputs);
  for (let r = 0; r < hashes.length; r++) {
    let hash = salt ? hashValue(-2, salt[r]!) : 0;
    for (let i = 0; i < size; i++) {
      hash = add(hash, hashValue(i, inputs.data[r * size + i]!));
    }
    hashes[r] = hash;
  }
  return hashes;
}

/**
 * Hash of every row of a query.
 *
 * - Equal to {@linkcode hashRows} of the built rows.
 * - In the order of the answer; for coalitions: instance, mask, background row.
 * - Points of boxes lie on a continuum: they differ by row, draw and radius, and never equal rows
 *   of other queries.
 */
export function hashQuery(query: Query): Float64Array {
  switch (query.kind) {
    case "walks": {
      const units = unitsOr(query.units, rowSize(query.starts));
      const starts = hashUnits(query.starts, units);
      const ends = hashUnits(query.ends, units);
      const count = unitCount(units);
      const hashes = new Float64Array(query.orders.length);
      for (let walk = 0; walk < query.from.length; walk++) {
        const from = query.from[walk]!;
        const to = query.to[walk]!;
        let hash = starts.totals[from]!;
        for (let step = 0; step < count; step++) {
          const unit = query.orders[walk * count + step]!;
          hash = add(
            subtract(hash, starts.units[from * count + unit]!),
            ends.units[to * count + unit]!,
          );
          hashes[walk * count + step] = hash;
        }
      }
      return hashes;
    }
    case "singles": {
      const units = unitsOr(query.units, rowSize(query.rows));
      const rows = hashUnits(query.rows, units);
      const sources = hashUnits(query.sources, units);
      const count = unitCount(units);
      return Float64Array.from(query.row, (row, i) =>
        add(
          subtract(
            rows.totals[row]!,
            rows.units[row * count + query.unit[i]!]!,
          ),
          sources.units[query.source[i]! * count + query.unit[i]!]!,
        ));
    }
    case "coalitions": {
      const units = unitsOr(query.units, rowSize(query.rows));
      const count = unitCount(units);
      const rows = hashUnits(query.rows, units);
      const background = hashUnits(query.background, units);
      const masks = maskCount(query);
      const absent = rowsOf(query.background);
      const share = (
        hashes: Float64Array,
        row: number,
        mask: number,
        side: number,
      ) => {
        let hash = 0;
        for (let unit = 0; unit < count; unit++) {
          if (query.masks[mask * count + unit] === side) {
            hash = add(hash, hashes[row * count + unit]!);
          }
        }
        return hash;
      };
      const missing = new Float64Array(masks * absent);
      for (let i = 0; i < missing.length; i++) {
        const row = i % absent;
        missing[i] = add(
          background.fixed[row]!,
          share(background.units, row, Math.floor(i / absent), 0),
        );
      }
      const hashes = new Float64Array(rowsOf(query.rows) * missing.length);
      for (let n = 0, at = 0; n < rowsOf(query.rows); n++) {
        for (let mask = 0; mask < masks; mask++) {
          const present = share(rows.units, n, mask, 1);
          for (let b = 0; b < absent; b++) {
            hashes[at++] = add(present, missing[mask * absent + b]!);
          }
        }
      }
      return hashes;
    }
    case "boxes": {
      const rows = hashRows(query.rows);
      const draws = hashRows(query.draws);
      return Float64Array.from(
        { length: query.row.length * query.radii.length },
        (_, i) => {
          const draw = Math.floor(i / query.radii.length);
          const radius = query.radii[i % query.radii.length]!;
          const middle = add(rows[query.row[draw]!]!, hashValue(-3, radius));
          return hashValue(-4, add(middle, hashValue(-5, draws[draw]!)));
        },
      );
    }
  }
}

/** Per row and unit, per row over everything, and per row over what no unit owns. */
function hashUnits(rows: NdArray, units: Units) {
  const count = unitCount(units);
  const totals = hashRows(rows);
  const fixed = Float64Array.from(totals);
  const hashes = new Float64Array(rowsOf(rows) * count);
  for (let r = 0; r < totals.length; r++) {
    const row = rowAt(rows, r);
    for (let unit = 0; unit < count; unit++) {
      let hash = 0;
      for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
        const position = units.positions[i]!;
        hash = add(hash, hashValue(position, row[position]!));
      }
      hashes[r * count + unit] = hash;
      fixed[r] = subtract(fixed[r]!, hash);
    }
  }
  return { totals, fixed, units: hashes };
}
