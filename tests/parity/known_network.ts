/**
 * Networks whose weights and answers come from elsewhere.
 *
 * @module
 */
import assert from "node:assert/strict";
import { tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { cnn, type CnnOptions } from "../../models/architectures/cnn.ts";
import { gapCnn } from "../../models/architectures/gap_cnn.ts";
import { mlp, type MlpOptions } from "../../models/architectures/mlp.ts";
import {
  residualCnn,
  type ResidualCnnOptions,
} from "../../models/architectures/residual_cnn.ts";
import { vit, type VitOptions } from "../../models/architectures/vit.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";

/** Numbers per instance. */
export type Rows = readonly (readonly number[])[];

/** An architecture and its sizes. */
export type Sizes =
  | { readonly network: "mlp"; readonly options: MlpOptions }
  | { readonly network: "cnn"; readonly options: CnnOptions }
  | { readonly network: "gap_cnn"; readonly options: CnnOptions }
  | { readonly network: "residual_cnn"; readonly options: ResidualCnnOptions }
  | { readonly network: "vit"; readonly options: VitOptions };

/**
 * What is asked: rows of flat inputs `[height, width, channels]`, each of which explains its
 * target; all exact in float32.
 */
export interface Asked {
  readonly inputs: Rows;
  readonly targets: readonly number[];
  /** The one row that changes are measured from. */
  readonly baseline: Rows;
  readonly background: Rows;
}

/** A network, questions and answers. */
export type Known = Sizes & Asked & {
  /** By the names of TF.js layers. */
  readonly weights: {
    readonly [layer: string]: readonly {
      readonly shape: number[];
      readonly data: readonly number[];
    }[];
  };
  readonly answers: { readonly [what: string]: Rows };
};

/** Its logits as a model. */
export function modelOf(known: Known): Model {
  const network = build(known);
  for (const [name, weights] of Object.entries(known.weights)) {
    network.getLayer(name).setWeights(
      weights.map(({ data, shape }) => tensor([...data], shape)),
    );
  }
  return tfjsModel(network, "logit");
}

function build(known: Sizes): LayersModel {
  switch (known.network) {
    case "mlp":
      return mlp(known.options);
    case "cnn":
      return cnn(known.options);
    case "gap_cnn":
      return gapCnn(known.options);
    case "residual_cnn":
      return residualCnn(known.options);
    case "vit":
      return vit(known.options);
  }
}

/** What the explainer says of the model, flat; with its defaults where `options` are silent. */
export async function answerOf(
  explainer: Explainer,
  model: Model,
  { inputs, targets, baseline, background }: Asked,
  options: Options = {},
): Promise<ArrayLike<number>> {
  const rows = (values: Rows) => ({
    shape: [values.length, ...model.inputShape],
    data: Float32Array.from(values.flat()),
  });
  const explain = await explainer.prepare(
    model,
    { ...explainer.defaults, ...options },
    toyContext(sizeOf(model.inputShape), {
      baseline: rows(baseline).data,
      background: rows(background),
    }),
  );
  const { attributions } = await explain({
    inputs: rows(inputs),
    targets: Int32Array.from(targets),
    instances: Int32Array.from(targets.keys()),
  });
  return attributions.data;
}

/**
 * Throws unless all numbers lie within this share of the largest of those expected, which is not 0.
 */
export function assertNear(
  actual: ArrayLike<number>,
  expected: readonly number[],
  share: number,
): void {
  const largest = Math.max(...expected.map(Math.abs));
  assert.ok(largest > 0);
  assertClose(actual, expected, { atol: share * largest });
}
