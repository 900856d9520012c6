/**
 * Counting what a model is asked.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";

/** Calls and rows so far. */
export interface Count {
  calls: number;
  rows: number;
  gradientRows: number;
}

/**
 * The model, and what it has been asked; `onCall` runs before each answer, as the harness's meter
 * does.
 */
export function counted(
  model: Model,
  onCall: () => void = () => {},
): { readonly model: Model; readonly count: Count } {
  const count = { calls: 0, rows: 0, gradientRows: 0 };
  const { gradient, layers, ...rest } = model;
  return {
    count,
    model: {
      ...rest,
      predict(inputs) {
        onCall();
        count.calls++;
        count.rows += rowsOf(inputs);
        return model.predict(inputs);
      },
      ...gradient && {
        gradient(inputs, targets) {
          onCall();
          count.calls++;
          count.gradientRows += rowsOf(inputs);
          return gradient(inputs, targets);
        },
      },
      ...layers && {
        layers() {
          const graph = layers();
          return {
            ...graph,
            forward(inputs) {
              onCall();
              count.calls++;
              count.rows += rowsOf(inputs);
              return graph.forward(inputs);
            },
            backward(trace, ...rest) {
              onCall();
              count.calls++;
              count.gradientRows += trace.rows;
              return graph.backward(trace, ...rest);
            },
          };
        },
      },
    },
  };
}
