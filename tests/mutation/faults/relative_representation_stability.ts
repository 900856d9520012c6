/**
 * Faults of relative_representation_stability.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "[values, nearValues].every((list) =>",
    to: "[values, nearValues].some((list) =>",
  },
  {
    kind: "bound",
    from: "Math.max(valueChange, options.least)",
    to: "Math.max(valueChange, 1e-12)",
  },
  {
    kind: "ignored",
    from: "attributionChange(values, nearValues, options.floor)",
    to: "attributionChange(values, nearValues, 0.01)",
  },
  {
    kind: "swap",
    from: "attributionChange(scores, nearScores, options.floor) /\n",
    to: "attributionChange(values, nearScores, options.floor) /\n",
  },
  {
    kind: "formula",
    from: '"max"',
    to: '"mean"',
  },
  {
    kind: "off by one",
    from: "kind))?.inputs[0]",
    to: "kind))?.inputs[0]! - 1",
  },
  {
    kind: "swap",
    from: "nodes.findLast(",
    to: "nodes.find(",
  },
  {
    kind: "bound",
    from: "index >= 0",
    to: "index > 0",
  },
  {
    kind: "nan",
    from: "          ? 0\n",
    to: "          ? NaN\n",
  },
];
