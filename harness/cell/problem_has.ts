/**
 * What plug-ins may need, and what a task offers.
 *
 * @module
 */
import type { Need } from "../../core/contracts/explainer.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { layersHave } from "../../core/rows/layers_have.ts";

/**
 * Whether the task or its model meets `need`. Always false for needs that only an explanation can
 * meet (`baseValues`, `subsets`, `repeats`).
 */
export function problemHas(problem: Problem, need: Need): boolean {
  switch (need) {
    case "gradient":
      return problem.model.gradient !== undefined;
    case "relevance":
    case "mask":
    case "attributions":
      return problem.batch.truth?.[need] !== undefined;
    case "image":
      return problem.model.inputShape.length === 3;
    case "several_outputs":
      return problem.model.outputs > 1;
    case "randomised":
    case "shifted":
      return problem.model[need] !== undefined;
    case "label_randomised":
      return problem.model.labelRandomised !== undefined;
    case "equivalent_network":
      return problem.model.equivalentNetwork !== undefined;
    case "layers":
      return problem.model.layers !== undefined;
    case "convolution":
    case "global_pooling":
    case "attention":
      return layersHave(problem.model.layers?.(), need);
    default:
      return false;
  }
}
