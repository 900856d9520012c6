import assert from "node:assert/strict";
import { vit } from "../../../models/architectures/vit.ts";
import { selectBackend } from "../../../models/backends.ts";
import { checkNetwork } from "./check_network.ts";

const sizes = {
  shape: [4, 4, 2],
  patch: 2,
  width: 4,
  depth: 1,
  heads: 2,
  outputs: 2,
  seed: 0,
} as const;

checkNetwork("vit", (seed) => vit({ ...sizes, seed }));

Deno.test("vit: patches, class token, places, blocks, norm, class token, linear last", async () => {
  await selectBackend("cpu");
  const network = vit(sizes);
  assert.deepEqual(
    network.layers.map((layer) => [layer.getClassName(), layer.outputShape]),
    [
      ["InputLayer", [null, 4, 4, 2]],
      ["Conv2D", [null, 2, 2, 4]],
      ["Reshape", [null, 4, 4]],
      ["ClassToken", [null, 5, 4]],
      ["PositionalEmbedding", [null, 5, 4]],
      ["LayerNormalization", [null, 5, 4]],
      ["MultiHeadAttention", [null, 5, 4]],
      ["Add", [null, 5, 4]],
      ["LayerNormalization", [null, 5, 4]],
      ["Dense", [null, 5, 8]],
      ["Dense", [null, 5, 4]],
      ["Add", [null, 5, 4]],
      ["LayerNormalization", [null, 5, 4]],
      ["TokenAt", [null, 4]],
      ["Dense", [null, 2]],
    ],
  );
  assert.equal(network.layers.at(-1)!.getConfig()["activation"], "linear");
  assert.deepEqual(network.getLayer("block_0_attention").getConfig(), {
    name: "block_0_attention",
    trainable: true,
    heads: 2,
    depth: 2,
  });
});

Deno.test("vit: sizes that do not fit are errors", () => {
  assert.throws(
    () => vit({ ...sizes, patch: 3 }),
    /Cannot cut the image into patches: 3 must divide height and width, current value is \[4,4,2\]/,
  );
  assert.throws(
    () => vit({ ...sizes, heads: 3 }),
    /Cannot share out a token's values: 3 heads must divide the width, current value is 4/,
  );
});
