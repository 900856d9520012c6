import assert from "node:assert/strict";
import {
  alterationName,
  alterations,
} from "../../../core/records/alterations.ts";

Deno.test("alterations: each has a name of its own, noise says how much", () => {
  const names = alterations.map(alterationName);
  assert.deepEqual(names, ["noise 0.1", "noise 0.5", "shuffle"]);
});
