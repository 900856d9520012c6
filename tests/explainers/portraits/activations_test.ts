import assert from "node:assert/strict";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { activations } from "../../../explainers/portraits/activations.ts";
import { selectBackend } from "../../../models/backends.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input, rectified, reshaped } from "../toy_nodes.ts";

/** Images of 1 by 2 pixels and two channels; the logits are two pixels of the first channel. */
async function network() {
  await selectBackend("cpu");
  return toyNetwork([
    input(1, 2, 2),
    rectified(0, 1, 2, 2),
    reshaped(1, [1, 2, 2], [4]),
    dense(2, [[1, 0], [0, 0], [0, 1], [0, 0]]),
  ]);
}

const background = {
  shape: [4, 1, 2, 2],
  data: new Float32Array(
    [[1, 2, 3, 4], [-9, 8, 7, -6], [0, 1, 0, 1], [2, 0, 2, 0]].flat(),
  ),
};
const context = toyContext(4, { background });

Deno.test("activations: maps of a row, unit by unit", async () => {
  const paint = async (layer: string) =>
    await activations.paint(await network(), {
      ...activations.defaults,
      layer,
      row: 1,
    }, context);
  const { images, captions, signed } = await paint("");
  assert.deepEqual(images.shape, [2, 1, 2, 1]);
  assert.deepEqual([...images.data], [0, 7, 8, 0]);
  assert.deepEqual(captions, [
    "relu_1, unit 0, row 1",
    "relu_1, unit 1, row 1",
  ]);
  assert.equal(signed, false);
  assert.equal((await paint("input_0")).signed, true);
});

Deno.test("activations: examples per unit by their mean over places, ties in the order of rows", async () => {
  const { images, captions, columns } = await activations.paint(
    await network(),
    { ...activations.defaults, show: "examples", top: 3 },
    context,
  );
  // Means of unit 0: 2, 3.5, 0, 2; of unit 1: 3, 4, 1, 0.
  assert.deepEqual(captions, [
    "relu_1, unit 0, row 1: 3.50",
    "relu_1, unit 0, row 0: 2.00",
    "relu_1, unit 0, row 3: 2.00",
    "relu_1, unit 1, row 1: 4.00",
    "relu_1, unit 1, row 0: 3.00",
    "relu_1, unit 1, row 2: 1.00",
  ]);
  assert.deepEqual([images.shape, columns], [[6, 1, 2, 2], 3]);
  assert.deepEqual([...images.data.slice(0, 4)], [-9, 8, 7, -6]);
  assert.deepEqual([...images.data.slice(20)], [0, 1, 0, 1]);
});

Deno.test("activations: flat layers have examples but no maps, and rows must be there", async () => {
  const model = await network();
  const paint = (options: Partial<typeof activations.defaults>) =>
    activations.paint(model, { ...activations.defaults, ...options }, context);
  const { captions } = await paint({
    show: "examples",
    layer: "dense_3",
    top: 1,
  });
  assert.deepEqual(captions, [
    "dense_3, unit 0, row 3: 2.00",
    "dense_3, unit 1, row 1: 7.00",
  ]);
  await assert.rejects(
    paint({ layer: "dense_3" }),
    /must have \[height, width, units\], current value is dense_3 with \[2\]/,
  );
  await assert.rejects(paint({ row: 4 }), /has 4 rows, current value is 5/);
  await assert.rejects(
    paint({ show: "examples", top: 5 }),
    /has 4 rows, current value is 5/,
  );
});
