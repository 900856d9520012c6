import assert from "node:assert/strict";
import { presentId } from "../../../core/plugins/present_id.ts";

Deno.test("presentId: former ids of one kind, and nothing else", () => {
  assert.equal(presentId("task", "own"), "custom");
  assert.equal(presentId("dataset", "own"), "own");
  assert.equal(presentId("task", "custom"), "custom");
  assert.equal(presentId("task", "constructor"), "constructor");
  assert.equal(presentId("constructor", "name"), "name");
});
