import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredUncertainty } from "../../tasks/wired_uncertainty.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredUncertainty, 0.98);

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof wiredUncertainty.defaults>) {
  await selectBackend("cpu");
  const { batch } = await wiredUncertainty.load(
    { ...wiredUncertainty.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "uncertainty" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredUncertainty: what raises both logits alike has neither relevance nor attribution", async () => {
  const { truth, relevance, x } = await firstRow({});
  assert.deepEqual([truth[4], truth[5], relevance[4], relevance[5]], [
    0,
    0,
    0,
    0,
  ]);
  assert.ok(Math.abs(x[4]!) > 0);
  assert.ok(relevance[0]! > 0);
});
