import assert from "node:assert/strict";
import { arrayPath, storePath } from "../../../harness/store/store_path.ts";

Deno.test("storePath: a file is named by its key, an array by its sha256", () => {
  assert.equal(storePath("runs/a", "records", "k1"), "runs/a/records/k1.json");
  assert.equal(arrayPath("runs/a", "cd"), "runs/a/arrays/cd.npy");
});
