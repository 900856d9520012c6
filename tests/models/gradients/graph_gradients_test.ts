import { memory, mul, type Tensor, tidy } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { residualCnn } from "../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { graphGradients } from "../../../models/gradients/graph_gradients.ts";
import { layerGraph } from "../../../models/layer_graph.ts";
import { tapeGradients } from "../../../models/gradients/tape_gradients.ts";
import { assertClose } from "../../assert_close.ts";
import { grid } from "../layers/check_layers.ts";

Deno.test("graphSlopes: the tape's logits and gradients, with a seed that looks at the logits", async () => {
  await selectBackend("wasm");
  const network = residualCnn({
    shape: [6, 6, 2],
    filters: 3,
    blocks: 1,
    outputs: 2,
    seed: 0,
  });
  const rows = grid([3, 6, 6, 2]);
  const before = memory().numTensors;
  const [made, expected] = [
    graphGradients(layerGraph(network)),
    tapeGradients((x) => network.apply(x) as Tensor),
  ].map((gradientsOf) => tidy(() => gradientsOf(rows, (z) => mul(z, 2))));
  for (const side of [0, 1] as const) {
    // float32 sums of some 30 products below 1, in another order.
    assertClose(await made![side].data(), await expected![side].data(), {
      atol: 1e-5,
      rtol: 1e-5,
    });
  }
  assert.ok((await made![1].data()).some((slope) => Math.abs(slope) > 0.01));
  for (const tensor of [...made!, ...expected!]) tensor.dispose();
  assert.equal(memory().numTensors, before);
});
