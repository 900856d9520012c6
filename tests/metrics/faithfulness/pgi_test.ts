import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { pgi } from "../../../metrics/faithfulness/pgi.ts";
import { pgu } from "../../../metrics/faithfulness/pgu.ts";
import { scoresOf } from "../proof.ts";

const options = { share: 0.5 };

Deno.test("pgi: perturbs the important units: where they have no effect it is 0, where only they have one it is not", async () => {
  // Holding the important units, as was once published under this name, swaps the two.
  const parts = { inputs: [[1, 1]], attributions: [[5, 1]] };
  const blind = { ...parts, model: linearModel([0, 3]) };
  const right = { ...parts, model: linearModel([3, 0]) };
  assert.deepEqual(await scoresOf(pgi, blind, options), [0]);
  assert.ok((await scoresOf(pgi, right, options))[0]! > 0);
});

Deno.test("pgi: grows with the effect of the important unit and does not see the others'", async () => {
  const parts = { inputs: [[1, 1]], attributions: [[5, 1]] };
  const [weak] = await scoresOf(
    pgi,
    { ...parts, model: linearModel([1, 0]) },
    options,
  );
  const [strong] = await scoresOf(
    pgi,
    { ...parts, model: linearModel([4, 0]) },
    options,
  );
  const [withOther] = await scoresOf(
    pgi,
    { ...parts, model: linearModel([4, 9]) },
    options,
  );
  // Float32 rows: 1 + noise is rounded equally for every model.
  assert.ok(Math.abs(strong! / weak! - 4) < 1e-12);
  // 9 · 1 is added and subtracted again.
  assert.ok(Math.abs(withOther! - strong!) < 1e-12);
});

Deno.test("pgi: with every unit important pgu has nothing left", async () => {
  const parts = {
    model: linearModel([3, 1]),
    inputs: [[1, 1]],
    attributions: [[5, 1]],
  };
  assert.ok((await scoresOf(pgi, parts, { share: 1 }))[0]! > 0);
  assert.deepEqual(await scoresOf(pgu, parts, { share: 1 }), [0]);
});
