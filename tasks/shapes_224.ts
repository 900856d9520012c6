/**
 * shapes_224: which shape the warm object of a large image has.
 *
 * @module
 */
import { classify } from "../core/rows/classify.ts";
import type { Read } from "../core/contracts/dataset.ts";
import type { Problem } from "../core/contracts/task.ts";
import { patchUnits } from "../core/images/patch_units.ts";
import { SIDE } from "../datasets/generators/shape_scene.ts";
import { drawShapes, shapes224 as dataset } from "../datasets/shapes_224.ts";
import { gapCnn } from "../models/architectures/gap_cnn.ts";
import { vit } from "../models/architectures/vit.ts";
import { loadNetwork } from "../models/storage.ts";
import { tfjsModel } from "../models/tfjs_model.ts";
import { localisation, metrics } from "./parts/metrics.ts";
import { shapeMasks } from "./parts/shape_masks.ts";
import {
  freshShapes,
  SHAPES_SEED,
  shapesNetwork,
  testRows,
  trainingRows,
} from "./parts/shapes_network.ts";
import type { TaskOptions, VariantTask } from "./training/trained_task.ts";

/** Options of {@linkcode shapes224}. */
export type Shapes224TaskOptions = TaskOptions & {
  /**
   * The network explained: convolutional with global average pooling (`cnn`), or a vision
   * transformer (`vit`).
   * @default "cnn"
   */
  readonly model: "cnn" | "vit";
  /**
   * Side, in pixels, of the square patches that are units.
   *
   * 0: every input is a unit, which only methods that use layers or gradients can afford.
   * @default 16
   */
  readonly patch: number;
};

/** Number of training images shown to explainers. */
const BACKGROUND = 16;

const shape = [SIDE, SIDE, 3] as const;
const outputs = 4;

const cnn = shapesNetwork("cnn", {
  network: () =>
    gapCnn({
      shape,
      filters: [16, 24, 32, 32],
      kernel: 5,
      strides: [4, 2, 2],
      outputs,
      seed: 0,
    }),
  training: { epochs: 8, batch: 16, learningRate: 2e-3, patience: 2 },
});

const transformer = shapesNetwork("vit", {
  network: () =>
    vit({ shape, patch: 16, width: 64, depth: 4, heads: 4, outputs, seed: 0 }),
  training: {
    epochs: 40,
    batch: 8,
    learningRate: 1e-3,
    warmUp: 1,
    clip: 1,
    keep: "last",
  },
  fresh: freshShapes(320),
});

/**
 * Test images of 224×224 pixels that the network classifies correctly; the target is the class.
 *
 * - Mask and relevance: the warm object's pixels in every channel. Erasing or exchanging it changes
 *   the class; erasing or exchanging the rest does not (see the certificates).
 * - Both networks are right on all 80 test images, and follow every exchange in 16 of them. The
 *   transformer learned from 12,800 images that it saw once, the convolutional network from 640.
 * - Baseline: grey, 0. Box: [−0.5, 0.5]. Background: rows of the distribution of the 640 images.
 * - Images are drawn on demand; one takes 600 kB.
 * - `load` throws a `RangeError` where fewer test images qualify than `instances`.
 * - Cost: one prediction per test image that is tried.
 *
 * @example
 * ```ts
 * import { shapes224 } from "./shapes_224.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(shapes224.variants.map(({ id }) => id), ["shapes_224/cnn", "shapes_224/vit"]);
 * ```
 */
export const shapes224: VariantTask<Shapes224TaskOptions> = {
  id: "shapes_224",
  version: 1,
  summary:
    "Which shape the warm-coloured object in an image of 224×224 pixels has.",
  references: [
    "Zhou, Khosla, Lapedriza, Oliva, Torralba (2016), Learning deep features for discriminative localization, arXiv:1512.04150",
    "Dosovitskiy and others (2021), An image is worth 16x16 words, arXiv:2010.11929",
  ],
  dataset: dataset.id,
  defaults: { model: "cnn", instances: 20, head: "logit", patch: 16 },
  limits: {
    model: { choices: ["cnn", "vit"] },
    instances: { min: 1, max: testRows.length, integer: true },
    head: { choices: ["shifted_probability", "probability", "logit"] },
    patch: { min: 0, max: SIDE, integer: true },
  },
  metrics: [...localisation, ...metrics],
  variants: [cnn, transformer],
  load,
};

async function load(
  { model: name, instances, head, patch }: Shapes224TaskOptions,
  read: Read,
): Promise<Problem> {
  const { id } = name === "cnn" ? cnn : transformer;
  const { network, sha256 } = await loadNetwork(read, `models/weights/${id}`);
  const logits = tfjsModel(network, "logit");
  const rows: number[] = [];
  // Two at a time, since a backend may multiply a single row in another way.
  for (let at = 0; at < testRows.length && rows.length < instances; at += 2) {
    const pair = testRows.subarray(at, at + 2);
    const { inputs, labels } = drawShapes(SHAPES_SEED, pair);
    const predicted = await classify(logits, inputs);
    rows.push(...pair.filter((_, i) => predicted[i] === labels[i]));
  }
  if (rows.length < instances) {
    throw new RangeError(
      `Cannot load ${id}: it has ${rows.length} instances to explain, current value is ${instances}`,
    );
  }
  const explained = Int32Array.from(rows.slice(0, instances));
  const { inputs, labels } = drawShapes(SHAPES_SEED, explained);
  const mask = shapeMasks(explained);
  const size = SIDE * SIDE * 3;
  return {
    model: tfjsModel(network, head),
    weights: sha256,
    batch: {
      inputs,
      targets: labels,
      instances: Int32Array.from(explained.keys()),
      truth: { relevance: mask, mask },
    },
    background:
      drawShapes(SHAPES_SEED, trainingRows.subarray(0, BACKGROUND)).inputs,
    baseline: new Float32Array(size),
    box: {
      lower: new Float32Array(size).fill(-0.5),
      upper: new Float32Array(size).fill(0.5),
    },
    ...(patch > 0 && { units: patchUnits(shape, patch) }),
  };
}
