/**
 * Networks that tell tetrominoes apart.
 *
 * @module
 */
import { rowAt } from "../../core/nd_array.ts";
import {
  mixTetromino,
  type TetrominoFamily,
  type TetrominoScene,
  tetrominoScene,
} from "../../datasets/parts/tetromino_scene.ts";
import { tetromino } from "../../datasets/tetromino.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import type { Intervention } from "./certify_objects.ts";
import { imageMetrics } from "./metrics.ts";
import { type TrainedTask, trainedTask } from "./trained_task.ts";

/** Pixels along a side. */
const SIZE = 8;

/** Images whose parts are changed: numbers that the dataset does not reach. */
const FIRST = 1_000_000;
const CHANGED = 200;

/**
 * The network `tetromino/<scenario>_<background>`: two convolutions with 8 and 16 filters, pooling, 32 units; 80 % training, 10 % validation and 10 % test rows.
 * Explained are test rows that it classifies correctly, the target is the class.
 *
 * Parts of 200 more images are changed: tetrominoes erased, or exchanged for those of the other class; everything around them drawn anew.
 *
 * @example
 * ```ts
 * import { tetrominoNetwork } from "./tetromino_network.ts";
 * import assert from "node:assert/strict";
 * assert.equal(tetrominoNetwork("xor", "white").id, "tetromino/xor_white");
 * ```
 */
export function tetrominoNetwork(
  scenario: TetrominoFamily["scenario"],
  background: TetrominoFamily["background"],
): TrainedTask {
  const family = { scenario, background, size: SIZE };
  const { seed } = tetromino.defaults;
  return trainedTask({
    id: `tetromino/${scenario}_${background}`,
    summary: tetromino.summary,
    references: tetromino.references,
    dataset: {
      ...tetromino,
      defaults: { ...tetromino.defaults, scenario, background },
    },
    defaults: { instances: 100, head: "logit" },
    metrics: imageMetrics,
    recipe: {
      network: () =>
        cnn({
          shape: [SIZE, SIZE, 1],
          filters: [8, 16],
          dense: 32,
          outputs: 2,
          seed: 0,
        }),
      training: { epochs: 20, patience: 5 },
      shares: [0.8, 0.1, 0.1],
    },
    baseline: "zeros",
    box: "training",
    target: ({ logits, label }) =>
      logits[label]! > logits[1 - label]! ? label : undefined,
    truth({ shape }, rows) {
      const data = joined(
        Array.from(rows, (row) => tetrominoScene(family, seed, row).mask),
      );
      return { relevance: { shape, data }, mask: { shape, data } };
    },
    interventions: () => interventions(family, seed),
  });
}

function interventions(family: TetrominoFamily, seed: number): Intervention[] {
  const scenes = Array.from(
    { length: CHANGED },
    (_, i) => tetrominoScene(family, seed, FIRST + i),
  );
  const images = (
    mixed: (scene: TetrominoScene, i: number) => Float32Array,
  ) => ({ shape: [CHANGED, SIZE, SIZE, 1], data: joined(scenes.map(mixed)) });
  const mix = ({ signal, noise }: TetrominoScene) =>
    mixTetromino(family, signal, noise);
  const labels = Int32Array.from(scenes, ({ label }) => label);
  const before = { inputs: images(mix), labels };
  const object = { part: "object", relevant: true, before };
  return [
    {
      ...object,
      done: "erased",
      after: images(({ signal, noise }) =>
        mixTetromino(family, new Float32Array(signal.length), noise)
      ),
    },
    {
      ...object,
      done: "exchanged",
      after: images(({ other, noise }) => mixTetromino(family, other, noise)),
      labels: labels.map((label) => 1 - label),
    },
    {
      part: "surroundings",
      done: "drawn anew",
      relevant: false,
      before,
      after: images((scene, i) => {
        const { noise } = tetrominoScene(family, seed, FIRST + CHANGED + i);
        const anew = mix({ ...scene, noise });
        return rowAt(before.inputs, i).map((value, at) =>
          scene.mask[at] ? value : anew[at]!
        );
      }),
      labels,
    },
  ];
}

function joined(images: readonly Float32Array[]): Float32Array {
  const size = images[0]!.length;
  const data = new Float32Array(images.length * size);
  images.forEach((image, i) => data.set(image, i * size));
  return data;
}
