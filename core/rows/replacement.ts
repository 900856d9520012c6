/**
 * Replacement values of units that are removed (imputation).
 *
 * @module
 */
import type { Batch } from "../contracts/batch.ts";
import type { Context } from "../contracts/context.ts";
import type { NdArray } from "../contracts/nd_array.ts";
import { heatBlur } from "../images/heat_blur.ts";
import { imageShape } from "../images/image_shape.ts";
import { meanRow } from "./mean_row.ts";
import { rowAt, rowSize, rowsOf } from "../contracts/nd_array.ts";
import { neighbourMeans } from "../images/neighbour_means.ts";

/** Policies whose values do not depend on which other inputs are replaced. */
export const fixedReplacements = [
  "baseline",
  "mean",
  "marginal",
  "blur",
] as const;

/** Every policy of {@linkcode replacement}. */
export const replacements = [
  ...fixedReplacements,
  "noisy_linear",
  "conditional",
] as const;

/** Standard deviation of the noise of `noisy_linear`, as a share of an input's range. */
const NOISE = 0.01;

/** Standard deviation of `blur`, as a share of an image's shorter side. */
const BLUR = 1 / 8;

/** Replacement by the values of certain rows, whichever other inputs are replaced. */
export interface FixedReplacement {
  /** Discriminates {@linkcode Replacement}. */
  readonly kind: "fixed";
  /** Replacements per instance, whose outputs are averaged. */
  readonly draws: number;
  /** Rows that values are taken from, `[r, ...inputShape]`. */
  readonly rows: NdArray;
  /** `[instances, draws]`: index of the row. */
  readonly of: Int32Array;
}

/** Replacement by values that depend on which inputs are replaced together. */
export interface FilledReplacement {
  /** Discriminates {@linkcode Replacement}. */
  readonly kind: "filled";
  /** Replacements of each instance, whose outputs are averaged. */
  readonly draws: number;
  /**
   * Overwrites the inputs of `row` where `missing` is 1.
   *
   * @param row A copy of the instance.
   * @param instance Index of the instance in the batch.
   */
  fill(
    row: Float32Array,
    missing: Uint8Array,
    instance: number,
    draw: number,
  ): void;
}

/** A replacement policy bound to instances. */
export type Replacement = FixedReplacement | FilledReplacement;

/**
 * The replacement policy `name`, bound to the instances of a batch.
 *
 * - `baseline`: the task's baseline.
 * - `mean`: the mean of the background rows, input by input.
 * - `marginal`: `draws` background rows, drawn with replacement for each instance. Values of one
 *   row stay together: inputs replaced together keep their dependence, and lose it with those that
 *   stay.
 * - `blur`: the image itself, blurred by a Gaussian with an eighth of its shorter side as standard
 *   deviation.
 * - `noisy_linear`: weighted means of the neighbours (`neighbourMeans`), each channel separately,
 *   plus Gaussian noise of 1 % of the input's range, `draws` times (Rong et al., 2022, ROAD,
 *   arXiv:2202.00449; their noise is 0.01 on inputs of about unit scale). The noise of an instance
 *   is the same whatever is missing.
 * - `conditional`: the missing inputs drawn from their distribution given the others, `draws`
 *   times; only where the task knows the distribution ({@linkcode replacementRefusal}).
 *
 * `baseline`, `mean` and `blur` have one draw. Random numbers come from `context.rng("replacement",
 * name, instance)`: neither batching nor the explanation changes them. Cost: no rows.
 *
 * @throws {RangeError} when there is no such policy, an image's policy is asked for inputs that are
 *   not `[height, width, channels]`, or the distribution is not known.
 *
 * @example
 * ```ts
 * import { replacement } from "./replacement.ts";
 * import { toyBatch } from "../testing/toy_batch.ts";
 * import { toyContext } from "../testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const background = { shape: [2, 1], data: new Float32Array([1, 3]) };
 * const bound = replacement("mean", 8, toyBatch([[5]]), toyContext(1, { background }));
 * assert.ok(bound.kind === "fixed");
 * assert.deepEqual([...bound.rows.data], [2]);
 * ```
 */
