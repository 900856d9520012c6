/**
 * Running one explainer on images of no matter what.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import type { Setting } from "./explain_rows.ts";

/** `rows` wavy images. */
export function wavyImages(model: Model, rows: number): NdArray<Float32Array> {
  const length = rows * sizeOf(model.inputShape);
  return {
    shape: [rows, ...model.inputShape],
    data: Float32Array.from({ length }, (_, i) => Math.sin(i + 1)),
  };
}

/**
 * What the explainer answers for {@linkcode wavyImages} against a background of two others; row `i`
 * explains output `i`.
 */
export async function explainImages<O extends Options>(
  explainer: Explainer<O>,
  model: Model,
  rows: number,
  { options, ...parts }: Setting<O> = {},
): Promise<Explanation> {
  const size = sizeOf(model.inputShape);
  const explain = await explainer.prepare(
    model,
    { ...explainer.defaults, ...options },
    toyContext(size, {
      background: {
        shape: [2, ...model.inputShape],
        data: Float32Array.from({ length: 2 * size }, (_, i) => Math.cos(i)),
      },
      ...parts,
    }),
  );
  return await explain({
    inputs: wavyImages(model, rows),
    targets: Int32Array.from({ length: rows }, (_, i) => i % model.outputs),
    instances: Int32Array.from({ length: rows }, (_, i) => i),
  });
}
