/**
 * Faults of shapley_error.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "all + Math.abs(value)",
    to: "all + value",
  },
  {
    kind: "magnitude",
    from: "Math.abs(share - exactParts[u]!)",
    to: "(share - exactParts[u]!)",
  },
  {
    kind: "sign",
    from: "Math.abs(share - exactParts[u]!)",
    to: "Math.abs(Math.abs(share) - Math.abs(exactParts[u]!))",
  },
  {
    kind: "scale",
    from: "joined / 2",
    to: "joined",
  },
  {
    kind: "swap",
    from: 'over === "mean"',
    to: 'over === "largest"',
  },
  {
    kind: "nan",
    from: "? NaN",
    to: "? 0",
  },
  {
    kind: "axis",
    from: "exactParts[u]!)",
    to: "exactParts[0]!)",
  },
  scorePairs.otherOfFirst,
  {
    kind: "ignored",
    from: "[shares(scores), shares(exact)]",
    to: "[scores, shares(exact)]",
  },
];