export function replacement(
  name: string,
  draws: number,
  { inputs, instances }: Pick<Batch, "inputs" | "instances">,
  context: Context,
): Replacement {
  const shape = inputs.shape.slice(1);
  const count = instances.length;
  const one = (data: Float32Array): Replacement => ({
    kind: "fixed",
    draws: 1,
    rows: { shape: [1, ...shape], data },
    of: new Int32Array(count),
  });
  switch (name) {
    case "baseline":
      return one(context.baseline);
    case "mean":
      return one(meanRow(context.background));
    case "marginal": {
      const rows = context.background;
      const of = new Int32Array(count * draws);
      instances.forEach((instance, i) => {
        const random = context.rng("replacement", name, instance);
        for (let d = 0; d < draws; d++) {
          of[i * draws + d] = random.integer(rowsOf(rows));
        }
      });
      return { kind: "fixed", draws, rows, of };
    }
    case "blur":
      return {
        kind: "fixed",
        draws: 1,
        rows: blurred(inputs),
        of: Int32Array.from(instances.keys()),
      };
    case "noisy_linear":
      return noisyLinear(draws, inputs, instances, context);
    case "conditional":
      return conditional(draws, instances, context);
    default:
      throw new RangeError(
        `Cannot replace units: the policy must be one of ${
          replacements.join(", ")
        }, current value is ${name}`,
      );
  }
}

/** Why the policy `name` cannot replace inputs of this shape; undefined where it can. */
export function replacementRefusal(
  name: string,
  inputShape: readonly number[],
  { distribution }: Pick<Context, "distribution">,
): string | undefined {
  if (name === "conditional" && !distribution) {
    return "needs the distribution of the inputs";
  }
  const image = name === "blur" || name === "noisy_linear";
  return image && inputShape.length !== 3 ? "needs image" : undefined;
}

function conditional(
  draws: number,
  instances: Int32Array,
  { distribution, rng }: Context,
): FilledReplacement {
  if (!distribution) {
    throw new RangeError(
      `Cannot replace units given the others: the task must know the distribution of its rows, current value is ${distribution}`,
    );
  }
  return {
    kind: "filled",
    draws,
    fill(row, missing, instance, draw) {
      const key = ["replacement", "conditional", instances[instance]!, draw];
      distribution.complete(row, missing, rng(...key));
    },
  };
}

function blurred(inputs: NdArray): NdArray {
  const shape = imageShape(inputs.shape.slice(1));
  const { blur } = heatBlur(shape, BLUR * Math.min(shape[0], shape[1]));
  const data = new Float32Array(inputs.data.length);
  const size = rowSize(inputs);
  for (let i = 0; i < rowsOf(inputs); i++) {
    data.set(blur(rowAt(inputs, i)), i * size);
  }
  return { shape: inputs.shape, data };
}

function noisyLinear(
  draws: number,
  inputs: NdArray,
  instances: Int32Array,
  { box, rng }: Context,
): FilledReplacement {
  const [height, width, channels] = imageShape(inputs.shape.slice(1));
  const pixels = height * width;
  return {
    kind: "filled",
    draws,
    fill(row, missing, instance, draw) {
      const random = rng(
        "replacement",
        "noisy_linear",
        instances[instance]!,
        draw,
      );
      const noise = Float64Array.from(
        row,
        (_, at) => NOISE * (box.upper[at]! - box.lower[at]!) * random.normal(),
      );
      for (let c = 0; c < channels; c++) {
        const channel = <T>(of: ArrayLike<T>) =>
          Array.from(
            { length: pixels },
            (_, pixel) => of[pixel * channels + c]!,
          );
        const filled = neighbourMeans(
          channel(row),
          Uint8Array.from(channel(missing)),
          width,
        );
        for (let at = c, pixel = 0; pixel < pixels; at += channels, pixel++) {
          if (missing[at]) row[at] = filled[pixel]! + noise[at]!;
        }
      }
    },
  };
}
