/**
 * Faults of linearity_gap.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "scale",
    from: "2 * a + added.data[i]!",
    to: "a + added.data[i]!",
  },
  {
    kind: "sign",
    from: "2 * a + added.data[i]!",
    to: "2 * a - added.data[i]!",
  },
  {
    kind: "swap",
    from: "[await scoresOf(0), await scoresOf(2)]",
    to: "[await scoresOf(2), await scoresOf(0)]",
  },
  {
    kind: "axis",
    from: "values.data[draw * outputs + output]!",
    to: "values.data[draw]!",
  },
  {
    kind: "sign",
    from: "2 * uniform() - 1",
    to: "uniform()",
  },
  {
    kind: "scale",
    from: "6 * Math.sqrt(variance / size)",
    to: "6 * Math.sqrt(variance)",
  },
  {
    kind: "formula",
    from: "(y - mean) ** 2",
    to: "y ** 2",
  },
  {
    kind: "swap",
    from: 'model.head.endsWith("probability")',
    to: '!model.head.endsWith("probability")',
  },
  {
    kind: "axis",
    from: "{ ...scores, data: sum }, both",
    to: "scores, both",
  },
];
