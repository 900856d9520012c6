import { tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { Head } from "../../../../core/contracts/model.ts";
import { headChange } from "../../../../explainers/layers/parts/head_change.ts";
import { applyHead } from "../../../../models/apply_head.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";

await selectBackend("cpu");

/** Σ multiplier · (logit − reference), in float64. */
async function change(head: Head, logits: number[], reference: number[]) {
  const wanted = logits.map((_, i) => i === 1 || logits.length === 1 ? 1 : 0);
  const { seed, logFactor } = headChange(
    head,
    tensor2d([logits]),
    tensor2d([reference]),
    tensor2d([wanted]),
  );
  const [factor] = await logFactor.data();
  return Array.from(await seed.data()).reduce(
    (sum, m, i) => sum + m * (logits[i]! - reference[i]!),
    0,
  ) * Math.exp(factor!);
}

for (const head of ["probability", "shifted_probability"] as const) {
  Deno.test(`headChange: multipliers add up to the change of a ${head}`, async () => {
    const pairs: [number[], number[]][] = [
      [[2], [-1]],
      [[-60], [-70]],
      [[90], [60]],
      [[1, 2], [0.5, -1]],
      [[3, 1, -2], [0, 0, 1]],
      [[3, 60, -2], [0, 50, 1]],
      [[40, 1, -30], [0, 0, 1]],
      // The wanted logit itself does not change.
      [[3, 1, -2, 0], [1, 1, 1, 0]],
    ];
    for (const [logits, reference] of pairs) {
      const at = logits.length === 1 ? 0 : 1;
      // The form that keeps its digits on the reference's side of one half.
      const low = applyHead(reference, logits.length, "probability")[at]! < 0.5;
      const form = low ? "probability" : "shifted_probability";
      const [now, before] = [logits, reference].map((row) =>
        applyHead(row, row.length, form)[at]!
      );
      const expected = now! - before!;
      // Logarithms below 100 and quotients of differences in float32.
      assertClose([await change(head, logits, reference)], [expected], {
        rtol: 1e-4,
      });
    }
  });
}

Deno.test("headChange: without a change the factor is the head's slope", async () => {
  const { seed, logFactor } = headChange(
    "probability",
    tensor2d([[0.5]]),
    tensor2d([[0.5]]),
    tensor2d([[1]]),
  );
  const p = 1 / (1 + Math.exp(-0.5));
  assertClose([Math.exp((await logFactor.data())[0]!)], [p * (1 - p)], {
    rtol: 1e-6,
  });
  assert.deepEqual(await seed.array(), [[1]]);
});

Deno.test("headChange: of two outputs the other logit counts as much, against", async () => {
  const { seed } = headChange(
    "probability",
    tensor2d([[1, 3]]),
    tensor2d([[0, -2]]),
    tensor2d([[0, 1]]),
  );
  assertClose(await seed.data(), [-1, 1], { rtol: 1e-5 });
});

Deno.test("headChange: a logit is its own output", async () => {
  for (const head of ["logit", "value"] as const) {
    assert.equal(await change(head, [1, 5, 2], [0, 2, 9]), 3);
  }
});
