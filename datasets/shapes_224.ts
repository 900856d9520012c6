/**
 * shapes_224: images of 224×224 pixels with one object that decides.
 *
 * @module
 */
import type { Dataset } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import {
  paintShapes,
  SHAPES,
  shapeScene,
  SIDE,
} from "./generators/shape_scene.ts";

/** What is drawn. */
export type Shapes224Options = {
  /**
   * Number of images; each has 150,528 values.
   * @default 16
   */
  readonly rows: number;
  /**
   * Seed of the images.
   * @default 0
   */
  readonly seed: number;
};

/**
 * Images `[224, 224, 3]` with values from −0.5 (dark) to 0.5. The class is the shape of the one
 * warm-coloured object; two cold-coloured objects of the same shapes are distractors.
 *
 * - Objects do not touch, stand anywhere and have sides of 52 to 80 pixels.
 * - Row `i` is the same whatever else is drawn ({@linkcode shapeScene}).
 *
 * @example
 * ```ts
 * import { shapes224 } from "./shapes_224.ts";
 * import assert from "node:assert/strict";
 * const { inputs, classes } = await shapes224.load({ rows: 1, seed: 0 }, () => Promise.reject());
 * assert.deepEqual(inputs.shape, [1, 224, 224, 3]);
 * assert.deepEqual(classes, ["disc", "square", "diamond", "triangle"]);
 * ```
 */
export const shapes224: Dataset<Shapes224Options> = {
  id: "shapes_224",
  version: 1,
  summary:
    "Images of 224×224 pixels: the class is the shape of the one warm-coloured object.",
  references: [],
  licence: "CC0-1.0 (generated)",
  defaults: { rows: 16, seed: 0 },
  limits: {
    rows: { min: 1, max: 10_000, integer: true },
    seed: { min: 0, integer: true },
  },
  load: ({ rows, seed }) =>
    Promise.resolve(
      drawShapes(seed, Int32Array.from({ length: rows }, (_, row) => row)),
    ),
};

/** Draws these rows only. */
export function drawShapes(seed: number, rows: Int32Array): Table {
  const shape = [SIDE, SIDE, 3];
  const size = SIDE * SIDE * 3;
  const data = new Float32Array(rows.length * size);
  const labels = new Int32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const scene = shapeScene(seed, row);
    data.set(paintShapes(scene), i * size);
    labels[i] = scene.objects[0]!.shape;
  }
  const channels = ["red", "green", "blue"];
  return {
    inputs: { shape: [rows.length, ...shape], data },
    labels,
    classes: SHAPES,
    inputNames: Array.from({ length: size }, (_, at) => {
      const pixel = Math.floor(at / 3);
      return `row ${Math.floor(pixel / SIDE)}, column ${pixel % SIDE}, ${
        channels[at % 3]
      }`;
    }),
  };
}
