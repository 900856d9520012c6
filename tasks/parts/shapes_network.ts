/**
 * Networks of shapes_224.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import {
  paintShapes,
  type PlacedShape,
  SHAPES,
  type ShapeScene,
  shapeScene,
} from "../../datasets/generators/shape_scene.ts";
import { drawShapes } from "../../datasets/shapes_224.ts";
import type { Labelled } from "../../models/training/take_labelled.ts";
import type { Intervention } from "../truth/intervention.ts";
import { joined } from "./joined.ts";
import type { Recipe, Trainable } from "../training/trained_task.ts";
import type { SplitRows } from "../training/split_rows.ts";

/** Seed of the images. */
export const SHAPES_SEED = 0;

/** First row of each part, and the end of the last. */
const TRAINING = 0;
const VALIDATION = 640;
const TEST = 720;
const END = 800;

/** First of the rows that are drawn for one epoch. */
const FRESH = 10_000;

/** Number of test images whose parts are changed. */
const CHANGED = 16;

/** Training rows of networks without fresh images; explainers are shown some of them. */
export const trainingRows: Int32Array = numbers(TRAINING, VALIDATION);

/** Rows that no network has seen. */
export const testRows: Int32Array = numbers(TEST, END);

/**
 * The network `shapes_224/<name>`.
 *
 * - Trained on 640 images, or on new ones in every epoch; the epoch is chosen by 80, and 80 are the
 *   test.
 * - Certificate: in 16 test images the warm object, or both cold ones, are erased or given another
 *   shape.
 *
 * @example
 * ```ts
 * import { mlp } from "../../models/architectures/mlp.ts";
 * import { shapesNetwork } from "./shapes_network.ts";
 * import assert from "node:assert/strict";
 * const { id } = shapesNetwork("mlp", {
 *   network: () => mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 }),
 * });
 * assert.equal(id, "shapes_224/mlp");
 * ```
 */
export function shapesNetwork(
  name: string,
  recipe: Omit<Recipe, "shares">,
): Trainable {
  return {
    id: `shapes_224/${name}`,
    recipe: {
      ...recipe,
      shares: [VALIDATION / END, (TEST - VALIDATION) / END, (END - TEST) / END],
    },
    rows: () =>
      Promise.resolve(splitRows(recipe.fresh ? VALIDATION : TRAINING)),
    interventions,
  };
}

/**
 * `count` images per epoch that no other epoch has, for {@linkcode Recipe.fresh}; 600 kB each.
 *
 * @example
 * ```ts
 * import { freshShapes } from "./shapes_network.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(freshShapes(2)(1).inputs.shape, [2, 224, 224, 3]);
 * ```
 */
export function freshShapes(count: number): (epoch: number) => Labelled {
  return (epoch) => {
    const start = FRESH + (epoch - 1) * count;
    return drawShapes(SHAPES_SEED, numbers(start, start + count));
  };
}

/** Images from number `first` on, 600 kB each; earlier ones belong to no part. */
function splitRows(first: number): SplitRows {
  const { inputs, labels } = drawShapes(SHAPES_SEED, numbers(first, END));
  const part = (start: number, end: number) =>
    numbers(Math.max(0, start - first), end - first);
  return {
    inputs,
    labels,
    training: part(TRAINING, VALIDATION),
    validation: part(VALIDATION, TEST),
    test: part(TEST, END),
  };
}

function interventions(): Intervention[] {
  const rows = testRows.subarray(0, CHANGED);
  const scenes = Array.from(rows, (row) => shapeScene(SHAPES_SEED, row));
  const before = drawShapes(SHAPES_SEED, rows);
  const other = (object: PlacedShape, row: number, at: number): PlacedShape => {
    const step = 1 + rng("shapes_224", "exchange", row, at).integer(3);
    return { ...object, shape: (object.shape + step) % SHAPES.length };
  };
  const change = (
    painted: (scene: ShapeScene, row: number) => readonly PlacedShape[],
  ): NdArray<Float32Array> => ({
    shape: before.inputs.shape,
    data: joined(
      scenes.map((scene, i) => paintShapes(scene, painted(scene, rows[i]!))),
    ),
  });
  const { labels } = before;
  const exchanged = scenes.map(({ objects }, i) =>
    other(objects[0]!, rows[i]!, 0).shape
  );
  const object = { part: "object", relevant: true, before };
  const distractors = { part: "distractors", relevant: false, before };
  return [
    {
      ...object,
      done: "erased",
      after: change(({ objects }) => objects.slice(1)),
    },
    {
      ...object,
      done: "exchanged",
      after: change(({ objects: [first, ...rest] }, row) => [
        other(first!, row, 0),
        ...rest,
      ]),
      labels: Int32Array.from(exchanged),
    },
    {
      ...distractors,
      done: "erased",
      after: change(({ objects }) => objects.slice(0, 1)),
      labels,
    },
    {
      ...distractors,
      done: "exchanged",
      after: change(({ objects: [first, ...rest] }, row) => [
        first!,
        ...rest.map((object, i) => other(object, row, i + 1)),
      ]),
      labels,
    },
  ];
}

function numbers(start: number, end: number): Int32Array {
  return Int32Array.from({ length: end - start }, (_, i) => start + i);
}
