/**
 * The rules of syn1 … syn6.
 *
 * @module
 */
import { orangeLogit } from "./orange_logit.ts";
import type { Mode, Rule } from "../generators/rule.ts";

/** Logits by name. */
const MODES = {
  product: { logit: (x) => x[0]! * x[1]!, relevant: [0, 1] },
  sphere: {
    logit: (x) => orangeLogit([x[2]!, x[3]!, x[4]!, x[5]!]),
    relevant: [2, 3, 4, 5],
  },
  waves: {
    logit: (x) =>
      -10 * Math.sin(0.2 * x[6]!) + Math.abs(x[7]!) + x[8]! +
      Math.exp(-x[9]!) - 2.4,
    relevant: [6, 7, 8, 9],
  },
} satisfies { readonly [name: string]: Mode };

/** Name of a logit. */
export type SynMode = keyof typeof MODES;

/** Sources of the six rules. */
export const synReferences: readonly string[] = [
  "Chen, Song, Wainwright, Jordan (2018), Learning to Explain, arXiv:1802.07814",
  "Yoon, Jordon, van der Schaar (2019), INVASE: Instance-wise variable selection using neural networks, https://openreview.net/forum?id=BJg_roAcK7",
];

/**
 * Eleven normal inputs. The logit is one of three; with two names it is the first where x10 < 0 and
 * the second elsewhere, and x10 is relevant too.
 *
 * - Labels are random: P(label 0) = e^l / (1 + e^l), so that no classifier is right more often than
 *   E max(p, 1 − p).
 * - Deviation: the first logit is x0·x1 itself, since labels follow from logits in one way for all
 *   three.
 *
 * @example
 * ```ts
 * import { synRule } from "./syn_rule.ts";
 * import assert from "node:assert/strict";
 * const { modes, modeOf } = synRule("product", "sphere");
 * assert.equal(modeOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.1]), 0);
 * assert.deepEqual(modes[1]!.relevant, [2, 3, 4, 5, 10]);
 * ```
 */
export function synRule(first: SynMode, second?: SynMode): Rule {
  const modes: Mode[] = second === undefined
    ? [MODES[first]]
    : [first, second].map((name) => ({
      ...MODES[name],
      relevant: [...MODES[name].relevant, 10],
    }));
  return {
    inputs: 11,
    modes,
    modeOf: (x) => modes.length === 1 || x[10]! < 0 ? 0 : 1,
    label: (logit, stream) =>
      stream.uniform() < 1 / (1 + Math.exp(logit)) ? 1 : 0,
  };
}
