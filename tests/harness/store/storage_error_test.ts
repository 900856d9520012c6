import assert from "node:assert/strict";
import {
  StorageError,
  storageError,
} from "../../../harness/store/storage_error.ts";

Deno.test("storageError: names the path, the cause and what to do", () => {
  const cause = new Error("disk full");
  const error = storageError("a/b", cause);
  assert.ok(error instanceof StorageError);
  assert.match(error.message, /^Cannot write a\/b: disk full\. Free space or/);
  assert.equal(error.cause, cause);
});

Deno.test("storageError: one that says what to do is left as it is", () => {
  const error = storageError("a", new Error("disk full"));
  assert.equal(storageError("b", error), error);
});
