/**
 * Faults of auc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { localise } from "../parts/localise.ts";
import { ranks } from "../parts/ranks.ts";
import { rocArea } from "../parts/roc_area.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "rocArea(values, mask)",
    to: "rocArea(Float64Array.from(mask), values)",
  },
  {
    kind: "sign",
    from: "rocArea(values, mask)",
    to: "1 - rocArea(values, mask)",
  },
  ranks.tiesByIndex,
  rocArea.oneTooFew,
  {
    kind: "scale",
    file: "metrics/parts/roc_area.ts",
    from: "(ranks.length - count)",
    to: "ranks.length",
  },
  localise.zeroForUndefined,
  localise.signsKept,
  localise.signTurned,
  localise.signIgnored,
  localise.lastChannelOnly,
  localise.channelsFirst,
  localise.maskAboveOne,
  localise.fullMaskScored,
  localise.firstInstance,
];
