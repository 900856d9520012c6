/**
 * Faults of repeat_rank_agreement.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { betweenRepeats } from "../parts/between_repeats.ts";
import { kendallTau } from "../parts/kendall_tau.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "kendallTau(a.map(Math.abs), b.map(Math.abs))",
    to: "kendallTau(a, b)",
  },
  {
    kind: "sign",
    from: "(a, b) => kendallTau",
    to: "(a, b) => -kendallTau",
  },
  {
    kind: "swap",
    from: "kendallTau(a.map(Math.abs), b.map(Math.abs))",
    to: "kendallTau(a.map(Math.abs), a.map(Math.abs))",
  },
  kendallTau.tiesIgnored,
  scorePairs.zeroForUndefined,
  {
    kind: "nan",
    file: "core/statistics/kendall_tau.ts",
    from: "Math.sqrt((pairs - tiedX) * (pairs - tiedY))",
    to: "(Math.sqrt((pairs - tiedX) * (pairs - tiedY)) || 1)",
  },
  betweenRepeats.firstInstance,
  betweenRepeats.oneMoreRepeat,
  betweenRepeats.firstRepeatOnly,
];
