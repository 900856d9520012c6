/**
 * Images of tetrominoes on noise.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { rng } from "../../core/rows/rng.ts";

/** How tetrominoes determine the class, in order of difficulty. */
export const SCENARIOS = [
  "linear",
  "multiplicative",
  "translations_rotations",
  "xor",
] as const;

/** Noise of independent pixels, or of smooth ones. */
export const BACKGROUNDS = ["white", "correlated"] as const;

/** A family of images. */
export type TetrominoFamily = {
  /** How tetrominoes determine the class. */
  readonly scenario: typeof SCENARIOS[number];
  /** Background noise. */
  readonly background: typeof BACKGROUNDS[number];
  /** Pixels along a side: 8, or 64. */
  readonly size: number;
};

/** Signal and noise of an image; all arrays are `[size, size]`, flat. */
export interface TetrominoScene {
  /** 0 or 1. */
  readonly label: number;
  /** The tetrominoes: 1, or −1 where xor has inverted one; 0 elsewhere. */
  readonly signal: Float32Array;
  /** The signal of the other class at the same place. */
  readonly other: Float32Array;
  /** Noise of mean 0 and variance 1 in every pixel. */
  readonly noise: Float32Array;
  /** 1 where the presence of a tetromino depends on the class. */
  readonly mask: Float32Array;
}

/** Cells of T and L, as rows and columns, and their corners in scenarios without translation. */
const T = { cells: [[0, 0], [1, 0], [1, 1], [2, 0]], corner: [1, 1] } as const;
const L = { cells: [[0, 0], [1, 0], [2, 0], [2, 1]], corner: [4, 5] } as const;
type Tetromino = typeof T | typeof L;

/** Cells along a side. */
const CELLS = 8;

/** Share of the signal, by scenario and background. */
const SHARES = {
  linear: { white: 0.3, correlated: 0.12 },
  multiplicative: { white: 0.9, correlated: 0.9 },
  translations_rotations: { white: 0.6, correlated: 0.3 },
  xor: { white: 0.4, correlated: 0.2 },
};

/** Standard deviation of the smoothing of correlated noise, in cells. */
const SMOOTHING = 3;

/**
 * Draws the scene of one row: classes are equally likely, and every row has its own random stream.
 *
 * - linear and multiplicative: T for class 0, L for class 1, always at the same place.
 * - translations_rotations: the same anywhere, rotated by quarter turns.
 * - xor: both, each bright or dark; class 1 where both are bright or both dark.
 *
 * @example
 * ```ts
 * import { tetrominoScene } from "./tetromino_scene.ts";
 * import assert from "node:assert/strict";
 * const { mask, signal } = tetrominoScene(
 *   { scenario: "linear", background: "white", size: 8 },
 *   0,
 *   0,
 * );
 * const sum = (values: Float32Array) => values.reduce((a, b) => a + b);
 * assert.deepEqual([sum(signal), sum(mask)], [4, 8]); // one shown, two places tell the class
 * ```
 */
export function tetrominoScene(
  { scenario, background, size }: TetrominoFamily,
  seed: number,
  row: number,
): TetrominoScene {
  const stream = rng("tetromino", scenario, background, size, seed, row);
  const label = stream.integer(2);
  const shown: readonly [Tetromino, Tetromino] = label === 0 ? [T, L] : [L, T];
  const noise = ground(stream, background, size);
  if (scenario === "xor") {
    const sign = 2 * stream.integer(2) - 1;
    const both = (like: boolean) =>
      sum(
        paint(T, size, { sign }),
        paint(L, size, { sign: like ? sign : -sign }),
      );
    const signal = both(label === 1);
    return {
      label,
      signal,
      other: both(label !== 1),
      noise,
      mask: signal.map(Math.abs),
    };
  }
  const translated = scenario === "translations_rotations";
  const move = translated
    ? {
      turns: stream.integer(4),
      corner: [stream.uniform(), stream.uniform()] as const,
    }
    : {};
  const [signal, other] = shown.map((shape) => paint(shape, size, move));
  return {
    label,
    signal: signal!,
    other: other!,
    noise,
    mask: translated ? signal!.map(Math.abs) : sum(signal!, other!),
  };
}

