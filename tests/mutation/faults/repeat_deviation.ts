/**
 * Faults of repeat_deviation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "scale",
    from: "(values.length - 1)",
    to: "values.length",
  },
  {
    kind: "sign",
    from: "rows.map((row) => row[unit]!)",
    to: "rows.map((row) => Math.abs(row[unit]!))",
  },
  {
    kind: "formula",
    from: "Math.sqrt(variances / squares)",
    to: "variances / squares",
  },
  {
    kind: "nan",
    from: "squares === 0 ? NaN",
    to: "squares === 0 ? 0",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
  {
    kind: "ignored",
    from: "[explanation, ...repeats]",
    to: "[explanation, repeats[0]!]",
  },
  {
    kind: "formula",
    from: "(values[0]! + offset) ** 2",
    to: "values[0]! ** 2",
  },
  {
    kind: "swap",
    from: "variances / squares",
    to: "squares / variances",
  },
  {
    kind: "axis",
    from: "row[unit]!",
    to: "row[0]!",
  },
];
