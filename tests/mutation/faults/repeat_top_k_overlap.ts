/**
 * Faults of repeat_top_k_overlap.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { betweenRepeats } from "../parts/between_repeats.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "row.map(Math.abs), k)",
    to: "row.map(Math.abs), k + 1)",
  },
  {
    kind: "magnitude",
    from: "row.map(Math.abs)",
    to: "row",
  },
  {
    kind: "scale",
    from: "both / k",
    to: "both / a.length",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 1",
  },
  {
    kind: "ties",
    file: "metrics/consistency/parts/top_shares.ts",
    from: "Math.min(1, Math.max(0, left) / block.length)",
    to: "left > 0 ? 1 : 0",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round(",
    to: "Math.max(2, Math.round(",
  },
  {
    kind: "formula",
    from: "Math.round(share",
    to: "Math.floor(share",
  },
  {
    kind: "formula",
    from: "sum + p * otherShares![unit]!",
    to: "sum + Math.min(p, otherShares![unit]!)",
  },
  betweenRepeats.firstInstance,
  betweenRepeats.oneMoreRepeat,
  betweenRepeats.firstRepeatOnly,
];
