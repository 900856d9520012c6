import assert from "node:assert/strict";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { deconvnet } from "../../../explainers/layers/deconvnet.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { occlusion } from "../../../explainers/removal/occlusion.ts";
import { implementationInvariance } from "../../../metrics/axiomatic/implementation_invariance.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { explained } from "../explained.ts";
import { scoresOf } from "../proof.ts";

Deno.test("implementationInvariance: the other network is one for all instances, of draws that are always the same", async () => {
  const drawn: number[] = [];
  const twin = linearModel([1, 1]);
  const parts = {
    model: {
      ...linearModel([1, 1]),
      equivalentNetwork: {
        within<T>(random: Rng, use: (twin: Model) => Promise<T>) {
          drawn.push(random.uniform());
          return use(twin);
        },
      },
    },
    inputs: [[1, 2], [3, 4]],
    attributions: [[3, 4], [3, 0]],
    explain: (_: unknown, network: Model) => {
      assert.equal(network, twin);
      return [[3, 0], [3, 4]];
    },
  };
  assert.deepEqual(await scoresOf(implementationInvariance, parts), [0.8, 0.8]);
  await scoresOf(implementationInvariance, {
    ...parts,
    attributions: [[1, 1], [1, 1]],
  });
  assert.equal(drawn.length, 2);
  assert.equal(drawn[0], drawn[1]);
});

Deno.test("implementationInvariance: on a network, outputs and gradients are invariant, what sorts by sign inside is not", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(
    mlp({ inputs: 5, hidden: [12, 8], outputs: 2, seed: 4 }),
    "logit",
  );
  const inputs = {
    shape: [3, 5],
    data: Float32Array.from({ length: 15 }, (_, i) => Math.sin(2 * i)),
  };
  const of = (explainer: Explainer) =>
    explained(implementationInvariance, explainer, model, inputs);
  for (const explainer of [integratedGradients, occlusion]) {
    for (const gap of await of(explainer)) assert.ok(gap < 1e-4, `${gap}`);
  }
  for (const gap of await of(deconvnet)) assert.ok(gap > 0.05, `${gap}`);
});
