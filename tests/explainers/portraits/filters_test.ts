import assert from "node:assert/strict";
import { tensor4d } from "@tensorflow/tfjs-core";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { filters } from "../../../explainers/portraits/filters.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input } from "../toy_nodes.ts";

async function network(channels: number) {
  await selectBackend("wasm");
  const made = gapCnn({
    shape: [4, 4, channels],
    filters: [2, 1],
    outputs: 1,
    seed: 0,
  });
  // Digits say row, column, channel and filter of a weight.
  const kernel = Float32Array.from({ length: 9 * channels * 2 }, (_, i) => {
    const place = Math.floor(i / (2 * channels));
    return 1000 * Math.floor(place / 3) + 100 * (place % 3) +
      10 * (Math.floor(i / 2) % channels) + i % 2;
  });
  const layer = made.getLayer("conv_0");
  layer.setWeights([
    tensor4d(kernel, [3, 3, channels, 2]),
    layer.getWeights()[1]!,
  ]);
  return tfjsModel(made, "logit");
}

const context = toyContext(16);

for (const channels of [1, 3]) {
  Deno.test(`filters: ${channels} channels: one picture per filter, weights where they stand`, async () => {
    const { images, captions, signed } = await filters.paint(
      await network(channels),
      filters.defaults,
      context,
    );
    assert.deepEqual(images.shape, [2, 3, 3, channels]);
    assert.deepEqual(captions, ["conv_0, filter 0", "conv_0, filter 1"]);
    assert.equal(signed, true);
    assert.deepEqual(
      [...images.data],
      [0, 1].flatMap((filter) =>
        [0, 1, 2].flatMap((row) =>
          [0, 1, 2].flatMap((column) =>
            Array.from(
              { length: channels },
              (_, k) => 1000 * row + 100 * column + 10 * k + filter,
            )
          )
        )
      ),
    );
  });
}

Deno.test("filters: with other channels one picture per filter and channel", async () => {
  const { images, captions, columns } = await filters.paint(
    await network(2),
    { layer: "conv_0" },
    context,
  );
  assert.deepEqual([images.shape, columns], [[4, 3, 3, 1], 2]);
  assert.deepEqual(captions.slice(1, 3), [
    "conv_0, filter 0, channel 1",
    "conv_0, filter 1, channel 0",
  ]);
  assert.deepEqual(
    [...images.data.slice(9, 18)],
    [10, 110, 210, 1010, 1110, 1210, 2010, 2110, 2210],
  );
});

Deno.test("filters: a layer without kernels, or a network without convolutions, is an error", async () => {
  const model = await network(1);
  await assert.rejects(
    filters.paint(model, { layer: "conv_0/relu" }, context),
    /must be a two-dimensional convolution, current value is conv_0\/relu, a relu/,
  );
  await assert.rejects(
    filters.paint(model, { layer: "conv_9" }, context),
    /did you mean "conv_0"/,
  );
  await assert.rejects(
    filters.paint(
      toyNetwork([input(1), dense(0, [[1]])]),
      filters.defaults,
      context,
    ),
    /current value is a network without one/,
  );
});
