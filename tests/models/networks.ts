/**
 * One network of each architecture, small, with weights of seed 0.
 *
 * @module
 */
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { residualCnn } from "../../models/architectures/residual_cnn.ts";
import { vit } from "../../models/architectures/vit.ts";
import { weighted } from "./layers/check_layers.ts";

/** Builders by name; all but the first mlp have several outputs. */
export const networks = {
  "mlp, one output": () =>
    mlp({ inputs: 9, hidden: [33, 17], outputs: 1, seed: 0 }),
  "mlp, three outputs": () =>
    mlp({ inputs: 10, hidden: [40, 20], outputs: 3, seed: 0 }),
  // From 2,000 inputs on WebGPU would otherwise split sums and join them in any order.
  "wide mlp": () => mlp({ inputs: 2100, hidden: [9], outputs: 2, seed: 0 }),
  cnn: () =>
    cnn({ shape: [8, 8, 1], filters: [4, 8], dense: 16, outputs: 5, seed: 0 }),
  "cnn with batch normalisation": normalisedCnn,
  "residual cnn": () =>
    residualCnn({
      shape: [8, 8, 2],
      filters: 4,
      blocks: 2,
      outputs: 3,
      seed: 0,
    }),
  vit: () =>
    vit({
      shape: [8, 8, 1],
      patch: 4,
      width: 8,
      depth: 1,
      heads: 2,
      outputs: 3,
      seed: 0,
    }),
};

function normalisedCnn(): LayersModel {
  return weighted(sequential({
    layers: [
      layers.conv2d({
        filters: 3,
        kernelSize: 3,
        inputShape: [6, 6, 2],
        useBias: false,
      }),
      layers.batchNormalization(),
      layers.reLU(),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.dropout({ rate: 0.5 }),
      layers.flatten(),
      layers.dense({ units: 4 }),
    ],
  }));
}
