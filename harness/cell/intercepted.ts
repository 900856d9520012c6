/**
 * Observing the calls of a model.
 *
 * @module
 */
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Query } from "../../core/contracts/queries.ts";
import { answerByRows } from "../../core/rows/query.ts";

/**
 * A call of a model that is about to be made:
 *
 * - a query
 * - rows to predict, or to differentiate where there are targets
 * - a backward pass through that many rows of a forward pass
 */
export type Call =
  | { readonly query: Query }
  | { readonly inputs: NdArray; readonly targets?: Int32Array }
  | { readonly backwardRows: number };

/**
 * The model, with `before` called ahead of each call; a call is not made where `before` throws.
 *
 * Rows that a query builds are no calls of their own.
 */
export function intercepted(
  model: Model,
  before: (call: Call) => void,
): Model {
  return {
    inputShape: [...model.inputShape],
    outputs: model.outputs,
    head: model.head,
    predict(inputs) {
      before({ inputs });
      return model.predict(inputs);
    },
    answer(query) {
      before({ query });
      return model.answer ? model.answer(query) : answerByRows(model, query);
    },
    ...(model.gradient && {
      gradient: (inputs: NdArray, targets: Int32Array) => {
        before({ inputs, targets });
        return model.gradient!(inputs, targets);
      },
    }),
    ...(model.layers && { layers: () => watched(model.layers!(), before) }),
    ...copies(model, before),
  };
}

/** Copies of the model, with `before` called as for the model. */
function copies(
  { randomised, labelRandomised, shifted, equivalentNetwork }: Model,
  before: (call: Call) => void,
): Pick<
  Model,
  "randomised" | "labelRandomised" | "shifted" | "equivalentNetwork"
> {
  const then = <T>(use: (copy: Model) => Promise<T>) => (copy: Model) =>
    use(intercepted(copy, before));
  return {
    ...randomised && {
      randomised: {
        layers: randomised.layers,
        within: (top, random, use) => randomised.within(top, random, then(use)),
      },
    },
    ...labelRandomised && {
      labelRandomised: { within: (use) => labelRandomised.within(then(use)) },
    },
    ...shifted && {
      shifted: {
        period: shifted.period,
        within: (shift, use) => shifted.within(shift, then(use)),
      },
    },
    ...equivalentNetwork && {
      equivalentNetwork: {
        within: (random, use) => equivalentNetwork.within(random, then(use)),
      },
    },
  };
}

function watched(
  graph: LayerGraph,
  before: (call: Call) => void,
): LayerGraph {
  return {
    nodes: graph.nodes,
    rowsPerPass: graph.rowsPerPass,
    forward(inputs) {
      before({ inputs });
      return graph.forward(inputs);
    },
    read(inputs, node) {
      before({ inputs });
      return graph.read(inputs, node);
    },
    backward(trace, seed, rule, add, to) {
      before({ backwardRows: trace.rows });
      return graph.backward(trace, seed, rule, add, to);
    },
  };
}
