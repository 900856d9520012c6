import assert from "node:assert/strict";
import { wiredBoolean as dataset } from "../../datasets/wired_boolean.ts";
import { wiredBoolean } from "../../tasks/wired_boolean.ts";
import { noRead } from "../datasets/read_stub.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredBoolean, 0.99);

Deno.test("wiredBoolean: a chosen proposition: only pivotal inputs count", async () => {
  const formula = "x0 xor (x4 and x9)";
  const { relevance, x } = await firstRow(
    wiredBoolean,
    dataset,
    { formula },
    { formula },
  );
  assert.ok(relevance[0]! > 0);
  assert.deepEqual([relevance[4]! > 0, relevance[9]! > 0], [
    x[9] === 1,
    x[4] === 1,
  ]);
  assert.deepEqual(
    relevance.filter((grade) => grade > 0).length,
    1 + x[4]! + x[9]!,
  );
});

Deno.test("wiredBoolean: a formula of its own has no trained network, and a fault is named with its place", async () => {
  const { defaults } = wiredBoolean;
  await assert.rejects(
    wiredBoolean.load({ ...defaults, formula: "x0", model: "trained" }, noRead),
    /only formula "x0 and \(x1 or not x2\)" has a trained network, current value is "x0"/,
  );
  await assert.rejects(
    wiredBoolean.load({ ...defaults, formula: "x0 andd x1" }, noRead),
    /andd is not known at character 4/,
  );
});
