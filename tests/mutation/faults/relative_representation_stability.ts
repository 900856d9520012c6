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
    from: "Math.max(moved, options.least)",
    to: "Math.max(moved, 1e-12)",
  },
  {
    kind: "ignored",
    from: "attributionChange(values, nearValues, options.floor)",
    to: "attributionChange(values, nearValues, 0.01)",
  },
  {
    kind: "swap",
    from: "attributionChange(own, near, options.floor) /\n",
    to: "attributionChange(values, near, options.floor) /\n",
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
    from: "found >= 0",
    to: "found > 0",
  },
  {
    kind: "nan",
    from: "          ? 0\n",
    to: "          ? NaN\n",
  },
];
