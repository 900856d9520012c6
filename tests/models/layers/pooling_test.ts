import { layers } from "@tensorflow/tfjs-layers";
import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { backends } from "../../backends/backends.ts";
import { checkLayers, checkRefusal, passes, stack } from "./check_layers.ts";

for (
  const [size, stride, padding] of [
    [2, 2, "valid"],
    [3, 2, "same"],
    [2, 3, "valid"],
    [3, 1, "same"],
  ] as const
) {
  const options = { poolSize: size, strides: stride, padding };
  const title = `${size}, stride ${stride}, ${padding}`;
  const image = { ...options, inputShape: [5, 6, 2] };
  const sequence = { ...options, inputShape: [8, 3] };
  checkLayers(
    `MaxPooling2D ${title}`,
    () => stack(layers.maxPooling2d(image)),
    { kinds: ["max_pooling2d", "reshape"] },
  );
  checkLayers(
    `MaxPooling1D ${title}`,
    () => stack(layers.maxPooling1d(sequence)),
    { kinds: ["max_pooling1d", "reshape"] },
  );
  // TF.js's gradient divides by all values of a window, also by those outside the image.
  const tape = padding === "valid";
  checkLayers(
    `AveragePooling2D ${title}`,
    () => stack(layers.averagePooling2d(image)),
    { kinds: ["average_pooling2d", "reshape"], tape },
  );
  checkLayers(
    `AveragePooling1D ${title}`,
    () => stack(layers.averagePooling1d(sequence)),
    { kinds: ["average_pooling1d", "reshape"], tape },
  );
}

const image = { inputShape: [4, 5, 3] };
const sequence = { inputShape: [7, 3] };
checkLayers(
  "GlobalAveragePooling2D",
  () => stack(layers.globalAveragePooling2d(image)),
  { kinds: ["global_average_pooling2d"] },
);
checkLayers(
  "GlobalAveragePooling1D",
  () => stack(layers.globalAveragePooling1d(sequence)),
  { kinds: ["global_average_pooling1d"] },
);
checkLayers(
  "GlobalMaxPooling2D",
  () => stack(layers.globalMaxPooling2d(image)),
  { kinds: ["global_max_pooling2d"] },
);
checkLayers(
  "GlobalMaxPooling1D",
  () => stack(layers.globalMaxPooling1d(sequence)),
  { kinds: ["global_max_pooling1d"] },
);

for (const backend of backends) {
  Deno.test(`MaxPooling2D, ${backend}: the first of equal values gets the message, down and then across`, async () => {
    await selectBackend(backend);
    const graph = layerGraph(
      stack(layers.maxPooling2d({
        poolSize: 3,
        strides: 2,
        padding: "same",
        inputShape: [4, 4, 1],
      })),
    );
    const before = memory().numTensors;
    const data = new Float32Array(16);
    // Windows start at 0 and 2; the largest are 1 in the second, at [0, 3], and both in the third
    // at [3, 0] and [3, 1].
    data[3] = 1;
    data[12] = 2;
    data[13] = 2;
    const upstream = {
      shape: [1, 4],
      data: new Float32Array([1, 10, 100, 1000]),
    };
    const [logits, gradients] = passes(
      graph,
      { shape: [1, 4, 4, 1], data },
      upstream,
    );
    assert.deepEqual([...await logits.data()].slice(0, 4), [0, 1, 2, 0]);
    assert.deepEqual(
      [...await gradients.data()].slice(0, 16),
      [
        [1, 0, 0, 10],
        [0, 0, 0, 0],
        [0, 0, 1000, 0],
        [100, 0, 0, 0],
      ].flat(),
    );
    logits.dispose();
    gradients.dispose();
    assert.equal(memory().numTensors, before);
  });
}

checkRefusal(
  "Channels first",
  () =>
    stack(layers.maxPooling2d({
      name: "pool",
      dataFormat: "channelsFirst",
      inputShape: [1, 4, 4],
    })),
  /layer pool: dataFormat of a MaxPooling2D must be one of channelsLast, current value is channelsFirst/,
);
