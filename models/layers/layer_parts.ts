/**
 * The supported layers.
 *
 * @module
 */
import {
  activation,
  eluLayer,
  leakyReluLayer,
  reluLayer,
  softmaxLayer,
} from "./activation.ts";
import {
  classToken,
  multiHeadAttention,
  positionalEmbedding,
  tokenAt,
} from "./attention.ts";
import { conv1dLayer, conv2dLayer } from "./convolution.ts";
import { dense } from "./dense.ts";
import { depthwiseConv2dLayer, separableConv2dLayer } from "./depthwise.ts";
import { embedding } from "./embedding.ts";
import { addLayer, concatenate } from "./merge.ts";
import { batchNormalization, layerNormalization } from "./normalisation.ts";
import type { LayerParts } from "./part.ts";
import {
  averagePooling1d,
  averagePooling2d,
  globalAveragePooling,
  globalMaxPooling,
  maxPooling1d,
  maxPooling2d,
} from "./pooling.ts";
import { flatten, permute, reshapeLayer, zeroPadding2d } from "./shape.ts";

/** Layers that act in training only. */
const dropped: LayerParts = ({ inputs }) => inputs[0]!;

/** Builders of nodes, by the name of a TF.js class. */
export const layerParts: ReadonlyMap<string, LayerParts> = new Map(
  Object.entries({
    Activation: activation,
    Add: addLayer,
    AlphaDropout: dropped,
    AveragePooling1D: averagePooling1d,
    AveragePooling2D: averagePooling2d,
    BatchNormalization: batchNormalization,
    ClassToken: classToken,
    Concatenate: concatenate,
    Conv1D: conv1dLayer,
    Conv2D: conv2dLayer,
    Dense: dense,
    DepthwiseConv2D: depthwiseConv2dLayer,
    Dropout: dropped,
    ELU: eluLayer,
    Embedding: embedding,
    Flatten: flatten,
    GaussianDropout: dropped,
    GaussianNoise: dropped,
    GlobalAveragePooling1D: globalAveragePooling,
    GlobalAveragePooling2D: globalAveragePooling,
    GlobalMaxPooling1D: globalMaxPooling,
    GlobalMaxPooling2D: globalMaxPooling,
    LayerNormalization: layerNormalization,
    LeakyReLU: leakyReluLayer,
    MaxPooling1D: maxPooling1d,
    MaxPooling2D: maxPooling2d,
    MultiHeadAttention: multiHeadAttention,
    Permute: permute,
    PositionalEmbedding: positionalEmbedding,
    ReLU: reluLayer,
    Reshape: reshapeLayer,
    SeparableConv2D: separableConv2dLayer,
    Softmax: softmaxLayer,
    SpatialDropout1D: dropped,
    TokenAt: tokenAt,
    ZeroPadding2D: zeroPadding2d,
  }),
);
