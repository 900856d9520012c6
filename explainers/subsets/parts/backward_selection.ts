/**
 * Backward selection: masks units one step at a time, the least important first.
 *
 * @module
 */
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowSize, takeRows } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";

/** How units are masked, and how candidates are scored. */
export interface Masking {
  /** Units that are masked. */
  readonly units: Units;
  /** The values of masked inputs, flat over one row. */
  readonly baseline: ArrayLike<number>;
  /** Units masked per step. */
  readonly perStep: number;
  /** Score per candidate (`unit` of `row`); the candidate of the highest score is masked first. */
  scores(
    rows: NdArray,
    targets: Int32Array,
    row: Int32Array,
    unit: Int32Array,
  ): Promise<Float64Array>;
  /**
   * Outputs of rows. Absent where one unit is masked per step and its score is the output without
   * it.
   */
  outputs?(rows: NdArray, targets: Int32Array): Promise<Float64Array>;
}

/**
 * The backward selection of one row; lists hold one entry per unit, the first one masked first.
 */
export interface Selection {
  /** The units. */
  readonly order: Int32Array;
  /** The output after the step that masked the unit. */
  readonly values: Float64Array;
  /**
   * Number of the unit's run of ties. Units of one run scored equal at every step at which one of
   * them was masked, so that their order carries no information.
   */
  readonly ties: Int32Array;
}

interface State {
  readonly index: number;
  readonly order: Int32Array;
  readonly values: Float64Array;
  readonly ties: Int32Array;
  /** Units not yet masked, ascending. */
  left: Int32Array;
  /** 1 for units that tie with the present run. */
  readonly peers: Uint8Array;
}

/**
 * Masks the units `left[i]` (ascending) of every row i until none is left: at each step the
 * `perStep` units with the highest scores.
 *
 * - Ties: the lowest unit first.
 * - Candidates of all rows are scored together at each step.
 * - Cost with u units left: ⌈u / perStep⌉ calls of `scores` with u, u − perStep, … candidates, and
 *   of `outputs` with one row.
 *
 * @throws {RangeError} when a score is not finite.
 *
 * @example
 * ```ts
 * import { backwardSelection } from "./backward_selection.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import assert from "node:assert/strict";
 * const [selection] = await backwardSelection(
 *   toyRows([[5, 1, 3]]),
 *   new Int32Array(1),
 *   [new Int32Array([0, 1, 2])],
 *   {
 *     units: singletonUnits(3),
 *     baseline: [0, 0, 0],
 *     perStep: 1,
 *     // The output is the sum of the row.
 *     scores: ({ data }, _targets, _row, unit) =>
 *       Promise.resolve(
 *         Float64Array.from(
 *           unit,
 *           (u) => data[0]! + data[1]! + data[2]! - data[u]!,
 *         ),
 *       ),
 *   },
 * );
 * assert.deepEqual([...selection!.order], [1, 2, 0]);
 * assert.deepEqual([...selection!.values], [8, 5, 0]);
 * ```
 */
export async function backwardSelection(
  rows: NdArray,
  targets: Int32Array,
  left: readonly Int32Array[],
  masking: Masking,
): Promise<Selection[]> {
  const { units, baseline } = masking;
  const size = rowSize(rows);
  const current = { shape: rows.shape, data: Float32Array.from(rows.data) };
  const states = left.map((units, index): State => ({
    index,
    order: new Int32Array(units.length),
    values: new Float64Array(units.length),
    ties: new Int32Array(units.length),
    left: units,
    peers: new Uint8Array(unitCount(masking.units)),
  }));
  for (;;) {
    const open = states.filter((state) => state.left.length > 0);
    if (open.length === 0) return states;
    const indices = open.map(({ index }) => index);
    const explained = Int32Array.from(indices, (i) => targets[i]!);
    const candidates = open.reduce((sum, { left }) => sum + left.length, 0);
    const row = new Int32Array(candidates);
    const unit = new Int32Array(candidates);
    let end = 0;
    for (const [i, { left }] of open.entries()) {
      unit.set(left, end);
      row.fill(i, end, end += left.length);
    }
    const known = takeRows(current, indices);
    const scores = await masking.scores(known, explained, row, unit);
    end = 0;
    const steps = open.map((state) => {
      const stateScores = scores.subarray(end, end += state.left.length);
      const step = maskNext(state, stateScores, masking.perStep);
      for (const unit of state.order.subarray(...step.range)) {
        maskUnit(units, unit, baseline, current.data, state.index * size);
      }
      return { ...step, state };
    });
    const outputs = await masking.outputs?.(
      takeRows(current, indices),
      explained,
    );
    for (const [i, { state, range, score }] of steps.entries()) {
      state.values.fill(outputs ? outputs[i]! : score, ...range);
    }
  }
}

/** Writes the baseline of `unit` into the row of `data` that starts at `offset`. */
export function maskUnit(
  units: Units,
  unit: number,
  baseline: ArrayLike<number>,
  data: Float32Array,
  offset: number,
): void {
  for (let i = units.offsets[unit]!; i < units.offsets[unit + 1]!; i++) {
    const position = units.positions[i]!;
    data[offset + position] = baseline[position]!;
  }
}

/**
 * Moves the next units from `left` to `order`. Returns their positions there, and the score of the
 * last.
 */
function maskNext(
  state: State,
  scores: Float64Array,
  perStep: number,
): { readonly range: readonly [number, number]; readonly score: number } {
  const { left, order, ties, peers } = state;
  // Loops: a function called per candidate would take longer than all else here.
  for (let i = 0; i < scores.length; i++) {
    if (!Number.isFinite(scores[i])) {
      throw new RangeError(
        `Cannot compare units: their scores must be finite, current value is ${
          scores[i]
        }`,
      );
    }
  }
  const start = order.length - left.length;
  const end = Math.min(start + perStep, order.length);
  const places = highest(scores, end - start);
  const gone = new Uint8Array(left.length);
  let score = scores[places[0]!]!;
  // The run of the step before goes on only among its members, a run that begins here with all of
  // its score.
  let fresh = false;
  for (const [k, place] of places.entries()) {
    const unit = left[place]!;
    const goesOn: boolean = scores[place] === score &&
      (fresh || peers[unit] === 1);
    fresh ||= !goesOn;
    score = scores[place]!;
    gone[place] = 1;
    order[start + k] = unit;
    ties[start + k] = (ties[start + k - 1] ?? 0) + (goesOn ? 0 : 1);
  }
  for (let i = 0; i < left.length; i++) {
    const member = left[i]!;
    peers[member] = scores[i] === score && (fresh || peers[member]) ? 1 : 0;
  }
  state.left = new Int32Array(order.length - end);
  for (let i = 0, remaining = 0; i < left.length; i++) {
    if (gone[i] === 0) state.left[remaining++] = left[i]!;
  }
  return { range: [start, end], score };
}

/**
 * Places of the `count` highest scores, the highest first, the lower place first where scores are
 * equal.
 */
function highest(scores: Float64Array, count: number): Int32Array {
  if (count === 1) {
    let place = 0;
    for (let i = 1; i < scores.length; i++) {
      if (scores[i]! > scores[place]!) place = i;
    }
    return Int32Array.of(place);
  }
  const lowest = scores.toSorted()[scores.length - count]!;
  let above = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > lowest) above++;
  const places = new Int32Array(count);
  let equal = count - above;
  for (let i = 0, at = 0; i < scores.length; i++) {
    if (scores[i]! > lowest || (scores[i] === lowest && equal-- > 0)) {
      places[at++] = i;
    }
  }
  return places.sort((a, b) => scores[b]! - scores[a]! || a - b);
}
