import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { wiredBoolean as dataset } from "../../datasets/wired_boolean.ts";
import { wiredBoolean } from "../../tasks/wired_boolean.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredBoolean, 0.99);

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof wiredBoolean.defaults>) {
  await selectBackend("cpu");
  const { batch } = await wiredBoolean.load(
    { ...wiredBoolean.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, ...given };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredBoolean: a chosen proposition: only pivotal inputs count", async () => {
  const { relevance, x } = await firstRow({ formula: "x0 xor (x4 and x9)" });
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
