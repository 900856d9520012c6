import { setBackend } from "@tensorflow/tfjs-core";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Context } from "../../core/contracts/context.ts";

/** Where a plug-in's work happens. */
interface Scene {
  readonly batch: Batch;
  readonly context: Context;
}

/** What a plug-in can do to what it was handed, and to the thread that it runs in. */
export const acts: Readonly<
  Record<string, (scene: Scene) => void | Promise<unknown>>
> = {
  inputs: ({ batch }) => void batch.inputs.data.fill(0),
  shape: ({ batch }) => void Object.assign(batch.inputs.shape, [1, 1]),
  baseline: ({ context }) => void context.baseline.fill(9),
  background: ({ context }) => void context.background.data.fill(9),
  box: ({ context }) => void context.box.lower.fill(9),
  units: ({ context }) => void context.units.positions.fill(0),
  instances: ({ batch }) => void batch.instances.fill(0),
  targets: ({ batch }) => void batch.targets.fill(1 - batch.targets[0]!),
  truth: ({ batch }) => void batch.truth?.relevance?.data.fill(1),
  backend: () => setBackend("cpu"),
  prototype: () =>
    void Object.defineProperty(Object.prototype, "missing", {
      value: "x",
      enumerable: true,
      configurable: true,
    }),
  maths: () => void Object.assign(Math, { max: () => 0.5 }),
  fetch: () => void Object.assign(globalThis, { fetch: () => 5 }),
  throws: () =>
    void setTimeout(() => {
      throw new Error("a late error");
    }),
  rejects: () => void Promise.reject(new Error("a late rejection")),
};

/** What is no fault: it happens to copies. */
export const harmless = [
  "inputs",
  "shape",
  "baseline",
  "background",
  "box",
  "units",
  "instances",
  "targets",
  "truth",
];
