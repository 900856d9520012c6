/**
 * Toy models that can be looked into.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { LayerNode } from "../../core/contracts/layer_graph.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * The model as a network of the nodes `input`, `hidden` (whose values of a row are given) and
 * `logits`, to be read but not run.
 */
export function withLayers<M extends Model>(
  model: M,
  hidden: (row: readonly number[]) => readonly number[],
): M & Required<Pick<Model, "layers">> {
  const never = () => assert.fail("is only read");
  const size = hidden(Array(model.inputShape[0]!).fill(0)).length;
  const node = (
    name: string,
    kind: string,
    inputs: readonly number[],
    shape: readonly number[],
  ): LayerNode => ({
    name,
    kind,
    inputs,
    shape,
    role: "linear",
    weights: {},
    apply: never,
    pull: never,
  });
  const nodes = [
    node("input", "input", [], model.inputShape),
    node("hidden", "dense", [0], [size]),
    node("logits", "dense", [1], [model.outputs]),
  ];
  return {
    ...model,
    layers: () => ({
      nodes,
      rowsPerPass: 1,
      forward: never,
      backward: never,
      async read(inputs, at) {
        const values = Array.from({ length: rowsOf(inputs) }, (_, i) => {
          const row = [...rowAt(inputs, i)];
          return at === 0 ? row : hidden(row);
        });
        const own = at === 2
          ? [...(await model.predict(inputs)).data]
          : values.flat();
        return {
          shape: [rowsOf(inputs), ...nodes[at]!.shape],
          data: Float32Array.from(own),
        };
      },
    }),
  };
}
