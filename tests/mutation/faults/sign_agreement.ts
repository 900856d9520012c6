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
    from: "Math.sign(answer[unit]!)",
    to: "Math.sign(Math.abs(answer[unit]!))",
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
    from: "signed ? agreed / count : NaN",
    to: "agreed / count",
  },
  {
    kind: "ties",
    from: "(1 + Math.sign(value) * Math.sign(answer[unit]!)) / 2",
    to: "Number(Math.sign(value) === Math.sign(answer[unit]!))",
  },
  {
    kind: "axis",
    from: "answer[unit]!",
    to: "answer[0]!",
  },
  {
    kind: "nan",
    from: "agreed / count :",
    to: "agreed / Math.max(1, count) :",
  },
  scorePairs.otherOfFirst,
];
