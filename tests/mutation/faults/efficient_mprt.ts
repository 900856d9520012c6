/**
 * Faults of efficient_mprt.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "(entropy(other, bins) - before) / before",
    to: "(before - entropy(other, bins)) / before",
  },
  {
    kind: "scale",
    from: "(entropy(other, bins) - before) / before",
    to: "entropy(other, bins) - before",
  },
  {
    kind: "scale",
    from: "(entropy(other, bins) - before) / before",
    to: "entropy(other, bins) / before",
  },
  {
    kind: "nan",
    from: "before === 0 ? NaN",
    to: "before === 0 ? 0",
  },
  {
    kind: "magnitude",
    from: "scores.map(Math.abs)",
    to: "scores",
  },
  {
    kind: "bound",
    from: "Math.min(bins - 1, Math.floor(place * bins))",
    to: "Math.floor(place * bins)",
  },
  {
    kind: "ignored",
    from: "      layers,",
    to: "      1,",
  },
  {
    kind: "ignored",
    from: "Math.floor(place * bins)",
    to: "0",
  },
  {
    kind: "off by one",
    from: "Math.min(bins - 1",
    to: "Math.min(bins - 2",
  },
  {
    kind: "bound",
    from: "(a - low!) / (high! - low!)",
    to: "a / high!",
  },
  {
    kind: "scale",
    from: "count / magnitudes.length",
    to: "count / bins",
  },
  {
    kind: "formula",
    from: "p * Math.log2(p)",
    to: "p * p",
  },
  scorePairs.otherOfFirst,
  scorePairs.zeroForUndefined,
];
