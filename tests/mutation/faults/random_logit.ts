/**
 * Faults of random_logit.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { magnitudeCorrelation } from "../parts/magnitude_correlation.ts";
import { ranks } from "../parts/ranks.ts";
import { scorePairs } from "../parts/score_pairs.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "target + 1 + random",
    to: "target + random",
  },
  {
    kind: "off by one",
    from: "random.integer(outputs - 1)",
    to: "random.integer(outputs)",
  },
  {
    kind: "ignored",
    from: "(target + 1 + random.integer(outputs - 1)) % outputs",
    to: "(target + 1) % outputs",
  },
  {
    kind: "nan",
    from: "fill(NaN)",
    to: "fill(0)",
  },
  {
    kind: "ignored",
    from: 'outputs === 2 && head.endsWith("probability")',
    to: "outputs === 2",
  },
  {
    kind: "axis",
    from: "batch.instances[row]!",
    to: "row",
  },
  {
    kind: "ignored",
    from: "explain({ ...batch, targets })",
    to: "explain(batch)",
  },
  {
    kind: "bound",
    from: "outputs > 1",
    to: "outputs > 0",
  },
  scorePairs.zeroForUndefined,
  magnitudeCorrelation.signsKept,
  magnitudeCorrelation.againstItself,
  ranks.tiesByIndex,
  scorePairs.otherOfFirst,
];
