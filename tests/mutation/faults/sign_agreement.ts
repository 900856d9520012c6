/**
 * Faults of sign_agreement.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "Math.sign(scores[unit]!)",
    to: "Math.sign(Math.abs(scores[unit]!))",
  },
  {
    kind: "sign",
    from: "(1 + Math.sign(value)",
    to: "(1 - Math.sign(value)",
  },
  {
    kind: "bound",
    from: "if (value === 0) return",
    to: "if (value < 0) return",
  },
  {
    kind: "scale",
    from: "agreed / count",
    to: "agreed / exact.length",
  },
  {
    kind: "ignored",
    from: "subject.signed ? agreed / count : NaN",
    to: "agreed / count",
  },
  {
    kind: "ties",
    from: "(1 + Math.sign(value) * Math.sign(scores[unit]!)) / 2",
    to: "Number(Math.sign(value) === Math.sign(scores[unit]!))",
  },
  {
    kind: "axis",
    from: "scores[unit]!",
    to: "scores[0]!",
  },
  {
    kind: "nan",
    from: "agreed / count :",
    to: "agreed / Math.max(1, count) :",
  },
  scorePairs.otherOfFirst,
];
