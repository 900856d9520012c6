import { grads, mul, sum, type Tensor, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { PositionalEmbedding } from "../../../../models/architectures/parts/positional_embedding.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { backends } from "../../../backends/backends.ts";

for (const backend of backends) {
  Deno.test(`PositionalEmbedding: ${backend}: the same values by place in every row, gradients of both by hand`, async () => {
    await selectBackend(backend);
    const layer = new PositionalEmbedding({});
    const x = tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    assert.deepEqual(layer.computeOutputShape([2, 2, 2]), [2, 2, 2]);
    layer.apply(x);
    layer.setWeights([tensor3d([[[10, 20], [30, 40]]])]);
    const out = layer.apply(x) as Tensor;
    assert.deepEqual(
      [...await out.data()],
      [11, 22, 33, 44, 15, 26, 37, 48],
    );
    const [embedding] = layer.trainableWeights.map((weight) => weight.read());
    const [toX, toEmbedding] = grads((...tensors) =>
      sum(mul(x, layer.apply(tensors[0]!) as Tensor))
    )([tensor3d(new Float32Array(8), [2, 2, 2]), embedding!]);
    assert.deepEqual(await toX!.data(), await x.data());
    assert.deepEqual([...await toEmbedding!.data()], [6, 8, 10, 12]);
  });
}
