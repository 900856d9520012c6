/**
 * Faults of random_logit.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
  {
    kind: "nan",
    file: "metrics/parts/score_pairs.ts",
    from: "? NaN : score(a, b)",
    to: "? 0 : score(a, b)",
  },
  {
    kind: "sign",
    file: "metrics/parts/importance_correlation.ts",
    from: "return Math.abs(",
    to: "return Number(",
  },
  {
    kind: "swap",
    file: "metrics/parts/importance_correlation.ts",
    from: "midRanks(b.map(Math.abs))",
    to: "midRanks(a.map(Math.abs))",
  },
  {
    kind: "ties",
    file: "core/ranks.ts",
    from: "ranks[start] = (start + 1 + end) / 2",
    to: "ranks[start] = start + 1",
  },
  {
    kind: "axis",
    file: "metrics/parts/score_pairs.ts",
    from: "rowAt(right, i)",
    to: "rowAt(right, 0)",
  },
];
