import {
  depthwiseConv2d,
  einsum,
  grads,
  memory,
  sum,
  type Tensor,
  tensor,
  type Tensor4D,
  tidy,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { viaCpu } from "../../../../models/corrections/wasm/via_cpu.ts";
import { assertClose } from "../../../assert_close.ts";

Deno.test("viaCpu: kernels that wasm lacks give what cpu gives, and leave nothing behind", async () => {
  const answers = async (backend: "cpu" | "wasm") => {
    await selectBackend(backend);
    const stream = rng("depthwise");
    const normals = (shape: number[]) =>
      tensor(
        new Float32Array(shape.reduce((a, b) => a * b))
          .map(() => stream.normal()),
        shape,
      );
    const before = memory().numTensors;
    const gradients = tidy(() =>
      grads((x: Tensor, w: Tensor) =>
        sum(depthwiseConv2d(x as Tensor4D, w as Tensor4D, 1, "same")) as Tensor
      )([normals([2, 4, 4, 3]), normals([3, 3, 3, 2])])
    );
    const product = tidy(() =>
      einsum("ij,jk->ki", normals([2, 3]), normals([3, 4]))
    );
    const all = [...gradients, product];
    const data = await Promise.all(all.map((result) => result.data()));
    for (const result of all) result.dispose();
    assert.equal(memory().numTensors, before);
    return data.flatMap((values) => [...values]);
  };
  const expected = await answers("cpu");
  assert.equal(expected.length, 96 + 54 + 8);
  // Sums of at most 32 products in float32, in another order.
  assertClose(await answers("wasm"), expected, { atol: 1e-5 });
});

Deno.test("viaCpu: a kernel that cpu lacks is an error", () => {
  assert.throws(() => viaCpu("NoSuchKernel"), /cpu has no kernel NoSuchKernel/);
});