/**
 * The image `[size, size, 1]`, flat, of a signal on noise: α √pixels · signal / ‖signal‖ + (1 − α)
 * · noise; for multiplicative (1 − α · signal) · noise.
 *
 * @example
 * ```ts
 * import { mixTetromino } from "./tetromino_scene.ts";
 * import assert from "node:assert/strict";
 * const family = {
 *   scenario: "multiplicative",
 *   background: "white",
 *   size: 2,
 * } as const;
 * const image = mixTetromino(
 *   family,
 *   new Float32Array([1, 0, 0, 0]),
 *   new Float32Array([1, 1, 1, 2]),
 * );
 * assert.deepEqual([...image], [Math.fround(0.1), 1, 1, 2]);
 * ```
 */
export function mixTetromino(
  { scenario, background }: TetrominoFamily,
  signal: Float32Array,
  noise: Float32Array,
): Float32Array {
  const share = SHARES[scenario][background];
  if (scenario === "multiplicative") {
    return noise.map((value, at) => (1 - share * signal[at]!) * value);
  }
  const norm = Math.hypot(...signal);
  const scale = norm > 0 ? share * Math.sqrt(signal.length) / norm : 0;
  return noise.map((value, at) => scale * signal[at]! + (1 - share) * value);
}

/**
 * A tetromino of value 1 (or `sign`), rotated by quarter turns, its corner at the share `corner` of
 * the free room, or at its fixed place.
 */
function paint(
  { cells, corner: fixed }: Tetromino,
  size: number,
  { turns = 0, corner, sign = 1 }: {
    readonly turns?: number;
    readonly corner?: readonly [number, number];
    readonly sign?: number;
  },
): Float32Array {
  const cell = size / CELLS;
  const [height, width] = turns % 2 === 0 ? [3, 2] : [2, 3];
  const [top, left] = corner
    ? [height, width].map((side, axis) =>
      Math.floor(corner[axis]! * (size - side * cell + 1))
    )
    : fixed.map((place) => place * cell);
  const image = new Float32Array(size * size);
  for (const [down, right] of cells) {
    const [y, x] = [[down, right], [right, 2 - down], [2 - down, 1 - right], [
      1 - right,
      down,
    ]][turns]!;
    for (let i = 0; i < cell; i++) {
      const start = (top! + y! * cell + i) * size + left! + x! * cell;
      image.fill(sign, start, start + cell);
    }
  }
  return image;
}

/**
 * Background noise. Correlated: normal noise smoothed along both axes, every pixel scaled to
 * variance 1.
 */
function ground(
  stream: Rng,
  background: TetrominoFamily["background"],
  size: number,
): Float32Array {
  const white = Float32Array.from({ length: size * size }, stream.normal);
  if (background === "white") return white;
  const deviation = SMOOTHING * size / CELLS;
  const kernel = Array.from({ length: size }, (_, i) => {
    const line = Float64Array.from(
      { length: size },
      (_, j) => Math.exp(-0.5 * ((i - j) / deviation) ** 2),
    );
    const norm = Math.hypot(...line);
    return line.map((value) => value / norm);
  });
  const smoothed = (values: Float32Array) => {
    const result = new Float32Array(values.length);
    for (let at = 0; at < result.length; at++) {
      // Smooths along columns and transposes, so that two calls smooth along both axes.
      const [line, start] = [kernel[Math.floor(at / size)]!, at % size * size];
      let total = 0;
      for (let k = 0; k < size; k++) total += line[k]! * values[start + k]!;
      result[at] = total;
    }
    return result;
  };
  return smoothed(smoothed(white));
}

function sum(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, at) => value + b[at]!);
}
