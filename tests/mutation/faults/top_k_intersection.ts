/**
 * Faults of top_k_intersection.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise } from "../parts/localise.ts";

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
  expectedHits.tiesByLuck,
  localise.zeroForUndefined,
  localise.signsKept,
  localise.maskAboveOne,
  localise.fullMaskScored,
  localise.firstInstance,
];
