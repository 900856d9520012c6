/**
 * Gradients by central differences: what the toy models' own are compared with.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";

/** Differences of output 0 over a step of `2 · step` in each input, at each row; one flat list. */
export async function centralDifferences(
  model: Model,
  rows: readonly (readonly number[])[],
  step: number,
): Promise<Float64Array> {
  const shifted = rows.flatMap((row) =>
    row.flatMap((x, i) => [row.with(i, x + step), row.with(i, x - step)])
  );
  const { data } = await model.predict({
    shape: [shifted.length, ...model.inputShape],
    data: Float64Array.from(shifted.flat()),
  });
  return Float64Array.from(
    { length: data.length / 2 },
    (_, i) => (data[2 * i]! - data[2 * i + 1]!) / (2 * step),
  );
}

/** The model's own gradients of output 0 at float64 rows. */
export async function ownGradients(
  model: Model & Required<Pick<Model, "gradient">>,
  rows: readonly (readonly number[])[],
): Promise<ArrayLike<number>> {
  const { data } = await model.gradient({
    shape: [rows.length, ...model.inputShape],
    data: Float64Array.from(rows.flat()),
  }, new Int32Array(rows.length));
  return data;
}
