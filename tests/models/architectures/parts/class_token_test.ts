import { grads, mul, sum, type Tensor, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { ClassToken } from "../../../../models/architectures/parts/class_token.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { backends } from "../../../backends/backends.ts";

for (const backend of backends) {
  Deno.test(`ClassToken: ${backend}: the same token in front of every row, gradients of both by hand`, async () => {
    await selectBackend(backend);
    const layer = new ClassToken({});
    const x = tensor3d([[[1, 2]], [[3, 4]]]);
    assert.deepEqual(layer.computeOutputShape([2, 1, 2]), [2, 2, 2]);
    layer.apply(x);
    layer.setWeights([tensor3d([[[7, 8]]])]);
    const out = layer.apply(x) as Tensor;
    assert.deepEqual([...await out.data()], [7, 8, 1, 2, 7, 8, 3, 4]);
    const scale = tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    const [token] = layer.trainableWeights.map((weight) => weight.read());
    const [toX, toToken] = grads((...tensors) =>
      sum(mul(scale, layer.apply(tensors[0]!) as Tensor))
    )([x, token!]);
    assert.deepEqual([...await toX!.data()], [3, 4, 7, 8]);
    assert.deepEqual([...await toToken!.data()], [1 + 5, 2 + 6]);
  });
}
