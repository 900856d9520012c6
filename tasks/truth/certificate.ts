/**
 * Evidence that a task's truth is true of its rule and of its network.
 *
 * @module
 */
import type { Effect } from "./effect.ts";
import { classify } from "../../core/rows/classify.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowSize, takeRows } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { drawInput } from "../../datasets/generators/synthetic_dataset.ts";
import { f1Score } from "../../models/training/f1_score.ts";
import { takeLabelled } from "../../models/training/take_labelled.ts";
import { bayesShare } from "./bayes_share.ts";
import { certifyObjects, type PartCertificate } from "./certify_objects.ts";
import { inRuleOrder, ruleLogit } from "./relevance.ts";
import type { Trainable } from "../training/trained_task.ts";
import type { KnownRule } from "./known_rule.ts";
import type { SplitRows } from "../training/split_rows.ts";

/** What is claimed of one input, and what was measured. */
export interface InputCertificate {
  /** The input, in the rule's order. */
  readonly input: string;
  /** The column that it is stored in. */
  readonly column: number;
  /** The mode whose rows were changed; `all` for every row. */
  readonly mode: number | "all";
  /** Whether the rule reads the input in that mode. */
  readonly relevant: boolean;
  /** Effect on the rule: exact. */
  readonly rule: Effect;
  /** Effect on the network. */
  readonly network: Effect;
  /** Share of changed rows to which rule and network give the same label. */
  readonly agreement: number;
  /**
   * `confirmed`; `nominal` when a relevant input changes fewer than 5 % of the rule's labels;
   * `refuted` when the rule moves where it should not or does not where it should; `unlearned` when
   * rule and network give the same label to fewer than 95 % of the changed rows or, where labels
   * are drawn, the network's labels have less than 95 % of the best expected accuracy.
   */
  readonly verdict: "confirmed" | "nominal" | "refuted" | "unlearned";
  /** The same in words. */
  readonly statement: string;
}

/** What is known of a shipped network. */
export interface Certificate {
  /** The task. */
  readonly task: string;
  /** The command that makes network and certificate again. */
  readonly command: string;
  /** sha256 of the network's weights. */
  readonly weights: string;
  /** Score on the test rows. */
  readonly test: {
    /** Number of test rows. */
    readonly rows: number;
    /** F1 of class 1, macro-F1 for more than two classes. */
    readonly f1: number;
    /** Share of rows classified correctly. */
    readonly accuracy: number;
    /** Share of rows to which rule and network give the same label. */
    readonly agreement?: number;
    /**
     * Where labels are drawn: how often the best classifier is right, mean max(p, 1 − p) over the
     * rows.
     */
    readonly bayes?: number;
    /** Accuracy that the network's labels have in expectation, as a share of it. */
    readonly bayesShare?: number;
  };
  /** How the inputs were changed. */
  readonly intervention?: string;
  /**
   * Inputs by mode; all inputs are independent within a mode, so drawing from the marginal
   * distribution is drawing from the conditional one.
   */
  readonly inputs?: readonly InputCertificate[];
  /** What changing parts of test images did. */
  readonly parts?: readonly PartCertificate[];
}

/** Test rows changed, and values that each input is replaced by. */
const ROWS = 2000;
const DRAWS = 4;

/**
 * Scores a network on the test rows and, where the rule is known, changes every input of 2,000 of
 * them 4 times.
 *
 * Cost: the test rows and 8,000 rows per input.
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
    mean(predicted, (label, row) => label === other(row) ? 1 : 0);
  const { known } = task;
  return {
    task: task.id,
    command: `deno task train ${task.id}`,
    weights,
    test: {
      rows: labels.length,
      f1: f1Score(predicted, labels, Math.max(2, model.outputs)),
      accuracy: equal((row) => labels[row]!),
      ...(known && {
        agreement: equal((row) =>
          labelOf(ruleLogit(
            known.rule,
            inRuleOrder(rowAt(inputs, row), known.columns),
          ))
        ),
        ...(known.rule.label && bayesShare(
          Array.from(
            predicted,
            (_, row) =>
              ruleLogit(
                known.rule,
                inRuleOrder(rowAt(inputs, row), known.columns),
              ),
          ),
          predicted,
        )),
      }),
    },
    ...(known && {
      intervention:
        `each input of ${ROWS} test rows drawn anew from its marginal distribution, ${DRAWS} times`,
      inputs: await certifyInputs(
        task.id,
        known,
        model,
        takeRows(rows.inputs, rows.test.subarray(0, ROWS)),
      ),
    }),
    ...(task.interventions && {
      parts: await certifyObjects(model, task.interventions(rows)),
    }),
  };
}

/** A change of one row: what it did to rule and network. */
interface Change {
  readonly mode: number;
  readonly rule: readonly [before: number, after: number];
  readonly network: readonly [before: number, after: number];
}

