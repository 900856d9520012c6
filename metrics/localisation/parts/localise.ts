/**
 * Pixel attributions compared with masks, instance by instance.
 *
 * @module
 */
import type { Subject } from "../../../core/contracts/metric.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../../core/contracts/nd_array.ts";
import { required } from "../../parts/required.ts";

/** Option of every localisation metric. */
export type SignOption = {
  /**
   * How a pixel's attribution counts: by its magnitude, or only where it is positive (negative ones
   * count 0).
   *
   * @default "magnitude"
   */
  readonly sign: "magnitude" | "positive";
};

/** Default and limits of {@linkcode SignOption}. */
export const signOption = {
  defaults: { sign: "magnitude" },
  limits: { sign: { choices: ["magnitude", "positive"] } },
} as const;

/** One instance's pixels, in reading order. */
export interface Pixels {
  /** Rows and columns. */
  readonly shape: readonly [height: number, width: number];
  /** Attribution of each under the sign option, not below 0. */
  readonly values: Float64Array;
  /** 1 where the object is, 0 elsewhere. */
  readonly mask: Uint8Array;
}

/**
 * `score` of each instance's pixels.
 *
 * - A pixel's attribution is the sum over its channels, between which methods that score pixels
 *   divide their value equally. Channels that cancel make an unimportant pixel.
 * - A pixel belongs to the mask where any of its channels does.
 * - Inputs `[height, width, channels]` are images, `[length, channels]` and `[length]` lines of
 *   pixels. The task's units play no part.
 * - NaN: where an attribution is NaN, or where the mask is empty or full, so that there is nothing
 *   to localise.
 *
 * @throws {TypeError} when the batch has no mask.
 * @throws {RangeError} when attributions or mask are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { localise } from "./localise.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject } = scene({
 *   model: linearModel([1, 1]),
 *   inputs: [[1, 1]],
 *   attributions: [[-3, 2]],
 *   mask: [[1, 0]],
 * });
 * const first = await localise(
 *   "first",
 *   subject,
 *   { sign: "positive" },
 *   ({ values }) => values[0]!,
 * );
 * assert.deepEqual([...first], [0]);
 * ```
 */
export function localise(
  id: string,
  { batch: { inputs, truth }, explanation: { attributions } }: Subject,
  { sign }: SignOption,
  score: (pixels: Pixels) => number,
): Promise<Float64Array> {
  const objectMask = required(id, "mask", truth?.mask);
  check(attributions, inputs);
  check(objectMask, inputs);
  const [height, width, channels] = imageOf(inputs.shape.slice(1));
  const perPixel = (row: Float32Array | Float64Array) =>
    Float64Array.from({ length: height * width }, (_, pixel) => {
      let sum = 0;
      for (let at = pixel * channels; at < (pixel + 1) * channels; at++) {
        sum += row[at]!;
      }
      return sum;
    });
  const scores = Float64Array.from({ length: rowsOf(inputs) }, (_, i) => {
    const values = perPixel(rowAt(attributions, i)).map((value) =>
      sign === "positive" && value < 0 ? 0 : Math.abs(value)
    );
    const mask = Uint8Array.from(
      perPixel(rowAt(objectMask, i)),
      (value) => value > 0 ? 1 : 0,
    );
    const inside = mask.filter((member) => member).length;
    return inside === 0 || inside === mask.length || values.some(Number.isNaN)
      ? NaN
      : score({ shape: [height, width], values, mask });
  });
  return Promise.resolve(scores);
}

/** The largest value. */
export function largestOf(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b));
}

function imageOf(shape: readonly number[]): readonly [number, number, number] {
  const [first = 1, second = 1, third = 1] = shape;
  return shape.length > 2 ? [first, second, third] : [1, first, second];
}

function check({ shape }: NdArray, inputs: NdArray): void {
  if (`${shape}` !== `${inputs.shape}`) {
    throw new RangeError(
      `Cannot compare with a mask: attributions and mask must have the inputs' shape [${inputs.shape}], current value is [${shape}]`,
    );
  }
}
