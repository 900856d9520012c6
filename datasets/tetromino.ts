/**
 * tetromino: T or L on noise.
 *
 * @module
 */
import type { Dataset } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import {
  BACKGROUNDS,
  mixTetromino,
  SCENARIOS,
  type TetrominoFamily,
  tetrominoScene,
} from "./generators/tetromino_scene.ts";

/** What is drawn. */
export type TetrominoOptions = {
  /**
   * How tetrominoes determine the class.
   * @default "linear"
   */
  readonly scenario: TetrominoFamily["scenario"];
  /**
   * Background noise: independent pixels (`white`), or spatially smooth (`correlated`).
   * @default "white"
   */
  readonly background: TetrominoFamily["background"];
  /**
   * Pixels along a side: 8 or 64.
   * @default "8"
   */
  readonly size: "8" | "64";
  /**
   * Number of images.
   * @default 5000
   */
  readonly rows: number;
  /**
   * Seed of the images.
   * @default 0
   */
  readonly seed: number;
};

/**
 * Images `[size, size, 1]` of tetrominoes on noise of variance 1 (XAI-TRIS: Clark, Wilming and
 * Haufe, 2024). See {@linkcode tetrominoScene} for the scenarios.
 *
 * Deviations:
 *
 * - Shares of the signal are our own, so that small networks learn every family.
 * - Noise is scaled to variance 1 in every pixel, and images are not rescaled by the dataset's
 *   largest value.
 * - Tetrominoes of 64×64 pixels have sharp edges.
 *
 * @example
 * ```ts
 * import { tetromino } from "./tetromino.ts";
 * import assert from "node:assert/strict";
 * const { inputs } = await tetromino.load({
 *   ...tetromino.defaults,
 *   size: "64",
 *   rows: 2,
 * }, () => Promise.reject());
 * assert.deepEqual(inputs.shape, [2, 64, 64, 1]);
 * ```
 */
export const tetromino: Dataset<TetrominoOptions> = {
  id: "tetromino",
  version: 1,
  summary:
    "Images of a T or an L on noise: fixed, multiplicative, moved and rotated, or XOR of two (XAI-TRIS).",
  references: [
    "Clark, Wilming, Haufe (2024), XAI-TRIS: non-linear image benchmarks to quantify false positive post-hoc attribution of feature importance, arXiv:2306.12816",
  ],
  licence: "CC0-1.0 (generated)",
  defaults: {
    scenario: "linear",
    background: "white",
    size: "8",
    rows: 5000,
    seed: 0,
  },
  limits: {
    scenario: { choices: SCENARIOS },
    background: { choices: BACKGROUNDS },
    size: { choices: ["8", "64"] },
    rows: { min: 1, integer: true },
    seed: { min: 0, integer: true },
  },
  load({ rows, seed, size: side, ...options }): Promise<Table> {
    const size = Number(side);
    const family = { ...options, size };
    const data = new Float32Array(rows * size * size);
    const labels = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const { label, signal, noise } = tetrominoScene(family, seed, row);
      data.set(mixTetromino(family, signal, noise), row * size * size);
      labels[row] = label;
    }
    return Promise.resolve({
      inputs: { shape: [rows, size, size, 1], data },
      labels,
      classes: options.scenario === "xor" ? ["unlike", "alike"] : ["T", "L"],
      inputNames: Array.from(
        { length: size * size },
        (_, at) => `row ${Math.floor(at / size)}, column ${at % size}`,
      ),
    });
  },
};
