/**
 * Faults of repeat_rank_agreement.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
  {
    kind: "ties",
    file: "core/kendall_tau.ts",
    from: "Math.sqrt((pairs - tiedX) * (pairs - tiedY))",
    to: "pairs",
  },
  {
    kind: "nan",
    file: "metrics/parts/score_pairs.ts",
    from: "? NaN : score(a, b)",
    to: "? 0 : score(a, b)",
  },
  {
    kind: "nan",
    file: "core/kendall_tau.ts",
    from: "Math.sqrt((pairs - tiedX) * (pairs - tiedY))",
    to: "(Math.sqrt((pairs - tiedX) * (pairs - tiedY)) || 1)",
  },
  {
    kind: "axis",
    file: "metrics/parts/between_repeats.ts",
    from: "values[i]!",
    to: "values[0]!",
  },
  {
    kind: "scale",
    file: "metrics/parts/between_repeats.ts",
    from: "        agreements.length",
    to: "        (agreements.length + 1)",
  },
  {
    kind: "ignored",
    file: "metrics/parts/between_repeats.ts",
    from: "others.map(",
    to: "others.slice(0, 1).map(",
  },
];
