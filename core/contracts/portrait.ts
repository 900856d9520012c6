/**
 * The contract of a portrait: images of what a network has learned.
 *
 * @module
 */
import type { Card, Options } from "./card.ts";
import type { Context } from "./context.ts";
import type { Model } from "./model.ts";
import type { NdArray } from "./nd_array.ts";

/** Images with captions. */
export interface Pictures {
  /** Images, `[pictures, height, width, channels]`. */
  readonly images: NdArray;
  /** One per image. */
  readonly captions: readonly string[];
  /** True when 0 is the middle of the colour scale. */
  readonly signed: boolean;
  /** Number of images in a row of the grid; about the square root of their number when absent. */
  readonly columns?: number;
}

/**
 * Images of what a network has learned: feature visualisations.
 *
 * It attributes nothing to the inputs of an instance, and no metric scores it.
 */
export interface Portrait<O extends Options = Options> extends Card<O> {
  /**
   * The images.
   *
   * @throws {RangeError} on options that the model or context cannot satisfy.
   */
  paint(model: Model, options: O, context: Context): Promise<Pictures>;
}
