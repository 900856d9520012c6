import assert from "node:assert/strict";
import { penalisedUnits } from "../../../../explainers/portraits/parts/penalised_units.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { toyNetwork } from "../../toy_network.ts";
import { dense, input } from "../../toy_nodes.ts";

Deno.test("penalisedUnits: w·(baseline + d) + b − λ‖d‖² and its slope, by hand", async () => {
  await selectBackend("cpu");
  const model = toyNetwork([input(2), dense(0, [[1, 5], [2, 6]], [10, 20])]);
  const climbed = penalisedUnits(
    model,
    1,
    Int32Array.of(1, 0),
    0.5,
    new Float32Array([100, 1000]),
  );
  const { values, gradients } = await climbed({
    shape: [2, 2],
    data: new Float64Array([0, 0, 2, -4]),
  });
  assert.deepEqual(Array.from(values), [500 + 6000 + 20, 102 + 1992 + 10 - 10]);
  assert.deepEqual(Array.from(gradients), [5, 6, 1 - 2, 2 + 4]);
});
