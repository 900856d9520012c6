import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { BackendName } from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import { backends } from "../backends/backends.ts";
import { grid, passes } from "./layers/check_layers.ts";
import { networks } from "./networks.ts";

for (const [name, build] of Object.entries(networks)) {
  const results = new Map<BackendName, Float32Array[]>();
  for (const backend of backends) {
    Deno.test(`layerGraph: ${backend}, ${name}: outputs and gradients are the model's, and those of other backends`, async () => {
      await selectBackend(backend);
      const model = tfjsModel(build(), "logit");
      const graph = model.layers!();
      const before = memory().numTensors;
      const inputs = grid([3, ...model.inputShape]);
      const targets = Int32Array.from(
        [0, 1, 2],
        (target) => target % model.outputs,
      );
      const seed = new Float32Array(3 * model.outputs);
      targets.forEach((target, i) => seed[i * model.outputs + target] = 1);
      const tensors = passes(graph, inputs, {
        shape: [3, model.outputs],
        data: seed,
      });
      const [z, gradient] = await Promise.all(
        tensors.map((values) => values.data() as Promise<Float32Array>),
      );
      for (const values of tensors) values.dispose();
      const outputs = await model.predict(inputs);
      // float32 sums in another order, over a dozen layers.
      assertClose(z!, outputs.data, { atol: 1e-5, rtol: 1e-5 });
      const gradients = await model.gradient(inputs, targets);
      assertClose(gradient!, gradients.data, { atol: 2e-5, rtol: 2e-5 });
      assert.equal(memory().numTensors, before);
      results.set(backend, [z!, gradient!]);
      for (const others of results.values()) {
        // As above.
        assertClose(z!, others[0]!, { atol: 2e-5, rtol: 2e-5 });
        assertClose(gradient!, others[1]!, { atol: 5e-5, rtol: 5e-5 });
      }
    });
  }
}
