/**
 * Rules that are networks with weights set by hand.
 *
 * @module
 */
import {
  type DenseLayer,
  reluFunction,
} from "../../core/testing/relu_network.ts";
import { distributions, type Kind } from "./distributions.ts";
import type { Rule } from "./rule.ts";

/** A rule, and the network that computes it. */
export interface WiredRule extends Rule {
  /** The network, inputs in the rule's order. */
  readonly layers: readonly DenseLayer[];
  /** How the output is read: the only one as a value, or one of two as a probability. */
  readonly head: "value" | "probability";
  /** Baseline, in the rule's order. */
  readonly baseline: readonly number[];
  /** The network with one output: the rule's own, or the log-odds of class 1. */
  readonly single: readonly DenseLayer[];
}

/** Inputs of every rule; those that a rule does not name have weight 0. */
export const WIRED_INPUTS = 10;

/**
 * Ends of the zigzag, and the width and slope of its teeth: powers of 2, which float32 holds
 * exactly.
 */
const [END, TOOTH, SLOPE] = [4, 1 / 8, 2];

/** Larger than any input, so that a gate can close a path. */
const GATE = 8;

/**
 * A rule of ten inputs from its network; label 1 iff the output (the log-odds of class 1) is
 * positive.
 *
 * @param parts.kinds Distributions of the first inputs; the others are normal.
 * @param parts.layers Kernels may end after the inputs that the rule names.
 *
 * @example
 * ```ts
 * import { wiredRule } from "./wired_rules.ts";
 * import assert from "node:assert/strict";
 * const rule = wiredRule({ relevant: [0], layers: [{ kernel: [[2]], bias: [1] }] });
 * assert.equal(rule.modes[0]!.logit([3, 9, 9, 9, 9, 9, 9, 9, 9, 9]), -7);
 * ```
 */
export function wiredRule(
  { kinds = [], relevant, layers: [first, ...rest], baseline = [] }: {
    readonly kinds?: readonly Kind[];
    readonly relevant: readonly number[];
    readonly layers: readonly DenseLayer[];
    readonly baseline?: readonly number[];
  },
): WiredRule {
  const all = Array.from({ length: WIRED_INPUTS }, (_, i) => i);
  const silent = first!.bias.map(() => 0);
  const layers = [
    { ...first!, kernel: all.map((i) => first!.kernel[i] ?? silent) },
    ...rest,
  ];
  const last = layers.at(-1)!;
  const head = last.bias.length > 1 ? "probability" : "value";
  const odds = ([zero, one]: readonly number[]) => [one! - zero!];
  const single = head === "value" ? layers : [
    ...layers.slice(0, -1),
    { kernel: last.kernel.map(odds), bias: odds(last.bias) },
  ];
  const { value } = reluFunction(single);
  return {
    inputs: WIRED_INPUTS,
    modes: [{ logit: (x) => -value(x), relevant }],
    modeOf: () => 0,
    distribution: distributions(all.map((i) => kinds[i] ?? "normal")),
    layers,
    single,
    head,
    baseline: all.map((i) => baseline[i] ?? 0),
  };
}

/**
 * The rules by name. x0, x1 … are a rule's inputs before columns are permuted.
 *
 * @example
 * ```ts
 * import { wiredRules } from "./wired_rules.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   wiredRules.weighted.modes[0]!.logit([1, 1, 1, 1, 9, 9, 9, 9, 9, 9]),
 *   -2,
 * ); // 4 − 3 + 2 − 1
 * ```
 */
