import { grad, sum, type Tensor, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { TokenAt } from "../../../../models/architectures/parts/token_at.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { backends } from "../../../backends/backends.ts";

for (const backend of backends) {
  Deno.test(`TokenAt: ${backend}: the token at its place, and a gradient there only`, async () => {
    await selectBackend(backend);
    const layer = new TokenAt({ index: 1 });
    const x = tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    const out = layer.apply(x) as Tensor;
    assert.deepEqual(out.shape, [2, 2]);
    assert.deepEqual([...await out.data()], [3, 4, 7, 8]);
    const gradient = grad((tokens) => sum(layer.apply(tokens) as Tensor))(x);
    assert.deepEqual([...await gradient.data()], [0, 0, 1, 1, 0, 0, 1, 1]);
  });
}

Deno.test("TokenAt: a place that is not there is an error", () => {
  for (const index of [-1, 2, 0.5]) {
    assert.throws(
      () => new TokenAt({ index }).computeOutputShape([null, 2, 3]),
      new RegExp(
        `Cannot take a token: .*\\[0, 2\\), current value is ${index}`,
      ),
    );
  }
});
