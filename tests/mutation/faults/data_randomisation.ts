/**
 * Faults of data_randomisation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "axis",
    from: "attributions,\n      context",
    to: "subject.explanation.attributions,\n      context",
  },
  {
    kind: "ignored",
    from: "explain(batch, network)",
    to: "explain(batch, model)",
  },
  {
    kind: "sign",
    from: ".map((value) => Math.min(1, value))",
    to: ".map((value) => 1 - Math.min(1, value))",
  },
  {
    kind: "nan",
    from: ".map((value) => Math.min(1, value))",
    to: ".map((value) => Math.min(1, value || 0))",
  },
  {
    kind: "magnitude",
    file: "metrics/randomisation/parts/magnitude_correlation.ts",
    from: "return Math.abs(",
    to: "return Number(",
  },
  {
    kind: "ties",
    file: "metrics/randomisation/parts/magnitude_correlation.ts",
    from: "midRanks(b.map(Math.abs))",
    to: "b.map(Math.abs)",
  },
];
