/**
 * Networks of tetromino.
 *
 * @module
 */
import { rowAt } from "../../core/contracts/nd_array.ts";
import {
  mixTetromino,
  type TetrominoFamily,
  type TetrominoScene,
  tetrominoScene,
} from "../../datasets/generators/tetromino_scene.ts";
import { tetromino } from "../../datasets/tetromino.ts";
import { cnn } from "../../models/architectures/cnn.ts";
import { gapCnn } from "../../models/architectures/gap_cnn.ts";
import type { Intervention } from "../truth/intervention.ts";
import { joined } from "./joined.ts";
import { imageMetrics } from "./metrics.ts";
import {
  type Recipe,
  type TrainedTask,
  trainedTask,
} from "../training/trained_task.ts";

/** Sides of images, in pixels. */
export const SIDES = [8, 64] as const;

/** Rows of the dataset at 64×64 pixels, and new images per epoch. */
const ROWS = 600;
const EPOCH = 1000;

/** First image of the first epoch. */
const FRESH = 2_000_000;

/** Images whose parts are changed: first number (beyond the dataset), and how many. */
const FIRST = 1_000_000;
const CHANGED = 200;

/**
 * The network of a scenario, a background and a size: `tetromino/<scenario>_<background>` at 8×8
 * pixels, `tetromino/<scenario>_<background>_64` at 64×64.
 *
 * - 8×8: two convolutions with 8 and 16 filters, pooling, 32 units; 80 % training, 10 % validation
 *   and 10 % test rows.
 * - 64×64: three convolutions of 5×5, the first with stride 4; where tetrominoes move, the mean of
 *   the feature maps instead of hidden units. It learns from 1,000 new images per epoch. Of the 600
 *   rows, half are shown to explainers, a sixth chooses the epoch, a third is the test.
 * - Explained are test rows that it classifies correctly; the target is the class.
 * - Certificate: in 200 more images tetrominoes are erased, or exchanged for those of the other
 *   class, or everything around them is redrawn.
 *
 * @example
 * ```ts
 * import { tetrominoNetwork } from "./tetromino_network.ts";
 * import assert from "node:assert/strict";
 * assert.equal(tetrominoNetwork("xor", "white").id, "tetromino/xor_white");
 * assert.equal(tetrominoNetwork("xor", "white", 64).id, "tetromino/xor_white_64");
 * ```
 */
export function tetrominoNetwork(
  scenario: TetrominoFamily["scenario"],
  background: TetrominoFamily["background"],
  side: typeof SIDES[number] = 8,
): TrainedTask {
  const family = { scenario, background, size: side };
  const { seed } = tetromino.defaults;
  return trainedTask({
    id: `tetromino/${scenario}_${background}${side === 8 ? "" : `_${side}`}`,
    summary: tetromino.summary,
    references: tetromino.references,
    dataset: {
      ...tetromino,
      defaults: {
        ...tetromino.defaults,
        scenario,
        background,
        ...(side === 64 && { size: "64", rows: ROWS }),
      },
    },
    defaults: { instances: 100, head: "logit" },
    metrics: imageMetrics,
    recipe: side === 8 ? small : large(family, seed),
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

const small: Recipe = {
  network: () =>
    cnn({
      shape: [8, 8, 1],
      filters: [8, 16],
      dense: 32,
      outputs: 2,
      seed: 0,
    }),
  training: { epochs: 20, patience: 5 },
  shares: [0.8, 0.1, 0.1],
};

function large(family: TetrominoFamily, seed: number): Recipe {
  const shape = [family.size, family.size, 1] as const;
  const common = { shape, kernel: 5, outputs: 2, seed: 0 };
  const moved = family.scenario === "translations_rotations";
  return {
    network: () =>
      moved
        ? gapCnn({ ...common, filters: [8, 16, 16], strides: [4, 1, 1] })
        : cnn({
          ...common,
          filters: [8, 16, 32],
          strides: [4, 1, 2],
          dense: 32,
        }),
    training: {
      epochs: moved ? 30 : 12,
      batch: 16,
      learningRate: 2e-3,
      warmUp: 1,
      keep: "last",
    },
    shares: [1 / 2, 1 / 6, 1 / 3],
    fresh(epoch) {
      const scenes = Array.from(
        { length: EPOCH },
        (_, i) => tetrominoScene(family, seed, FRESH + epoch * EPOCH + i),
      );
      const data = joined(
        scenes.map(({ signal, noise }) => mixTetromino(family, signal, noise)),
      );
      return {
        inputs: { shape: [EPOCH, ...shape], data },
        labels: Int32Array.from(scenes, ({ label }) => label),
      };
    },
  };
}

function interventions(family: TetrominoFamily, seed: number): Intervention[] {
  const scenes = Array.from(
    { length: CHANGED },
    (_, i) => tetrominoScene(family, seed, FIRST + i),
  );
  const images = (
    mixed: (scene: TetrominoScene, i: number) => Float32Array,
  ) => ({
    shape: [CHANGED, family.size, family.size, 1],
    data: joined(scenes.map(mixed)),
  });
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
        const redrawn = mix({ ...scene, noise });
        return rowAt(before.inputs, i).map((value, at) =>
          scene.mask[at] ? value : redrawn[at]!
        );
      }),
      labels,
    },
  ];
}