async function certifyInputs(
  id: string,
  known: KnownRule,
  model: Model,
  rows: NdArray<Float32Array>,
): Promise<InputCertificate[]> {
  const { rule, columns } = known;
  const before = await model.predict(rows);
  const answers: InputCertificate[] = [];
  for (let input = 0; input < rule.inputs; input++) {
    const changes = await changeInput(id, known, model, rows, before, input);
    const split = rule.modes.map((_, mode) => mode);
    for (
      const mode of split.length > 1
        ? ["all" as const, ...split]
        : ["all" as const]
    ) {
      const modes = mode === "all" ? rule.modes : [rule.modes[mode]!];
      answers.push(judge(
        { input: `x${input}`, column: columns[input]!, mode },
        modes.some(({ relevant }) => relevant.includes(input)),
        changes.filter((change) => mode === "all" || change.mode === mode),
        rule.label !== undefined,
      ));
    }
  }
  return answers;
}

async function changeInput(
  id: string,
  { rule, columns }: KnownRule,
  model: Model,
  rows: NdArray<Float32Array>,
  before: NdArray<Float64Array>,
  input: number,
): Promise<Change[]> {
  const size = rowSize(rows);
  const count = before.data.length;
  const data = new Float32Array(count * DRAWS * size);
  const stream = rng(id, "certificate", input);
  for (let k = 0; k < count * DRAWS; k++) {
    data.set(rowAt(rows, Math.floor(k / DRAWS)), k * size);
    data[k * size + columns[input]!] = drawInput(rule, input, stream);
  }
  const changed = { shape: [count * DRAWS, size], data };
  const after = await model.predict(changed);
  return Array.from(after.data, (network, k) => {
    const row = Math.floor(k / DRAWS);
    const x = inRuleOrder(rowAt(rows, row), columns);
    return {
      mode: rule.modeOf(x),
      rule: [
        ruleLogit(rule, x),
        ruleLogit(rule, inRuleOrder(rowAt(changed, k), columns)),
      ],
      // The network's logit is that of label 1, the rule's that of label 0.
      network: [-before.data[row]!, -network],
    };
  });
}

function judge(
  place: Pick<InputCertificate, "input" | "column" | "mode">,
  relevant: boolean,
  changes: readonly Change[],
  drawn: boolean,
): InputCertificate {
  const rule = effect(changes.map((change) => change.rule));
  const network = effect(changes.map((change) => change.network));
  const agreement = mean(
    changes,
    (change) => labelOf(change.rule[1]) === labelOf(change.network[1]) ? 1 : 0,
  );
  const learned = drawn
    ? bayesShare(
      changes.map((change) => change.rule[1]),
      changes.map((change) => labelOf(change.network[1])),
    ).bayesShare
    : agreement;
  const verdict = relevant !== rule.change > 0
    ? "refuted"
    : learned < 0.95
    ? "unlearned"
    : relevant && rule.flips < 0.05
    ? "nominal"
    : "confirmed";
  return {
    ...place,
    relevant,
    rule,
    network,
    agreement,
    verdict,
    statement: `${verdict}: claimed ${
      relevant ? "relevant" : "irrelevant"
    }, flips ${percent(rule.flips)} of the rule's labels and ${
      percent(network.flips)
    } of the network's`,
  };
}

function effect(pairs: readonly (readonly [number, number])[]): Effect {
  return {
    change: mean(pairs, ([before, after]) => Math.abs(after - before)),
    flips: mean(
      pairs,
      ([before, after]) => labelOf(before) === labelOf(after) ? 0 : 1,
    ),
  };
}

function labelOf(logit: number): number {
  return logit < 0 ? 1 : 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function mean<T>(
  items: ArrayLike<T>,
  value: (item: T, index: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) sum += value(items[i]!, i);
  return sum / items.length;
}
