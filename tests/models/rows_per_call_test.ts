import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { rowsPerCall } from "../../models/rows_per_call.ts";

Deno.test("rowsPerCall: fewer rows of wider activations, within bounds", async () => {
  await selectBackend("cpu");
  assert.deepEqual([1, 200, 1024, 1e6].map(rowsPerCall), [
    2048,
    1310,
    256,
    256,
  ]);
});
