/**
 * Faults of metrics/faithfulness/parts/prediction_gap.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const predictionGap = within(
  "metrics/faithfulness/parts/prediction_gap.ts",
  {
    signsKept: {
      kind: "magnitude",
      from: "Math.abs(present - output)",
      to: "present - output",
    },
    scoreSignsKept: {
      kind: "magnitude",
      from: "rowAt(scores, row).map(Math.abs)",
      to: "rowAt(scores, row)",
    },
    zeroForUndefined: {
      kind: "nan",
      from: "fill(NaN)",
      to: "fill(0)",
    },
    drawsByIndex: {
      kind: "axis",
      from: "random = rng(id, instances[row]!)",
      to: "random = rng(id, index)",
    },
    noiseOfFirst: {
      kind: "axis",
      from: "noise[at]!",
      to: "noise[0]!",
    },
    firstInstance: {
      kind: "axis",
      from: "outputs[i * each]!",
      to: "outputs[0]!",
    },
  },
);
