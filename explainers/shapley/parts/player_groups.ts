/**
 * The players of each instance's game.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import {
  type NdArray,
  rowAt,
  rowsOf,
  sliceRows,
} from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { unitCount } from "../../../core/rows/units.ts";
import type { ShapleyGame } from "./shapley_game.ts";

/** Instances with the same players. */
export interface PlayerGroup {
  /** Their places in the batch, ascending. */
  readonly rows: readonly number[];
  /** The units that play, ascending. */
  readonly players: Int32Array;
  /** These units alone, in the same order; the game's own object where all play. */
  readonly units: Units;
}

/**
 * The instances by their players: the units that differ from some background row in some input.
 *
 * A unit that equals all background rows has Shapley value 0, because no coalition changes with it
 * (as in shap's KernelExplainer). What is left out of a group's `units` has the same value in the
 * instance and in every background row.
 *
 * - Groups by their first row, so that answers come in the order of the instances.
 * - Cost: no rows.
 *
 * @example
 * ```ts
 * import { playerGroups } from "./player_groups.ts";
 * import { shapleyGame } from "./shapley_game.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const game = shapleyGame(linearModel([1, 2, 3]), toyContext(3), 0);
 * const groups = playerGroups(game, toyRows([[1, 0, 2], [0, 0, 0], [5, 0, 5]]));
 * assert.deepEqual(groups.map(({ rows, players }) => [rows, [...players]]), [
 *   [[0, 2], [0, 2]],
 *   [[1], []],
 * ]);
 * ```
 */
export function playerGroups(
  { background, units }: Pick<ShapleyGame, "background" | "units">,
  inputs: NdArray,
): readonly PlayerGroup[] {
  const varied = variedInputs(background);
  const first = rowAt(background, 0);
  const groups = new Map<string, { rows: number[]; players: Int32Array }>();
  for (let row = 0; row < rowsOf(inputs); row++) {
    const instance = rowAt(inputs, row);
    const players = unitsWhere(
      units,
      (i) => varied[i] === 1 || instance[i] !== first[i],
    );
    const key = players.join();
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { rows: [row], players });
  }
  return Array.from(groups.values(), (group) => ({
    ...group,
    units: onlyUnits(units, group.players),
  }));
}

/**
 * Number of units that play in every instance's game: those in which the first `rows` background
 * rows (0 = all) differ.
 */
export function certainPlayers(
  { background, units }: Pick<Context, "background" | "units">,
  rows: number,
): number {
  const used = sliceRows(background, 0, rows || rowsOf(background));
  const varied = variedInputs(used);
  return unitsWhere(units, (i) => varied[i] === 1).length;
}

/** Per input, 1 where the rows differ. */
function variedInputs(rows: NdArray): Uint8Array {
  const first = rowAt(rows, 0);
  const varied = new Uint8Array(first.length);
  for (let row = 1; row < rowsOf(rows); row++) {
    rowAt(rows, row).forEach((value, i) => {
      if (value !== first[i]) varied[i] = 1;
    });
  }
  return varied;
}

/** Units of which some input passes. */
function unitsWhere(
  { offsets, positions }: Units,
  passes: (input: number) => boolean,
): Int32Array {
  const found: number[] = [];
  for (let unit = 0; unit < offsets.length - 1; unit++) {
    if (positions.subarray(offsets[unit], offsets[unit + 1]).some(passes)) {
      found.push(unit);
    }
  }
  return Int32Array.from(found);
}

function onlyUnits(units: Units, players: Int32Array): Units {
  if (players.length === unitCount(units)) return units;
  const offsets = new Int32Array(players.length + 1);
  const positions: number[] = [];
  players.forEach((unit, k) => {
    const [from, to] = units.offsets.subarray(unit);
    positions.push(...units.positions.subarray(from, to));
    offsets[k + 1] = positions.length;
  });
  return { offsets, positions: Int32Array.from(positions) };
}
