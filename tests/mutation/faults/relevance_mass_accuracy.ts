/**
 * Faults of relevance_mass_accuracy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { localise } from "../parts/localise.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "if (mask[pixel]) inside",
    to: "if (!mask[pixel]) inside",
  },
  {
    kind: "scale",
    from: "inside / (inside + outside)",
    to: "inside / outside",
  },
  {
    kind: "nan",
    from: "inside / (inside + outside)",
    to: "inside / (inside + outside) || 0",
  },
  {
    kind: "ignored",
    from: "inside += value",
    to: "inside += 1",
  },
  {
    kind: "off by one",
    from: "mask[pixel]",
    to: "mask[pixel + 1]",
  },
  {
    kind: "ignored",
    from: "outside += value",
    to: "outside = value",
  },
  localise.zeroForUndefined,
  localise.signsKept,
  localise.signTurned,
  localise.signIgnored,
  localise.maskAboveOne,
  localise.fullMaskScored,
  localise.firstInstance,
];
