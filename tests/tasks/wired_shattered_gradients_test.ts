import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredShatteredGradients } from "../../tasks/wired_shattered_gradients.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredShatteredGradients, 0.9);

/** The first instance and its truth in the rule's order. */
async function firstRow(
  given: Partial<typeof wiredShatteredGradients.defaults>,
) {
  await selectBackend("cpu");
  const { batch } = await wiredShatteredGradients.load(
    { ...wiredShatteredGradients.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "shattered_gradients" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredShatteredGradients: gradients are 3 or −1 weights while effects stay within a quarter of a weight of linear", async () => {
  const { truth, x } = await firstRow({});
  const gradients = (await firstRow({ semantics: "gradient" })).truth;
  for (const i of [0, 1, 2]) {
    assert.ok([3, -1].includes(gradients[i]! / (3 - i)));
    const zigzag = truth[i]! / (3 - i) - x[i]!;
    assert.ok(zigzag > -0.251 && zigzag < 0.251);
  }
});
