/**
 * Normalisation layers.
 *
 * @module
 */
import {
  add,
  mean,
  moments,
  mul,
  rsqrt,
  sub,
  type Tensor,
} from "@tensorflow/tfjs-core";
import type { LayerWeights } from "../../core/contracts/layer_graph.ts";
import { linearPart } from "./linear_part.ts";
import type { Layer, LayerParts, Part } from "./part.ts";

/** `BatchNormalization` after training: a scale and a shift per channel. */
export const batchNormalization: LayerParts = (at) => {
  at.expect("axis", -1, at.shape.length, "-1", `${at.shape.length}`);
  const epsilon = at.config["epsilon"] as number;
  const weights = () => {
    const { gamma, beta, rest: [center, variance] } = scaleAndShift(at);
    const spread = rsqrt(add(variance!, epsilon));
    const kernel = gamma ? mul(gamma, spread) : spread;
    const shift = mul(-1, mul(center!, kernel));
    return { kernel, bias: beta ? add(beta, shift) : shift };
  };
  return at.add(
    scalePart("batch_normalization", at.shape, weights),
    at.inputs,
  );
};

/**
 * `LayerNormalization` over the last axis: standardisation, then a scale and a shift where the
 * layer has them.
 */
export const layerNormalization: LayerParts = (at) => {
  at.expect("axis", -1, at.shape.length, "-1", `${at.shape.length}`);
  const standard = at.add(
    standardPart(at.shape, at.config["epsilon"] as number),
    at.inputs,
  );
  if (at.layer.getWeights().length === 0) return standard;
  const weights = (): LayerWeights => {
    const { gamma, beta } = scaleAndShift(at);
    return { ...(gamma && { kernel: gamma }), ...(beta && { bias: beta }) };
  };
  return at.add(scalePart("scale", at.shape, weights), [standard], "scale");
};

/** Standardises values over the last axis. */
function standardPart(shape: readonly number[], epsilon: number): Part {
  const inverse = (variance: Tensor) => rsqrt(add(variance, epsilon));
  return {
    kind: "layer_normalization",
    role: "normalisation",
    shape,
    apply: ([x]) => {
      const about = moments(x!, -1, true);
      return mul(sub(x!, about.mean), inverse(about.variance));
    },
    pull: ([x], y, upstream) => {
      const { variance } = moments(x!, -1, true);
      const along = mul(y, mean(mul(upstream, y), -1, true));
      const rest = sub(sub(upstream, mean(upstream, -1, true)), along);
      return [mul(rest, inverse(variance))];
    },
  };
}

/** Values times a kernel of the last axis' length. */
function scalePart(
  kind: string,
  shape: readonly number[],
  weights: () => LayerWeights,
): Part {
  const times = (values: Tensor, kernel: Tensor | undefined) =>
    kernel ? mul(values, kernel) : values;
  return linearPart({
    kind,
    shape,
    weights,
    forward: times,
    backward: times,
  });
}

/** A layer's weights by their role. */
function scaleAndShift(
  { layer, config }: {
    readonly layer: Layer;
    readonly config: { readonly [option: string]: unknown };
  },
): { gamma?: Tensor; beta?: Tensor; rest: Tensor[] } {
  const rest = layer.getWeights();
  const gamma = config["scale"] ? rest.shift() : undefined;
  const beta = config["center"] ? rest.shift() : undefined;
  return { ...(gamma && { gamma }), ...(beta && { beta }), rest };
}
