import assert from "node:assert/strict";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredUncertainty } from "../../tasks/wired_uncertainty.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredUncertainty, 0.98);

Deno.test("wiredUncertainty: what raises both logits alike has neither relevance nor attribution", async () => {
  const { exact, relevance, x } = await firstRow(wiredUncertainty, dataset, {
    rule: "uncertainty",
  });
  assert.deepEqual([exact[4], exact[5], relevance[4], relevance[5]], [
    0,
    0,
    0,
    0,
  ]);
  assert.ok(Math.abs(x[4]!) > 0);
  assert.ok(relevance[0]! > 0);
});
