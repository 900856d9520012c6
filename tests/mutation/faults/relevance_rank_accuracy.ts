/**
 * Faults of relevance_rank_accuracy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "expectedHits(values, mask, size)",
    to: "expectedHits(values, mask, size + 1)",
  },
  {
    kind: "scale",
    from: "/ size",
    to: "/ mask.length",
  },
  {
    kind: "sign",
    from: "expectedHits(values, mask, size)",
    to: "expectedHits(values.map((v) => -v), mask, size)",
  },
  {
    kind: "ignored",
    from: "expectedHits(values, mask, size)",
    to: "expectedHits(values, mask, 1)",
  },
  {
    kind: "ties",
    file: "metrics/parts/expected_hits.ts",
    from: "hits + (k - above) * tiedHits / tied",
    to: "hits + Math.min(k - above, tiedHits)",
  },
  {
    kind: "bound",
    file: "metrics/parts/expected_hits.ts",
    from: "values[i]! > cut",
    to: "values[i]! >= cut",
  },
  {
    kind: "nan",
    file: "metrics/parts/localise.ts",
    from: "      ? NaN",
    to: "      ? 0",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/localise.ts",
    from: "Math.abs(value)",
    to: "value",
  },
  {
    kind: "bound",
    file: "metrics/parts/localise.ts",
    from: "value > 0 ? 1 : 0",
    to: "value > 1 ? 1 : 0",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "perPixel(rowAt(known, i))",
    to: "perPixel(rowAt(known, 0))",
  },
];
