import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { equicorrelated } from "../../../datasets/generators/equicorrelated.ts";
import { knownDistribution } from "../../../tasks/truth/known_distribution.ts";
import { gaussianLinear } from "../../../tasks/gaussian_linear.ts";
import { wine } from "../../../tasks/wine.ts";
import { selectBackend } from "../../../models/backends.ts";
import { noRead, readFile } from "../../datasets/read_stub.ts";

Deno.test("knownDistribution: stored columns are the rule's inputs, and only what is missing changes", () => {
  const columns = Int32Array.of(2, 0, 1);
  const distribution = equicorrelated(3, 0.5);
  const rule = { inputs: 3, modes: [], modeOf: () => 0, distribution };
  // The rule's x0, x1, x2 are 3, 1, 2; x0 is missing.
  const row = Float32Array.of(1, 2, 3);
  knownDistribution({ rule, columns }).complete(
    row,
    Uint8Array.of(0, 0, 1),
    rng("k"),
  );
  const x = Float32Array.of(3, 1, 2);
  distribution.complete!(x, Uint8Array.of(1, 0, 0), rng("k"));
  assert.deepEqual([...row], [1, 2, x[0]]);
});

Deno.test("knownDistribution: tasks whose rule is known have it, others have none", async () => {
  await selectBackend("wasm");
  const { distribution } = await gaussianLinear.load(
    { ...gaussianLinear.defaults, instances: 1, correlation: 0.99 },
    noRead,
  );
  const row = Float32Array.of(2, 2, 2, 2, 0);
  distribution!.complete(row, Uint8Array.of(0, 0, 0, 0, 1), rng("near"));
  // Mean 1.99, standard deviation 0.11.
  assert.ok(Math.abs(row[4]! - 2) < 0.6);
  const real = await wine.load({ instances: 1, head: "logit" }, readFile);
  assert.equal(real.distribution, undefined);
});
