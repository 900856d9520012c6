/**
 * One token out of several, as a layer.
 *
 * @module
 */
import {
  reshape,
  serialization,
  slice,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";

/** Options of {@linkcode TokenAt}. */
export type TokenAtOptions = ConstructorParameters<typeof layers.Layer>[0] & {
  /** Index of the token, from 0. */
  readonly index: number;
};

/**
 * The token at index `index`: `[rows, tokens, width]` to `[rows, width]`.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../backends.ts";
 * import { TokenAt } from "./token_at.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.deepEqual(new TokenAt({ index: 1 }).computeOutputShape([null, 2, 3]), [null, 3]);
 * ```
 */
export class TokenAt extends layers.Layer {
  static className = "TokenAt";
  readonly #index: number;

  constructor(options: TokenAtOptions) {
    super(options);
    this.#index = options.index;
  }

  /**
   * The input shape without the axis of tokens; throws a `RangeError` where there is no such token.
   */
  override computeOutputShape(
    [rows, tokens, width]: (number | null)[],
  ): (number | null)[] {
    if (
      !Number.isInteger(this.#index) || this.#index < 0 ||
      this.#index >= tokens!
    ) {
      throw new RangeError(
        `Cannot take a token: its place must be in [0, ${tokens}), current value is ${this.#index}`,
      );
    }
    return [rows!, width!];
  }

  /** The layer's values. */
  override call(inputs: Tensor | Tensor[]): Tensor {
    return tidy(() => {
      const x = [inputs].flat()[0]!;
      const [rows, , width] = x.shape as [number, number, number];
      return reshape(slice(x, [0, this.#index, 0], [rows, 1, width]), [
        rows,
        width,
      ]);
    });
  }

  /** Configuration from which the layer can be created again. */
  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), index: this.#index };
  }
}
serialization.registerClass(TokenAt);
