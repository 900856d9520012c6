import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { certifyCells } from "../../../tasks/truth/certify_cells.ts";

Deno.test("certifyCells: measures the network that its weights make, and is the same every time", async () => {
  await selectBackend("wasm");
  const proof = await certifyCells(300, 50);
  assert.deepEqual(await certifyCells(300, 50), proof);
  assert.equal(proof.kernelBytes, 300_000);
  assert.equal(proof.test.rows, 64);
  assert.ok(proof.test.accuracy > 0.85);
  assert.ok(proof.influence.others < 0.02 * proof.influence.markers);
  const other = await certifyCells(300, 150);
  assert.equal(other.weights, proof.weights);
  assert.notDeepEqual(other.parts, proof.parts);
});
