/**
 * Faults of input_invariance.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "Float32Array.from(rows.data, (x, i) => x + shift[i % size]!)",
    to: "Float32Array.from(rows.data, (x, i) => x - shift[i % size]!)",
  },
  {
    kind: "axis",
    from: "x + shift[i % size]!",
    to: "x + shift[0]!",
  },
  {
    kind: "axis",
    from: "share * ranges[i % period]!",
    to: "share * ranges[0]!",
  },
  {
    kind: "formula",
    from: "Math.max(ranges[i % period]!, upper[i]! - low)",
    to: "upper[i]! - low",
  },
  {
    kind: "nan",
    from: ".fill(NaN)",
    to: ".fill(0)",
  },
  {
    kind: "swap",
    from: 'options.reference === "kept"',
    to: 'options.reference !== "kept"',
  },
  {
    kind: "ignored",
    from: "upper: flat(box.upper)",
    to: "upper: box.upper",
  },
  {
    kind: "ignored",
    from: "background: shiftRows(background, shift)",
    to: "background",
  },
  {
    kind: "ignored",
    from: "baseline: flat(baseline)",
    to: "baseline",
  },
  {
    kind: "ignored",
    from: "explain({ ...batch, inputs }, copy, taskData)",
    to: "explain(batch, copy, taskData)",
  },
  {
    kind: "scale",
    from: "share * ranges",
    to: "ranges",
  },
];
