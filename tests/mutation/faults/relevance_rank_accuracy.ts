/**
 * Faults of relevance_rank_accuracy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise } from "../parts/localise.ts";

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
  expectedHits.tiesByLuck,
  expectedHits.tiesAbove,
  localise.zeroForUndefined,
  localise.signsKept,
  localise.maskAboveOne,
  localise.firstInstance,
];
