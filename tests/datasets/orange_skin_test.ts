import assert from "node:assert/strict";
import { orangeSkin } from "../../datasets/orange_skin.ts";
import { noRead } from "./read_stub.ts";

Deno.test("orangeSkin: the logit is the squared distance less 4", () => {
  const { logit, relevant } = orangeSkin.rule.modes[0]!;
  assert.equal(logit([1, 2, 0, -1, 9, 9, 9, 9, 9, 9]), 2);
  assert.equal(logit([0, 0, 0, 0, 9, 9, 9, 9, 9, 9]), -4);
  assert.deepEqual(relevant, [0, 1, 2, 3]);
});

Deno.test("orangeSkin: P(χ²₄ < 4) = 1 − 3/e² of the labels are 1, within four standard errors", async () => {
  const rows = 10_000;
  const { labels } = await orangeSkin.load({ rows, seed: 0 }, noRead);
  const share = labels.reduce((sum, label) => sum + label, 0) / rows;
  const expected = 1 - 3 / Math.E ** 2;
  const error = Math.sqrt(expected * (1 - expected) / rows);
  assert.ok(Math.abs(share - expected) < 4 * error, `${share}`);
});
