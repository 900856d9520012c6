import assert from "node:assert/strict";
import { attnLrp } from "../../../explainers/layers/attn_lrp.ts";
import { lrp } from "../../../explainers/layers/lrp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { architectures } from "../architectures.ts";
import { explainImages } from "../explain_images.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import {
  dense,
  input,
  multiplied,
  normalised,
  rectified,
  reshaped,
  shares,
} from "../toy_nodes.ts";

await selectBackend("cpu");

/** ε of 1e-6 takes that share in each layer. */
const stabilised = { rtol: 1e-5 };

/** x₁ x₂ x₃, multiplying first the factors at these places. */
function product(first: number, second: number, last: number) {
  const pick = (place: number) =>
    dense(0, [0, 1, 2].map((i) => [i === place ? 1 : 0]));
  return toyNetwork([
    input(3),
    ...[first, second, last].map(pick),
    ...[1, 2, 3].map((from) => reshaped(from, [1], [1, 1])),
    multiplied(4, 5, [1, 1]),
    multiplied(7, 6, [1, 1]),
    reshaped(8, [1, 1], [1]),
  ]);
}

async function ask(
  model: Parameters<typeof explainRows>[1],
  row: readonly number[],
  options: Partial<typeof attnLrp.defaults> = {},
) {
  const { attributions } = await explainRows(attnLrp, model, [row], {
    options,
  });
  return Array.from(attributions.data);
}

Deno.test("attnLrp: a product is halved, so that its order matters", async () => {
  assertClose(await ask(product(0, 1, 2), [2, 3, 4]), [6, 6, 12], stabilised);
  assertClose(await ask(product(1, 2, 0), [2, 3, 4]), [12, 6, 6], stabilised);
});

Deno.test("attnLrp: a softmax passes x (R − s Σ R), by hand", async () => {
  const model = toyNetwork([input(2), shares(0, 2), dense(1, [[3], [-1]])]);
  const x = [0.5, -1];
  const s = 1 / (1 + Math.exp(-1.5));
  // The logit is 3 s − (1 − s): relevance 3 s and s − 1 at the softmax.
  const relevance = [3 * s, s - 1];
  const sum = relevance[0]! + relevance[1]!;
  assertClose(await ask(model, x), [
    x[0]! * (relevance[0]! - s * sum),
    x[1]! * (relevance[1]! - (1 - s) * sum),
  ], stabilised);
});

Deno.test("attnLrp: layer normalisation passes relevance on", async () => {
  const model = toyNetwork([
    input(2),
    normalised(0, [2], 0),
    dense(1, [[3], [-1]]),
  ]);
  // Without ε [5, 1] becomes [1, −1]: contributions 3 and 1.
  assertClose(await ask(model, [5, 1]), [3, 1], stabilised);
});

Deno.test("attnLrp: without attention it is lrp by its epsilon or gamma rule", async () => {
  const model = toyNetwork([
    input(2),
    dense(0, [[1, 2], [-3, 1]], [0.5, 1]),
    rectified(1, 2),
    dense(2, [[1], [2]]),
  ]);
  for (
    const [mine, rule] of [
      [{ epsilon: 0.2 }, "epsilon"],
      [{ gamma: 0.5 }, "gamma"],
    ] as const
  ) {
    const { attributions } = await explainRows(lrp, model, [[2, 1]], {
      options: { first: "same", rule, ...mine },
    });
    assert.deepEqual(await ask(model, [2, 1], mine), [...attributions.data]);
  }
});

Deno.test("attnLrp: goes through a vision transformer", async () => {
  const { attributions } = await explainImages(
    attnLrp,
    architectures.vit("probability"),
    2,
  );
  assert.deepEqual(attributions.shape, [2, 8, 8, 2]);
  assert.ok(
    attributions.data.every((value) => Number.isFinite(value) && value !== 0),
  );
});
