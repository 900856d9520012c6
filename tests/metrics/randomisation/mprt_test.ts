import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { answeringCopies } from "../answering.ts";
import { scoresOf } from "../proof.ts";
import { mprt } from "../../../metrics/randomisation/mprt.ts";

Deno.test("mprt: one undefined copy leaves the mean undefined", async () => {
  const parts = {
    ...answeringCopies([[1, 2, 3]], [[1, 1, 1]]),
    inputs: [[1, 1, 1]],
    attributions: [[1, 2, 3]],
  };
  assert.deepEqual(await scoresOf(mprt, parts), [NaN]);
});

Deno.test("mprt: what ignores the weights scores 1, what follows them less; the network stays as it is", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(
    mlp({ inputs: 12, hidden: [16, 8], outputs: 1, seed: 3 }),
    "logit",
  );
  const inputs = [Array.from({ length: 12 }, (_, i) => Math.sin(i))];
  const gradients = async ({ inputs, targets }: Batch, network: Model) => [[
    ...(await network.gradient!(inputs, targets)).data,
  ]];
  const batch = toyBatch(inputs);
  const attributions = await gradients(batch, model);
  const [follows] = await scoresOf(mprt, {
    model,
    inputs,
    attributions,
    explain: gradients,
  });
  // Chance for 12 units is 0.23 a copy, and the first copy keeps most of the network.
  assert.ok(follows! < 0.9, `${follows}`);
  const ignores = {
    model,
    inputs,
    attributions: inputs,
    explain: () => inputs,
  };
  assert.deepEqual(await scoresOf(mprt, ignores), [1]);
  assert.deepEqual(await gradients(batch, model), attributions);
});

Deno.test("mprt: all copies draw from one stream, so that a layer has the same weights in each that renews it", async () => {
  const drawn: number[] = [];
  const copies = answeringCopies([[1, 2, 3]], [[1, 2, 3]], [[1, 2, 3]]);
  const { layers, within } = copies.model.randomised!;
  const model = {
    ...copies.model,
    randomised: {
      layers,
      within<T>(
        last: number,
        random: Rng,
        use: (copy: Model) => Promise<T>,
      ) {
        drawn.push(random.uniform());
        return within(last, random, use);
      },
    },
  };
  const parts = {
    ...copies,
    model,
    inputs: [[1, 1, 1]],
    attributions: [[1, 2, 3]],
  };
  await scoresOf(mprt, parts);
  assert.equal(drawn.length, 3);
  assert.equal(new Set(drawn).size, 1);
});
