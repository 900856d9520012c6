import assert from "node:assert/strict";
import {
  addRow,
  firstLayerActivations,
} from "../../../models/queries/first_layer_activations.ts";

const layer = {
  kernel: Float32Array.from({ length: 14 }, (_, i) => i - 5),
  bias: new Float32Array([100, 200]),
};

Deno.test("firstLayerActivations: bias + values · kernel, whatever is left over by fours", () => {
  for (const length of [0, 1, 4, 6, 7]) {
    const values = [3, -1, 4, 1, -5, 9, 2].slice(0, length);
    const expected = [0, 1].map((h) =>
      values.reduce(
        (sum, value, i) => sum + value * layer.kernel[2 * i + h]!,
        layer.bias[h]!,
      )
    );
    assert.deepEqual([...firstLayerActivations(layer, values)], expected);
  }
});

Deno.test("firstLayerActivations: small values next to large ones are not lost as in float32", () => {
  const kernel = new Float32Array([2 ** 30, 2 ** -20]);
  const [sum] = firstLayerActivations({ kernel, bias: new Float32Array(1) }, [
    1,
    1,
  ]);
  assert.equal(sum, 2 ** 30 + 2 ** -20);
});

Deno.test("addRow: one row of the kernel, times a factor", () => {
  const sums = new Float64Array([1, 1]);
  addRow(sums, 2, layer.kernel, 3);
  assert.deepEqual([...sums], [1 + 2 * 1, 1 + 2 * 2]);
});
