/**
 * Faults of completeness_gap.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "Math.abs(sum - (",
    to: "(sum - (",
  },
  {
    kind: "sign",
    from: "Math.abs(sum - (",
    to: "Math.abs(sum + (",
  },
  {
    kind: "sign",
    from: "output - baseValues[i]!",
    to: "output + baseValues[i]!",
  },
  {
    kind: "axis",
    from: "baseValues[i]!",
    to: "baseValues[0]!",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  {
    kind: "ignored",
    from: "(output - baseValues[i]!)",
    to: "output",
  },
  {
    kind: "magnitude",
    from: "reduce((a, b) => a + b, 0)",
    to: "reduce((a, b) => a + Math.abs(b), 0)",
  },
  {
    kind: "nan",
    from: "- baseValues[i]!));",
    to: "- baseValues[i]!)) || 0;",
  },
  {
    kind: "off by one",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, i).subarray(1)",
  },
];
