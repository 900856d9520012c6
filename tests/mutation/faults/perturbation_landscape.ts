/**
 * Faults of perturbation_landscape.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "order.subarray(count - k)",
    to: "order.subarray(k)",
  },
  {
    kind: "off by one",
    from: "order.subarray(0, k)",
    to: "order.subarray(0, k - 1)",
  },
  {
    kind: "off by one",
    from: "(radius + 1) / deltas",
    to: "radius / deltas",
  },
  {
    kind: "magnitude",
    from: "rowAt(scores, row).map(Math.abs)",
    to: "rowAt(scores, row)",
  },
  {
    kind: "magnitude",
    from: "Math.abs(outputs[i * each + at]! - present[row]!)",
    to: "(outputs[i * each + at]! - present[row]!)",
  },
  {
    kind: "axis",
    from: "means[side * deltas + radius]!",
    to: "means[radius * 2 + side]!",
  },
  {
    kind: "scale",
    from: "means[side * deltas + radius]![row]! += share *",
    to: "means[side * deltas + radius]![row]! +=",
  },
  {
    kind: "ties",
    from: "orders[draw % orders.length]!",
    to: "orders[0]!",
  },
  {
    kind: "sign",
    from: "(top! - bottom!)",
    to: "(bottom! - top!)",
  },
  {
    kind: "nan",
    from: ".fill(NaN)",
    to: ".fill(0)",
  },
  {
    kind: "random",
    from: "if (index % (deltas * perRadius) === 0) {",
    to: "if (index % each === 0) {",
  },
  {
    kind: "bound",
    from: "Math.floor(count / 2)",
    to: "Math.ceil(count / 2)",
  },
  {
    kind: "axis",
    from: "const row = defined[Math.floor(index / each)]!;",
    to: "const row = Math.floor(index / each);",
  },
];
