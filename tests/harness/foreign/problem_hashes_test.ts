import assert from "node:assert/strict";
import { problemHashes } from "../../../harness/foreign/problem_hashes.ts";
import { toyTask } from "../toy_task.ts";

Deno.test("problemHashes: names the parts that changed", async () => {
  const problem = await toyTask().load({}, () => Promise.reject());
  const changed = await problemHashes(problem);
  assert.deepEqual(await changed(), []);
  problem.background.data[0] = 1;
  problem.box.upper[2] = 1;
  problem.batch.truth!.relevance!.data[0] = 7;
  assert.deepEqual(await changed(), ["truth", "background", "box"]);
});