export const wiredRules = {
  /** 4x0 − 3x1 + 2x2 − x3. */
  weighted: wiredRule({
    relevant: [0, 1, 2, 3],
    layers: [{ kernel: [[4], [-3], [2], [-1]], bias: [0] }],
  }),
  /**
   * 3x0(1 − x3) + 2x1(1 − x4) + x2(1 − x5): each gate x3, x4, x5 cancels its input where it is 1.
   */
  conflicting: wiredRule({
    kinds: ["normal", "normal", "normal", "binary", "binary", "binary"],
    relevant: [0, 1, 2, 3, 4, 5],
    layers: gated([0, 1, 2].map((i) => ({
      input: i,
      by: i + 3,
      closedBy: 1,
      weight: 3 - i,
    }))),
  }),
  /**
   * 2x0 − x1 + 3(1 − x2) − 2(1 − x3) − 1: x2 and x3 count where they are absent. The baseline is ½:
   * unknown.
   */
  pertinent_negatives: wiredRule({
    kinds: ["binary", "binary", "binary", "binary"],
    relevant: [0, 1, 2, 3],
    baseline: [0.5, 0.5, 0.5, 0.5],
    layers: [
      {
        kernel: [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, -1, 0], [0, 0, 0, -1]],
        bias: [0, 0, 1, 1],
      },
      { kernel: [[2], [-1], [3], [-2]], bias: [-1] },
    ],
  }),
  /**
   * Σ (3 − i)·(x_i + zigzag(x_i)) over x0, x1, x2: gradients change sign every eighth, the zigzag
   * stays within [−⅛, ⅛].
   */
  shattered_gradients: wiredRule({
    relevant: [0, 1, 2],
    layers: zigzags([3, 2, 1]),
  }),
  /** x1·(x0 ? 3 : −1) + x3·(x2 ? 1 : −2): one input sets the weight of another. */
  interacting: wiredRule({
    kinds: ["binary", "normal", "binary", "normal"],
    relevant: [0, 1, 2, 3],
    layers: gated([
      { input: 1, by: 0, closedBy: 0, weight: 3 },
      { input: 1, by: 0, closedBy: 1, weight: -1 },
      { input: 3, by: 2, closedBy: 0, weight: 1 },
      { input: 3, by: 2, closedBy: 1, weight: -2 },
    ]),
  }),
  /**
   * Two classes; x0 … x3 separate them, x4 and x5 raise both logits equally and change no
   * probability.
   */
  uncertainty: wiredRule({
    relevant: [0, 1, 2, 3],
    layers: [{
      kernel: [[-1, 1], [0.5, -1], [0, 0.75], [-0.5, 0], [4, 4], [-3, -3]],
      bias: [0, 0],
    }],
  }),
} satisfies { readonly [name: string]: WiredRule };

/**
 * Inputs that pass with a weight unless a gate has the value that closes the path; exact where
 * |input| ≤ 8.
 */
function gated(
  paths: readonly {
    readonly input: number;
    readonly by: number;
    readonly closedBy: 0 | 1;
    readonly weight: number;
  }[],
): DenseLayer[] {
  const units = paths.flatMap((path) =>
    [1, -1].map((sign) => ({ ...path, sign }))
  );
  const kernel = Array.from(
    { length: WIRED_INPUTS },
    (_, i) =>
      units.map(({ input, by, closedBy, sign }) => {
        if (i === input) return sign;
        if (i !== by) return 0;
        return closedBy === 1 ? -GATE : GATE;
      }),
  );
  return [
    {
      kernel,
      bias: units.map(({ closedBy }) => closedBy === 1 ? 0 : -GATE),
    },
    { kernel: units.map(({ sign, weight }) => [sign * weight]), bias: [0] },
  ];
}

/**
 * Σ weight · (x + zigzag(x)): a zigzag rises from −⅛ and drops by ¼ over each eighth of [−4, 4]
 * and is −⅛ beyond.
 */
function zigzags(weights: readonly number[]): DenseLayer[] {
  const bends = Array.from(
    { length: 2 * END / TOOTH + 1 },
    (_, k) => k * TOOTH - END,
  );
  const units = weights.flatMap((weight, input) => [
    { input, sign: 1, at: 0, out: weight },
    { input, sign: -1, at: 0, out: -weight },
    ...bends.map((at, k) => {
      const edge = k === 0 || k === bends.length - 1;
      const turn = edge ? SLOPE : k % 2 === 0 ? 2 * SLOPE : -2 * SLOPE;
      return { input, sign: 1, at, out: weight * turn };
    }),
  ]);
  return [
    {
      kernel: weights.map((_, i) =>
        units.map(({ input, sign }) => i === input ? sign : 0)
      ),
      bias: units.map(({ at }) => -at),
    },
    {
      kernel: units.map(({ out }) => [out]),
      bias: [-weights.reduce((sum, weight) => sum + weight, 0) / 8],
    },
  ];
}
