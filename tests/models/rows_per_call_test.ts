import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { rowsPerCall } from "../../models/rows_per_call.ts";
import { backends } from "../backends/backends.ts";

Deno.test("rowsPerCall: fewer rows of more values, all that is held counts", async () => {
  await selectBackend("cpu");
  assert.deepEqual(
    [[1], [2048], [2050], [4096, 4096], [2 ** 30]].map(rowsPerCall),
    [2048, 2048, 2046, 512, 1],
  );
});

if (backends.includes("webgpu")) {
  Deno.test("rowsPerCall: on graphics processors one tensor is bounded as well", async () => {
    await selectBackend("webgpu");
    assert.deepEqual(
      [[1], [1024], [1024, 1024], Array(64).fill(1024), [2 ** 30]]
        .map(rowsPerCall),
      [65536, 16384, 16384, 4096, 1],
    );
  });
}
