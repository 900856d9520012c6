/**
 * Certificates: evidence that a task's ground truth holds for its rule and its network.
 *
 * @module
 */
import { classify } from "../../core/rows/classify.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowAt, takeRows } from "../../core/contracts/nd_array.ts";
import { f1Score } from "../../models/training/f1_score.ts";
import { takeLabelled } from "../../models/training/take_labelled.ts";
import { bayesShare } from "./bayes_share.ts";
import {
  certifyInputs,
  CHANGED_ROWS,
  DRAWS,
  type InputCertificate,
  labelOf,
} from "./certify_inputs.ts";
import { certifyObjects, type PartCertificate } from "./certify_objects.ts";
import { inRuleOrder, ruleLogit } from "./relevance.ts";
import type { Trainable } from "../training/trained_task.ts";
import type { SplitRows } from "../training/split_rows.ts";

/** Evidence about a network. */
export interface Certificate {
  /** The task. */
  readonly task: string;
  /** The command that makes the network and its certificate again. */
  readonly command: string;
  /** sha256 of the network's weights. */
  readonly weights: string;
  /** Score on the test rows. */
  readonly test: {
    /** Number of test rows. */
    readonly rows: number;
    /** F1 of class 1; macro-F1 for more than two classes. */
    readonly f1: number;
    /** Share of rows classified correctly. */
    readonly accuracy: number;
    /** Share of rows to which rule and network give the same label. */
    readonly agreement?: number;
    /** Where labels are drawn: accuracy of the Bayes classifier, mean max(p, 1 − p). */
    readonly bayes?: number;
    /** Expected accuracy of the network's labels over that of the Bayes classifier. */
    readonly bayesShare?: number;
  };
  /** How the inputs were changed, in words. */
  readonly intervention?: string;
  /**
   * Inputs by mode. Inputs are independent within a mode, so the marginal distribution is the
   * conditional one.
   */
  readonly inputs?: readonly InputCertificate[];
  /** Effects of changing parts of test rows. */
  readonly parts?: readonly PartCertificate[];
}

/**
 * The certificate of a network: its score on the test rows, and what changes of the inputs do to
 * rule and network.
 *
 * - Where the rule is known, every input of 2,000 test rows is redrawn 4 times
 *   ({@linkcode certifyInputs}).
 * - Where the task changes parts of rows, see {@linkcode certifyObjects}.
 * - Cost: the test rows; 8,000 rows per input of a known rule; two rows per changed row.
 *
 * @param model The task's network, read as logits.
 * @param weights sha256 of its weights.
 *
 * @example
 * ```ts
 * import { breastCancer } from "../breast_cancer.ts";
 * import { selectBackend } from "../../models/backends.ts";
 * import { loadNetwork } from "../../models/storage.ts";
 * import { tfjsModel } from "../../models/tfjs_model.ts";
 * import { certificate } from "./certificate.ts";
 * import assert from "node:assert/strict";
 * const read = (path: string) => Deno.readFile(path);
 * await selectBackend("wasm");
 * const { network, sha256 } = await loadNetwork(
 *   read,
 *   "models/weights/breast_cancer",
 * );
 * const { test } = await certificate(
 *   breastCancer,
 *   tfjsModel(network, "logit"),
 *   sha256,
 *   await breastCancer.rows(read),
 * );
 * assert.ok(test.accuracy > 0.95);
 * ```
 */
export async function certificate(
  task: Pick<Trainable, "id" | "known" | "interventions">,
  model: Model,
  weights: string,
  rows: SplitRows,
): Promise<Certificate> {
  const { inputs, labels } = takeLabelled(rows, rows.test);
  const predicted = await classify(model, inputs);
  const equal = (other: (row: number) => number) =>
    predicted.filter((label, row) => label === other(row)).length /
    predicted.length;
  const { known } = task;
  const logitOf = (row: number) =>
    ruleLogit(
      known!.rule,
      inRuleOrder(rowAt(inputs, row), known!.columns),
    );
  return {
    task: task.id,
    command: `deno task train ${task.id}`,
    weights,
    test: {
      rows: labels.length,
      f1: f1Score(predicted, labels, Math.max(2, model.outputs)),
      accuracy: equal((row) => labels[row]!),
      ...(known && {
        agreement: equal((row) => labelOf(logitOf(row))),
        ...(known.rule.label && bayesShare(
          Array.from(predicted, (_, row) => logitOf(row)),
          predicted,
        )),
      }),
    },
    ...(known && {
      intervention:
        `each input of ${CHANGED_ROWS} test rows drawn anew from its marginal distribution, ${DRAWS} times`,
      inputs: await certifyInputs(
        task.id,
        known,
        model,
        takeRows(rows.inputs, rows.test.subarray(0, CHANGED_ROWS)),
      ),
    }),
    ...(task.interventions && {
      parts: await certifyObjects(model, task.interventions(rows)),
    }),
  };
}
