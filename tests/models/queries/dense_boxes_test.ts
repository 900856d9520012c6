import assert from "node:assert/strict";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { tensor } from "@tensorflow/tfjs-core";
import type { Boxes } from "../../../core/contracts/queries.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { denseBoxes } from "../../../models/queries/dense_boxes.ts";

/** The sum of both inputs' first powers, told apart by size: 1 · x₀ + 1000 · x₁. */
async function sum() {
  await selectBackend("cpu");
  const network = sequential({
    layers: [
      layers.dense({ units: 1, inputShape: [2] }),
      layers.dense({ units: 1 }),
    ],
  });
  network.setWeights([
    tensor([[1], [1000]]),
    tensor([0]),
    tensor([[1]]),
    tensor([0]),
  ]);
  return cutNetwork(network, "value")!;
}

const query: Boxes = {
  kind: "boxes",
  rows: { shape: [2, 2], data: new Float32Array([1, 2, -4, 7]) },
  targets: new Int32Array(2),
  box: {
    lower: new Float32Array([0, 5]),
    upper: new Float32Array([8, 5]),
  },
  radii: Float64Array.of(0.125, 0.25, 1),
  draws: { shape: [3, 2], data: new Float32Array([0, 0.25, 1, 1, 0.5, 0]) },
  row: new Int32Array([0, 0, 1]),
};

Deno.test("denseBoxes: ends that are reached stay, constant inputs do not move, rows outside move towards the box", async () => {
  // Row 0: x₀ = 1 falls to 0 within the first eighth, or rises to 2, 3 and 8. Row 1: x₀ = −4 rises
  // half of the way to −3, −2 and 4.
  assert.deepEqual(
    [...await denseBoxes(await sum(), query)],
    [
      [2000, 2000, 2000],
      [2002, 2003, 2008],
      [6996.5, 6997, 7000],
    ].flat(),
  );
});

Deno.test("denseBoxes: a draw's answer does not depend on the others", async () => {
  const cut = await sum();
  const all = await denseBoxes(cut, query);
  for (const draw of [0, 1, 2]) {
    const single = await denseBoxes(cut, {
      ...query,
      draws: {
        shape: [1, 2],
        data: query.draws.data.slice(2 * draw, 2 * draw + 2),
      },
      row: query.row.slice(draw, draw + 1),
    });
    assert.deepEqual(single, all.slice(3 * draw, 3 * draw + 3));
  }
});
