/**
 * Evidence about each input of a known rule.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { percent } from "../../core/formats/percent.ts";
import { rng } from "../../core/rows/rng.ts";
import { drawInput } from "../../datasets/generators/synthetic_dataset.ts";
import { bayesShare } from "./bayes_share.ts";
import type { Effect } from "./effect.ts";
import type { KnownRule } from "./known_rule.ts";
import { inRuleOrder, ruleLogit } from "./relevance.ts";

/** The claim about one input in one mode of the rule, and what was measured. */
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
   * The first that applies:
   * - `refuted`: the rule changes although the input is irrelevant, or does not although it is
   *   relevant.
   * - `unlearned`: rule and network agree on fewer than 95 % of the changed rows; where labels are
   *   drawn, the network's labels have less than 95 % of the best expected accuracy.
   * - `nominal`: a relevant input changes fewer than 5 % of the rule's labels.
   * - `confirmed`: anything else.
   */
  readonly verdict: "confirmed" | "nominal" | "refuted" | "unlearned";
  /** The same in words. */
  readonly statement: string;
}

/** Test rows that are changed, at most. */
export const CHANGED_ROWS = 2000;

/** Values that each input is replaced by. */
export const DRAWS = 4;

/** A change of one row: what it did to rule and network. */
interface Change {
  readonly mode: number;
  readonly rule: readonly [before: number, after: number];
  readonly network: readonly [before: number, after: number];
}

/**
 * Redraws each input of `rows` from its marginal distribution, 4 times, and compares the effect
 * on the rule with the effect on the network.
 *
 * - Inputs come in the rule's order; for each, `all` rows first, then the rows of each mode where
 *   the rule has several.
 * - Cost: the rows, and 4 · rows per input.
 *
 * @param model The network, read as the logit of label 1.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyRows } from "../../core/testing/toy_batch.ts";
 * import { certifyInputs } from "./certify_inputs.ts";
 * import assert from "node:assert/strict";
 * const rule = {
 *   inputs: 2,
 *   modes: [{ logit: (x: ArrayLike<number>) => -x[0]!, relevant: [0] }],
 *   modeOf: () => 0,
 * };
 * const certificates = await certifyInputs(
 *   "first",
 *   { rule, columns: Int32Array.of(0, 1) },
 *   linearModel([1, 0]),
 *   toyRows([[0.5, 1], [-0.5, 1]]),
 * );
 * assert.deepEqual(certificates.map(({ network }) => network.change > 0), [true, false]);
 * ```
 */
export async function certifyInputs(
  id: string,
  known: KnownRule,
  model: Model,
  rows: NdArray<Float32Array>,
): Promise<InputCertificate[]> {
  const { rule, columns } = known;
  const before = await model.predict(rows);
  const certificates: InputCertificate[] = [];
  for (let input = 0; input < rule.inputs; input++) {
    const changes = await changeInput({
      id,
      known,
      model,
      rows,
      before,
      input,
    });
    const split = rule.modes.map((_, mode) => mode);
    for (
      const mode of split.length > 1
        ? ["all" as const, ...split]
        : ["all" as const]
    ) {
      const modes = mode === "all" ? rule.modes : [rule.modes[mode]!];
      certificates.push(assess(
        {
          input: `x${input}`,
          column: columns[input]!,
          mode,
          relevant: modes.some(({ relevant }) => relevant.includes(input)),
        },
        changes.filter((change) => mode === "all" || change.mode === mode),
        rule.label !== undefined,
      ));
    }
  }
  return certificates;
}

async function changeInput(
  { id, known: { rule, columns }, model, rows, before, input }: {
    readonly id: string;
    readonly known: KnownRule;
    readonly model: Model;
    readonly rows: NdArray<Float32Array>;
    readonly before: NdArray<Float64Array>;
    readonly input: number;
  },
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

function assess(
  place: Pick<InputCertificate, "input" | "column" | "mode" | "relevant">,
  changes: readonly Change[],
  drawnLabels: boolean,
): InputCertificate {
  const rule = effect(changes.map((change) => change.rule));
  const network = effect(changes.map((change) => change.network));
  const agreement = mean(
    changes,
    (change) => labelOf(change.rule[1]) === labelOf(change.network[1]) ? 1 : 0,
  );
  const learned = drawnLabels
    ? bayesShare(
      changes.map((change) => change.rule[1]),
      changes.map((change) => labelOf(change.network[1])),
    ).bayesShare
    : agreement;
  const verdict = place.relevant !== rule.change > 0
    ? "refuted"
    : learned < 0.95
    ? "unlearned"
    : place.relevant && rule.flips < 0.05
    ? "nominal"
    : "confirmed";
  return {
    ...place,
    rule,
    network,
    agreement,
    verdict,
    statement: `${verdict}: claimed ${
      place.relevant ? "relevant" : "irrelevant"
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

/** The label of a rule's logit, which is that of label 0. */
export function labelOf(logit: number): number {
  return logit < 0 ? 1 : 0;
}

function mean<T>(
  items: ArrayLike<T>,
  value: (item: T, index: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) sum += value(items[i]!, i);
  return sum / items.length;
}
