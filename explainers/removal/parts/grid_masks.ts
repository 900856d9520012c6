/**
 * Smooth random masks for images.
 *
 * @module
 */
import type { Rng } from "../../../core/contracts/rng.ts";

/** Number and grid of the masks. */
export interface GridMasksOptions {
  /** Number of masks. */
  readonly masks: number;
  /** Cells along each side of an image. */
  readonly cells: number;
  /** Share of cells that are kept. */
  readonly keep: number;
}

/**
 * Writes mask `index` into `[height, width]` values in [0, 1]: a grid of cells, each 1 with
 * probability `keep`, enlarged bilinearly and shifted by a random part of a cell (Petsiuk, Das and
 * Saenko, 2018).
 *
 * The grid is enlarged to (cells + 1) · ⌈side / cells⌉ and cut to the image, so that every pixel's
 * mean is `keep`. Only grids and shifts are held in memory.
 *
 * @example
 * ```ts
 * import { gridMasks } from "./grid_masks.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const mask = new Float64Array(6);
 * gridMasks(2, 3, { masks: 1, cells: 2, keep: 1 }, rng(0))(0, mask);
 * assert.deepEqual([...mask], [1, 1, 1, 1, 1, 1]);
 * ```
 */
export function gridMasks(
  height: number,
  width: number,
  { masks, cells, keep }: GridMasksOptions,
  rng: Rng,
): (index: number, mask: Float64Array) => void {
  const grids = new Uint8Array(masks * cells * cells);
  const shifts = new Int32Array(masks * 2);
  const steps = [height, width].map((side) => Math.ceil(side / cells));
  for (let k = 0; k < masks; k++) {
    for (let i = k * cells * cells; i < (k + 1) * cells * cells; i++) {
      grids[i] = rng.uniform() < keep ? 1 : 0;
    }
    steps.forEach((step, axis) => shifts[2 * k + axis] = rng.integer(step));
  }
  const [down, across] = steps.map((step) => cellPositions(cells, step));
  return (index, mask) => {
    const cell = (row: number, column: number) =>
      grids[(index * cells + row) * cells + column]!;
    const [dy, dx] = shifts.subarray(2 * index, 2 * index + 2);
    for (let y = 0; y < height; y++) {
      const at = down![y + dy!]!;
      const row = Math.min(Math.floor(at), cells - 2);
      for (let x = 0; x < width; x++) {
        const along = across![x + dx!]!;
        const column = Math.min(Math.floor(along), cells - 2);
        const between = (r: number) =>
          mix(cell(r, column), cell(r, column + 1), along - column);
        mask[y * width + x] = mix(between(row), between(row + 1), at - row);
      }
    }
  };
}

/**
 * Where the centre of each enlarged pixel lies among the centres of the cells; pixels beyond the
 * outer centres take the outer cells.
 */
function cellPositions(cells: number, step: number): Float64Array {
  const length = (cells + 1) * step;
  return Float64Array.from({ length }, (_, pixel) => {
    const position = (pixel + 0.5) * cells / length - 0.5;
    return Math.min(Math.max(position, 0), cells - 1);
  });
}

function mix(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
