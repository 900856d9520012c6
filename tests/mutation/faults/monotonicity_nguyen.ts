/**
 * Faults of monotonicity_nguyen.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { ranks } from "../parts/ranks.ts";
import { singleOutputs } from "../parts/single_outputs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "rowScores.map(Math.abs)",
    to: "rowScores",
  },
  {
    kind: "formula",
    from: "(output - present[row]!) ** 2",
    to: "(output - present[row]!)",
  },
  {
    kind: "formula",
    from: "(output - present[row]!) ** 2",
    to: "Math.abs(output - present[row]!)",
  },
  {
    kind: "axis",
    from: "(row * units + unit) * draws",
    to: "row * units + unit",
  },
  {
    kind: "axis",
    from: "(row * units + unit) * draws",
    to: "unit * draws",
  },
  {
    kind: "axis",
    from: "present[row]!",
    to: "present[0]!",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "ties",
    from: "midRanks(changes)",
    to: "changes",
  },
  {
    kind: "random",
    from: "outputs.subarray(at, at + draws)",
    to: "outputs.subarray(at, at + 1)",
  },
  {
    kind: "replacement",
    file: "core/rows/replacement.ts",
    from: "random.integer(rowsOf(rows))",
    to: "0",
  },
  ranks.tiesByIndex,
  singleOutputs.sourceOfFirst,
  singleOutputs.lastUnitLost,
  singleOutputs.instancesByRow,
];
