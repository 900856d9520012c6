/**
 * Embedding layers.
 *
 * @module
 */
import { cast, gather, reshape } from "@tensorflow/tfjs-core";
import { weightsOf } from "./weights_of.ts";
import type { LayerParts } from "./part.ts";

/** `Embedding`: its inputs are indices of rows of a table, so that no message goes further down. */
export const embedding: LayerParts = (at) => {
  at.expect("maskZero", undefined, null, false);
  const { name } = at.layer;
  return at.add({
    kind: "embedding",
    role: "embedding",
    shape: at.shape,
    weights: () => weightsOf(at.layer),
    apply([numbers], { kernel } = weightsOf(at.layer)) {
      const flat = cast(reshape(numbers!, [-1]), "int32");
      return reshape(gather(kernel!, flat), [numbers!.shape[0]!, ...at.shape]);
    },
    pull() {
      throw new RangeError(
        `Cannot send a message through embedding ${name}: its inputs are indices of rows, which have no gradient; current value is node ${
          at.inputs[0]
        }`,
      );
    },
  }, at.inputs);
};
