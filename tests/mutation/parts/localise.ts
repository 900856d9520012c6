/**
 * Faults of metrics/localisation/parts/localise.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const localise = within("metrics/localisation/parts/localise.ts", {
  zeroForUndefined: {
    kind: "nan",
    from: "      ? NaN",
    to: "      ? 0",
  },
  signsKept: {
    kind: "magnitude",
    from: "Math.abs(value)",
    to: "value",
  },
  signTurned: {
    kind: "sign",
    from: 'sign === "positive" && value < 0 ? 0',
    to: 'sign === "positive" && value > 0 ? 0',
  },
  signIgnored: {
    kind: "ignored",
    from: 'sign === "positive" && value < 0 ? 0 : ',
    to: "",
  },
  lastChannelOnly: {
    kind: "ignored",
    from: "sum += row[at]!",
    to: "sum = row[at]!",
  },
  channelsFirst: {
    kind: "axis",
    from: "let at = pixel * channels; at < (pixel + 1) * channels; at++",
    to: "let at = pixel; at < height * width * channels; at += height * width",
  },
  maskAboveOne: {
    kind: "bound",
    from: "value > 0 ? 1 : 0",
    to: "value > 1 ? 1 : 0",
  },
  fullMaskScored: {
    kind: "nan",
    from: "inside === 0 || inside === mask.length || values.some(Number.isNaN)",
    to: "inside === 0 || values.some(Number.isNaN)",
  },
  firstInstance: {
    kind: "axis",
    from: "perPixel(rowAt(objectMask, i))",
    to: "perPixel(rowAt(objectMask, 0))",
  },
});
