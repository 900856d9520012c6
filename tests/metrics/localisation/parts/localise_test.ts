import assert from "node:assert/strict";
import type { Subject } from "../../../../core/contracts/metric.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import {
  largestOf,
  localise,
} from "../../../../metrics/localisation/parts/localise.ts";

/** Two instances of 1×2 pixels with 2 channels. */
function images(
  attributions: readonly number[],
  mask: readonly number[],
): Subject {
  const shape = [2, 1, 2, 2];
  return {
    model: linearModel([1, 1, 1, 1]),
    batch: {
      ...toyBatch([[0], [0]]),
      inputs: { shape, data: new Float32Array(8) },
      truth: { mask: { shape, data: Float32Array.from(mask) } },
    },
    explanation: {
      attributions: { shape, data: Float64Array.from(attributions) },
    },
    signed: true,
    repeats: [],
    explain: () => Promise.reject(),
    note: () => {},
  };
}

Deno.test("localise: channels are summed before signs are dropped; a pixel is on the object through any channel", async () => {
  const subject = images([1, -1, 2, -5, 3, 1, 1, 1], [0, 0, 0, 1, 1, 1, 0, 0]);
  const seen: unknown[] = [];
  await localise(
    "seen",
    subject,
    { sign: "magnitude" },
    (map) => seen.push(map),
  );
  assert.deepEqual(seen, [
    { shape: [1, 2], values: Float64Array.of(0, 3), mask: Uint8Array.of(0, 1) },
    { shape: [1, 2], values: Float64Array.of(4, 2), mask: Uint8Array.of(1, 0) },
  ]);
});

Deno.test("localise: positive leaves out what speaks against the output", async () => {
  const subject = images([1, -1, 2, -5, 3, 1, 1, 1], [1, 1, 0, 0, 1, 1, 0, 0]);
  const sums = await localise(
    "sums",
    subject,
    { sign: "positive" },
    ({ values }) => values[0]! + values[1]!,
  );
  assert.deepEqual([...sums], [0, 6]);
});

Deno.test("localise: NaN for an empty and for a full mask", async () => {
  const subject = images([1, 1, 1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 1, 0, 0, 1]);
  const scores = await localise("any", subject, { sign: "magnitude" }, () => 1);
  assert.deepEqual([...scores], [NaN, NaN]);
});

Deno.test("localise: a mask of another shape than the inputs' is refused", () => {
  const subject = images([1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 0, 0, 1, 1, 0, 0]);
  const mask = { shape: [2, 4], data: new Float32Array(8) };
  const batch = { ...subject.batch, truth: { mask } };
  assert.throws(
    () =>
      localise("any", { ...subject, batch }, { sign: "magnitude" }, () => 1),
    /inputs' shape \[2,1,2,2\], current value is \[2,4\]/,
  );
});

Deno.test("largestOf: the maximum", () => {
  assert.equal(largestOf(Float64Array.of(1, 3, 2)), 3);
});
