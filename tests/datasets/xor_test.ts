import assert from "node:assert/strict";
import { xor } from "../../datasets/xor.ts";
import { noRead } from "./read_stub.ts";

Deno.test("xor: the logit is the product of x0 and x1", () => {
  const { logit, relevant } = xor.rule.modes[0]!;
  assert.equal(logit([2, -3, 9, 9, 9, 9, 9, 9, 9, 9]), -6);
  assert.equal(logit([-0.5, -4, 0, 0, 0, 0, 0, 0, 0, 0]), 2);
  assert.deepEqual(relevant, [0, 1]);
});

Deno.test("xor: half of the labels are 1, within four standard errors", async () => {
  const rows = 10_000;
  const { labels } = await xor.load({ rows, seed: 0 }, noRead);
  const share = labels.reduce((sum, label) => sum + label, 0) / rows;
  assert.ok(Math.abs(share - 0.5) < 4 * Math.sqrt(0.25 / rows), `${share}`);
});
