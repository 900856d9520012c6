import assert from "node:assert/strict";
import { explainerOrder } from "../../../boards/inference/explainer_order.ts";
import { board } from "../written_board.ts";

Deno.test("explainerOrder: the first table's order, whom it lacks, then controls", () => {
  assert.deepEqual(explainerOrder(board), [
    "sensx",
    "saliency",
    "lime",
    "oracle",
  ]);
  const costs = ["oracle", "zz", "sensx"].map((explainer) => (
    { ...board.costs[0]!, explainer }
  ));
  assert.deepEqual(explainerOrder({ ...board, costs }), [
    "sensx",
    "zz",
    "oracle",
  ]);
  assert.deepEqual(explainerOrder({ tables: [], costs }), [
    "oracle",
    "zz",
    "sensx",
  ]);
});
