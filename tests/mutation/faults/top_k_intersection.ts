/**
 * Faults of top_k_intersection.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "scale",
    from: "Math.min(k, size)",
    to: "k",
  },
  {
    kind: "scale",
    from: "Math.min(k, size)",
    to: "size",
  },
  {
    kind: "swap",
    from: "Math.min(k, size)",
    to: "Math.max(k, size)",
  },
  {
    kind: "formula",
    from: "Math.round(options.share",
    to: "Math.floor(options.share",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round",
    to: "Math.max(0, Math.round",
  },
  {
    kind: "off by one",
    from: "expectedHits(values, mask, k)",
    to: "expectedHits(values, mask, Math.min(k + 1, values.length))",
  },
  {
    kind: "sign",
    from: "expectedHits(values, mask, k)",
    to: "expectedHits(values.map((v) => -v), mask, k)",
  },
  {
    kind: "ties",
    file: "metrics/parts/expected_hits.ts",
    from: "hits + (k - above) * tiedHits / tied",
    to: "hits + Math.min(k - above, tiedHits)",
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
    kind: "nan",
    file: "metrics/parts/localise.ts",
    from: "inside === 0 || inside === mask.length || values.some(Number.isNaN)",
    to: "inside === 0 || values.some(Number.isNaN)",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "perPixel(rowAt(known, i))",
    to: "perPixel(rowAt(known, 0))",
  },
];
