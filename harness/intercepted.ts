/**
 * Standing between a model and who asks it.
 *
 * @module
 */
import type {
  LayerGraph,
  Model,
  NdArray,
  Query,
  Randomised,
} from "../core/contracts.ts";
import { answerByRows } from "../core/query.ts";

/** What a model is about to be asked: a query, rows to predict, rows to differentiate where there are targets, or to go back through that many rows of a pass. */
export type Call =
  | { readonly query: Query }
  | { readonly inputs: NdArray; readonly targets?: Int32Array }
  | { readonly backwardRows: number };

/** The model, telling `before` of each call; a call is not made where `before` throws. Rows that a query builds are no calls of their own. */
export function intercepted(
  model: Model,
  before: (call: Call) => void,
): Model {
  return {
    inputShape: model.inputShape,
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
    ...(model.randomised && {
      randomised: alike(model.randomised, before),
    }),
  };
}

/** Copies are stood before as the model is. */
function alike(
  { layers, within }: Randomised,
  before: (call: Call) => void,
): Randomised {
  return {
    layers,
    within: (top, random, use) =>
      within(top, random, (copy) => use(intercepted(copy, before))),
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
    backward(trace, seed, rule, add, to) {
      before({ backwardRows: trace.rows });
      return graph.backward(trace, seed, rule, add, to);
    },
  };
}
