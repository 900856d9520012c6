/**
 * Pictures of what a network has learned.
 *
 * @module
 */
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Model } from "./model.ts";
import type { NdArray } from "./nd_array.ts";

/** What a portrait shows. */
export interface Pictures {
  /** `[pictures, height, width, channels]`, in the units of what is shown. */
  readonly images: NdArray;
  /** What each picture is. */
  readonly captions: readonly string[];
  /** True when 0 is the middle of the scale. */
  readonly signed: boolean;
  /** Pictures that belong side by side; about as many as there are rows of them when absent. */
  readonly columns?: number;
}

/**
 * Shows what a network has learned, not why it answers an instance as it does: it attributes
 * nothing, and no metric scores it.
 */
export interface Portrait<O extends Options = Options> extends Card<O> {
  /**
   * Makes the pictures; throws `RangeError` on options that the model or context cannot satisfy.
   */
  paint(model: Model, options: O, context: Context): Promise<Pictures>;
}
