/**
 * The class token of transformers, as a layer.
 *
 * @module
 */
import {
  add,
  concat,
  serialization,
  type Tensor,
  tidy,
  zeros,
} from "@tensorflow/tfjs-core";
import { initializers, layers } from "@tensorflow/tfjs-layers";

/**
 * Puts a learned token, the same for every row, in front of the others: `[rows, tokens, width]` to
 * `[rows, tokens + 1, width]` (Dosovitskiy and others, 2021, arXiv:2010.11929). Weight: `[1, 1,
 * width]`.
 *
 * @example
 * ```ts
 * import { tensor3d } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import { ClassToken } from "./class_token.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const layer = new ClassToken({});
 * layer.apply(tensor3d([[[0, 0]]]));
 * layer.setWeights([tensor3d([[[7, 8]]])]);
 * const [out] = [layer.apply(tensor3d([[[1, 2]]]))].flat();
 * assert.deepEqual([...(await (out as ReturnType<typeof tensor3d>).data())], [7, 8, 1, 2]);
 * ```
 */
export class ClassToken extends layers.Layer {
  static className = "ClassToken";
  #token?: ReturnType<layers.Layer["addWeight"]>;

  /** Creates the token, all zero. */
  override build(inputShape: number[]): void {
    const shape = [1, 1, inputShape[2]!];
    this.#token = this.addWeight(
      "token",
      shape,
      "float32",
      initializers.zeros(),
    );
    this.built = true;
  }

  /** The input shape with one more token. */
  override computeOutputShape(
    [rows, tokens, width]: (number | null)[],
  ): (number | null)[] {
    return [rows!, tokens! + 1, width!];
  }

  /** The layer's values. */
  override call(inputs: Tensor | Tensor[]): Tensor {
    return tidy(() => {
      const x = [inputs].flat()[0]!;
      return concat(
        [add(zeros([x.shape[0]!, 1, 1]), this.#token!.read()), x],
        1,
      );
    });
  }
}
serialization.registerClass(ClassToken);
