import assert from "node:assert/strict";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredShatteredGradients } from "../../tasks/wired_shattered_gradients.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredShatteredGradients, 0.9);

Deno.test("wiredShatteredGradients: gradients are 3 or −1 weights while effects stay within a quarter of a weight of linear", async () => {
  const { exact, x } = await firstRow(wiredShatteredGradients, dataset, {
    rule: "shattered_gradients",
  });
  const gradients = (await firstRow(wiredShatteredGradients, dataset, {
    rule: "shattered_gradients",
  }, { semantics: "gradient" })).exact;
  for (const i of [0, 1, 2]) {
    assert.ok([3, -1].includes(gradients[i]! / (3 - i)));
    const zigzag = exact[i]! / (3 - i) - x[i]!;
    assert.ok(zigzag > -0.251 && zigzag < 0.251);
  }
});
