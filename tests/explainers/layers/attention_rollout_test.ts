import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { attentionRollout } from "../../../explainers/layers/attention_rollout.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { attentive, identity, rowsOfFive, uniform } from "../attentive.ts";
import { explainImages } from "../explain_images.ts";

await selectBackend("cpu");

/** A few sums of five float32 shares. */
const rounding = { rtol: 1e-6, atol: 1e-7 };

Deno.test("attentionRollout: where every token attends to itself the class token keeps everything", async () => {
  const model = attentive([[identity, identity], [identity, identity]]);
  const { attributions } = await explainImages(attentionRollout, model, 1);
  assert.deepEqual([...attributions.data], [0, 0, 0, 0]);
});

Deno.test("attentionRollout: uniform attention leaves each patch (1 − 2⁻ᴸ) / tokens", async () => {
  for (const depth of [1, 2, 3]) {
    const model = attentive(Array(depth).fill([uniform]));
    const { attributions } = await explainImages(attentionRollout, model, 1);
    assertClose(
      attributions.data,
      Array(4).fill((1 - 2 ** -depth) / 5),
      rounding,
    );
  }
});

Deno.test("attentionRollout: is the first row of the product of all layers, which adds up to 1", async () => {
  const draw = rng("rollout").uniform;
  const stochastic = () => {
    const raw = rowsOfFive(() => draw());
    return raw.map((row) => {
      const sum = row.reduce((a, b) => a + b);
      return row.map((value) => value / sum);
    });
  };
  const layers = [0, 1, 2].map(() => [stochastic(), stochastic()]);
  let product: readonly (readonly number[])[] = identity;
  for (const [first, second] of layers) {
    const mixed = rowsOfFive((i, j) =>
      (first![i]![j]! + second![i]![j]!) / 4 + (i === j ? 0.5 : 0)
    );
    const below = product;
    product = rowsOfFive((i, j) =>
      [0, 1, 2, 3, 4].reduce((s, k) => s + mixed[i]![k]! * below[k]![j]!, 0)
    );
  }
  const { attributions } = await explainImages(
    attentionRollout,
    attentive(layers),
    1,
  );
  assertClose([product[0]!.reduce((a, b) => a + b)], [1], rounding);
  assertClose(attributions.data, product[0]!.slice(1), rounding);
});
