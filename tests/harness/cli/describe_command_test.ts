import assert from "node:assert/strict";
import { faithmark } from "../faithmark.ts";

Deno.test("faithmark describe: a task's data, truth, network and rejected truths on a page", async () => {
  const { code, stdout } = await faithmark(
    "describe",
    "nonlinear_additive[instances=5]",
  );
  assert.equal(code, 0);
  assert.match(stdout, /^data +nonlinear_additive, licence CC0/m);
  assert.match(stdout, /^truth +relevance, graded/m);
  assert.match(stdout, /\(explained here\)\n.*F1 0\.99\d+/);
  assert.match(stdout, /^rows +100000: .*; 10 features, 2 classes/m);
  assert.match(stdout, /^model +dense 200 → relu → .*; with gradients/m);
  assert.match(stdout, /gives the rule's label to 99\.\d % of the test rows/);
  assert.match(stdout, /claims: 7 confirmed, 3 nominal/);
  assert.match(stdout, /^ +nominal: the rule reads it, and/m);
  assert.match(stdout, /rejected: x0, x1, x2, x3 are relevant alike/);
});
