/**
 * Faults of baseline_swap.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "ignored",
    from: "explain(batch, undefined, { baseline })",
    to: "explain(batch, undefined, {})",
  },
  {
    kind: "nan",
    from: ".fill(NaN)",
    to: ".fill(0)",
  },
  {
    kind: "swap",
    from: "baseline.every((value",
    to: "baseline.some((value",
  },
  {
    kind: "scale",
    file: "core/rows/mean_row.ts",
    from: "sum / indices.length",
    to: "sum",
  },
  {
    kind: "off by one",
    from: "random.integer(rowsOf(background))",
    to: "random.integer(rowsOf(background) - 1)",
  },
  {
    kind: "swap",
    from: "return box[name].slice()",
    to: 'return box[name === "lower" ? "upper" : "lower"].slice()',
  },
  {
    kind: "axis",
    file: "core/rows/mean_row.ts",
    from: "sums[at]! += row[at]!",
    to: "sums[i % sums.length]! += row[at]!",
  },
  {
    kind: "axis",
    from: "attributions,\n      context",
    to: "subject.explanation.attributions,\n      context",
  },
  {
    kind: "random",
    from: "Float64Array.from(box.lower, random.uniform)",
    to: "new Float64Array(box.lower.length).fill(random.uniform())",
  },
];
