/**
 * Layers with several inputs.
 *
 * @module
 */
import { addN, concat, slice } from "@tensorflow/tfjs-core";
import type { LayerParts } from "./part.ts";

/** `Add`: sum of inputs of one shape. */
export const addLayer: LayerParts = (at) => {
  const shapes = at.inputs.map((node) => at.shapeOf(node).join());
  if (new Set(shapes).size > 1) {
    throw new RangeError(
      `Cannot open layer ${at.layer.name}: Add with inputs of several shapes is not supported, current value is ${
        shapes.join(" and ")
      }`,
    );
  }
  return at.add({
    kind: "add",
    role: "sum",
    shape: at.shape,
    apply: (inputs) => addN([...inputs]),
    pull: (inputs, _, upstream) => inputs.map(() => upstream),
  }, at.inputs);
};

/** `Concatenate`. */
export const concatenate: LayerParts = (at) => {
  const option = at.config["axis"] as number;
  const axis = option < 0 ? at.shape.length + 1 + option : option;
  return at.add({
    kind: "concatenate",
    role: "join",
    shape: at.shape,
    apply: (inputs) => concat([...inputs], axis),
    pull: (inputs, _, upstream) => {
      let start = 0;
      return inputs.map(({ shape }) => {
        const begin = shape.map(() => 0).with(axis, start);
        start += shape[axis]!;
        return slice(upstream, begin, shape);
      });
    },
  }, at.inputs);
};
