import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { motifGataTal } from "../../datasets/motif_gata_tal.ts";
import { motifScene, oneHot } from "../../datasets/generators/motif_scene.ts";
import { noRead } from "./read_stub.ts";

Deno.test("motifGataTal: rows are the scenes of their numbers, one-hot, whatever else is drawn", async () => {
  const { inputs, labels, classes, inputNames } = await motifGataTal.load(
    { rows: 40, seed: 3 },
    noRead,
  );
  assert.deepEqual(inputs.shape, [40, 200, 4]);
  assert.deepEqual(classes, ["neither", "GATA", "TAL1", "both"]);
  assert.equal(inputNames.at(-1), "base 199, T");
  for (const row of [0, 17, 39]) {
    const { label, bases } = motifScene(3, row);
    assert.equal(labels[row], label);
    assert.deepEqual(rowAt(inputs, row), oneHot(bases));
  }
  for (let at = 0; at < inputs.data.length; at += 4) {
    const base = inputs.data.subarray(at, at + 4);
    assert.deepEqual([...base].sort(), [0, 0, 0, 1]);
  }
  const few = await motifGataTal.load({ rows: 5, seed: 3 }, noRead);
  assert.deepEqual(few.inputs.data, inputs.data.slice(0, 5 * 800));
});
