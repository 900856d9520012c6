/**
 * The rule of the task switch as a model.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { switchTask } from "../../../tasks/switch.ts";
import { inRuleOrder, ruleLogit } from "../../../tasks/truth/relevance.ts";

const { rule, columns } = switchTask.known!;

/** The rule's logit of label 1, plus another function of its inputs. */
export function switchModel(more: (x: Float32Array) => number): Model {
  return {
    ...functionModel({
      inputs: 10,
      value(row) {
        const x = inRuleOrder(row as Float32Array, columns);
        return -ruleLogit(rule, x) + more(x);
      },
      gradient: () => [],
    }),
    head: "logit",
  };
}
