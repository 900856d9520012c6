import assert from "node:assert/strict";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { finishRows } from "../../../models/queries/finish_rows.ts";
import { rowsPerCall } from "../../../models/rows_per_call.ts";

Deno.test("finishRows: writes every row once, in order, and none keeps what another left", async () => {
  await selectBackend("cpu");
  const network = mlp({ inputs: 1, hidden: [1], outputs: 2, seed: 0 });
  const cut = cutNetwork(network, "value")!;
  const gradients = await network.getWeights()[2]!.data();
  const count = 2 * rowsPerCall(cut.sizes) + 1;
  let next = 0;
  const outputs = await finishRows(cut, count, (index, data, offset) => {
    assert.equal(index, next++);
    data[offset] = index;
    return index % 2;
  });
  assert.equal(next, count);
  for (const [index, output] of outputs.entries()) {
    assert.equal(output, Math.fround(gradients[index % 2]! * index));
  }
});
