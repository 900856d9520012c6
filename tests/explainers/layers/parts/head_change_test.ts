import { tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { Head } from "../../../../core/contracts/model.ts";
import { headChange } from "../../../../explainers/layers/parts/head_change.ts";
import { applyHead } from "../../../../models/apply_head.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";

await selectBackend("cpu");

/** Each multiplier · (logit − reference), in float64. */
async function shares(head: Head, logits: number[], reference: number[]) {
  const wanted = logits.map((_, i) => i === 1 || logits.length === 1 ? 1 : 0);
  const { seed, logFactor } = headChange(
    head,
    tensor2d([logits]),
    tensor2d([reference]),
    tensor2d([wanted]),
  );
  const [factor] = await logFactor.data();
  return Array.from(
    await seed.data(),
    (m, i) => m * (logits[i]! - reference[i]!) * Math.exp(factor!),
  );
}

async function change(head: Head, logits: number[], reference: number[]) {
  return (await shares(head, logits, reference)).reduce((a, b) => a + b);
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
      // Exponentials leave float32 at any common centre.
      [[800, -720, 200], [0, 0, 0]],
      [[0, 0, 0], [800, -720, 200]],
      [[190, -20, -400], [0, 0, 0]],
      [[-900, 2, -3e4], [40, 1, 3e4]],
      [[3e4, 3e4 + 1, 0], [0, 5, -3e4]],
      [[900, 898], [-900, 898]],
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

Deno.test("headChange: finite where logits are far apart, the difference of probabilities lost or not", async () => {
  for (const backend of ["cpu", "wasm"] as const) {
    await selectBackend(backend);
    for (const far of [90, 180, 700, 900, 1e4, 1e7]) {
      for (
        const logits of [[far, -far, 0], [-far, far, far], [far, far, far]]
      ) {
        const parts = await shares("probability", logits, [0, 0, 0]);
        const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
        const [, now] = applyHead(logits, 3, "probability");
        // Rounding of multipliers in float32: a share of what cancels.
        assertClose([parts.reduce((a, b) => a + b)], [now! - 1 / 3], {
          atol: 1e-7 + 1e-6 * size,
        });
      }
    }
  }
  await selectBackend("cpu");
});
