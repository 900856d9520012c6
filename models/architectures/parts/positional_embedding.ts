/**
 * Positional embeddings, as a layer.
 *
 * @module
 */
import { add, serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { initializers, layers } from "@tensorflow/tfjs-layers";

/**
 * Adds a learned embedding to each token, by its place and the same for every row: `[rows, tokens,
 * width]` to the same shape (Dosovitskiy and others, 2021, arXiv:2010.11929). Weight: `[1, tokens,
 * width]`.
 *
 * @example
 * ```ts
 * import { tensor3d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import { PositionalEmbedding } from "./positional_embedding.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const layer = new PositionalEmbedding({});
 * layer.apply(tensor3d([[[0], [0]]]));
 * layer.setWeights([tensor3d([[[10], [20]]])]);
 * const [out] = [layer.apply(tensor3d([[[1], [2]]]))].flat();
 * assert.deepEqual([...(await (out as ReturnType<typeof tensor3d>).data())], [11, 22]);
 * ```
 */
export class PositionalEmbedding extends layers.Layer {
  static className = "PositionalEmbedding";
  #embedding?: ReturnType<layers.Layer["addWeight"]>;

  /** Creates the weight, all zero. */
  override build([, tokens, width]: number[]): void {
    this.#embedding = this.addWeight(
      "embedding",
      [1, tokens!, width!],
      "float32",
      initializers.zeros(),
    );
    this.built = true;
  }

  /** The layer's values. */
  override call(inputs: Tensor | Tensor[]): Tensor {
    return tidy(() => add([inputs].flat()[0]!, this.#embedding!.read()));
  }
}
serialization.registerClass(PositionalEmbedding);
