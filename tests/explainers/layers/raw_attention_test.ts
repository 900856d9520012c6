import assert from "node:assert/strict";
import { rawAttention } from "../../../explainers/layers/raw_attention.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { attentive, identity, rowsOfFive, uniform } from "../attentive.ts";
import { explainImages } from "../explain_images.ts";

await selectBackend("cpu");

/** Rounding of float32 shares. */
const rounding = { rtol: 1e-6 };

Deno.test("rawAttention: the class token's row of the last layer, without itself, averaged over heads", async () => {
  const ramp = rowsOfFive((i, j) => i === 0 ? j / 10 : 1);
  const model = attentive([[identity, uniform], [uniform, ramp]]);
  const { attributions } = await explainImages(rawAttention, model, 2);
  const expected = [0.15, 0.2, 0.25, 0.3];
  assertClose(attributions.data, [...expected, ...expected], rounding);
});

Deno.test("rawAttention: a token that attends to itself says nothing about patches", async () => {
  const { attributions } = await explainImages(
    rawAttention,
    attentive([[identity]]),
    1,
  );
  assert.deepEqual([...attributions.data], [0, 0, 0, 0]);
});

Deno.test("rawAttention: refuses networks without attention", async () => {
  const { layers, ...closed } = attentive([[uniform]]);
  await assert.rejects(explainImages(rawAttention, closed, 1), RangeError);
  const graph = layers();
  const nodes = graph.nodes.map((node) => ({
    ...node,
    role: "linear" as const,
  }));
  await assert.rejects(
    explainImages(
      rawAttention,
      { ...closed, layers: () => ({ ...graph, nodes }) },
      1,
    ),
    /one number of tokens throughout, current value is \[\]/,
  );
});
