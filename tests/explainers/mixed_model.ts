/**
 * Models made from models.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";

/** A model in float64 with its gradient. */
export type Differentiable = Model & Required<Pick<Model, "gradient">>;

/** One summand: `coefficient` · model(x at `places`). */
export interface Summand {
  readonly coefficient: number;
  readonly model: Differentiable;
  /** Per input of the inner model: the outer input that feeds it. */
  readonly places: readonly number[];
}

/**
 * Σ coefficient · model(x[places]) over `inputs` inputs; an input that no summand names is ignored.
 */
export function mixedModel(
  inputs: number,
  summands: readonly Summand[],
): Differentiable {
  const moved = (outer: NdArray, places: readonly number[]): NdArray => {
    const data = new Float32Array(rowsOf(outer) * places.length);
    for (let r = 0; r < rowsOf(outer); r++) {
      const row = rowAt(outer, r);
      places.forEach((place, i) => data[r * places.length + i] = row[place]!);
    }
    return { shape: [rowsOf(outer), places.length], data };
  };
  return {
    inputShape: [inputs],
    outputs: 1,
    head: "value",
    async predict(outer) {
      const data = new Float64Array(rowsOf(outer));
      for (const { coefficient, model, places } of summands) {
        const inner = await model.predict(moved(outer, places));
        data.forEach((_, r) => data[r]! += coefficient * inner.data[r]!);
      }
      return { shape: [rowsOf(outer), 1], data };
    },
    async gradient(outer, targets) {
      const data = new Float64Array(outer.data.length);
      for (const { coefficient, model, places } of summands) {
        const inner = await model.gradient(moved(outer, places), targets);
        inner.data.forEach((slope, at) => {
          const r = Math.floor(at / places.length);
          data[r * inputs + places[at % places.length]!]! += coefficient *
            slope;
        });
      }
      return { shape: outer.shape, data };
    },
  };
}
