/**
 * Faults of faithfulness_estimate.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { replacement } from "../parts/replacement.ts";
import { singleOutputs } from "../parts/single_outputs.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "present[row]! - mean",
    to: "mean - present[row]!",
  },
  {
    kind: "magnitude",
    from: "signed ? drop : Math.abs(drop)",
    to: "drop",
  },
  {
    kind: "swap",
    from: "signed ? drop",
    to: "!signed ? drop",
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
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "axis",
    from: "present[row]!",
    to: "present[0]!",
  },
  {
    kind: "random",
    from: "outputs.subarray(at, at + draws)",
    to: "outputs.subarray(at, at + 1)",
  },
  unitPriorities.signsSwapped,
  replacement.meanForBaseline,
  singleOutputs.sourceOfFirst,
  singleOutputs.lastUnitLost,
  singleOutputs.instancesByRow,
];
