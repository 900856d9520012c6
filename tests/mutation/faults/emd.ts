/**
 * Faults of emd.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { localise } from "../parts/localise.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "1 - distance /",
    to: "distance /",
  },
  {
    kind: "scale",
    from: "Math.hypot(height - 1, width - 1)",
    to: "Math.hypot(height, width)",
  },
  {
    kind: "off by one",
    from: "Math.hypot(height - 1, width - 1)",
    to: "Math.max(height, width)",
  },
  {
    kind: "formula",
    from: "Math.hypot(y - other.y, x - other.x)",
    to: "Math.abs(y - other.y) + Math.abs(x - other.x)",
  },
  {
    kind: "scale",
    from: "pixels.values[pixel]! / total",
    to: "pixels.values[pixel]!",
  },
  {
    kind: "axis",
    from: "i * to.length + j",
    to: "j * from.length + i",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "axis",
    from: "[Math.floor(pixel / width), pixel % width]",
    to: "[Math.floor(pixel / height), pixel % height]",
  },
  {
    kind: "bound",
    from: "Math.min(length, start + side)",
    to: "(start + side)",
  },
  {
    kind: "ignored",
    from: "Math.ceil(Math.max(height, width) / most)",
    to: "1",
  },
  {
    kind: "formula",
    file: "metrics/localisation/parts/transport_cost.ts",
    from: "sum + mass * cost[at]!",
    to: "sum + mass",
  },
  {
    kind: "ignored",
    file: "metrics/localisation/parts/transport_cost.ts",
    from: "if (at > 0) flow[path[at - 1]! * count + path[at]!]! -= amount",
    to: "if (at > 0) flow[path[at - 1]! * count + path[at]!]! -= 0",
  },
  {
    kind: "sign",
    file: "metrics/localisation/parts/transport_cost.ts",
    from: "prices[supply]! += length - at",
    to: "prices[supply]! -= length - at",
  },
  localise.signsKept,
  localise.signTurned,
  localise.signIgnored,
  localise.lastChannelOnly,
  localise.channelsFirst,
  localise.maskAboveOne,
  localise.firstInstance,
];
