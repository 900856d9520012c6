import assert from "node:assert/strict";
import { rowAt } from "../../../../core/contracts/nd_array.ts";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { explainOrders } from "../../../../explainers/shapley/parts/explain_orders.ts";
import { shapleyGame } from "../../../../explainers/shapley/parts/shapley_game.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";

Deno.test("explainOrders: what leaves with each unit, averaged within and over replicates", async () => {
  const background = toyRows([[0, 0], [1, 2]]);
  const product = multilinearModel(2, [[1, [0, 1]]]);
  const game = shapleyGame(product, toyContext(2, { background }), 0);
  const orders = [[0, 1], [1, 0], [0, 1], [1, 0]];
  const explain = await explainOrders(game, {
    replicates: 2,
    walks: 2,
    order: (walk) => Int32Array.from(orders[walk]!),
    to: (walk) => walk >> 1,
  });
  const { attributions, baseValues, notes } = await explain(toyBatch([[3, 5]]));
  // To (0, 0): 15 leaves with the first; to (1, 2): 15 → 5 → 2 and 15 → 6 → 2.
  assert.deepEqual([...attributions.data], [(7.5 + 7) / 2, (7.5 + 6) / 2]);
  assert.deepEqual([...baseValues!], [1]);
  // Two replicates lie half their distance from the mean: that is the error.
  assertClose(notes!.standard_errors!.data, [0.25, 0.75], { atol: 1e-12 });
});

Deno.test("explainOrders: chunks cut where they like", async () => {
  // A row is so wide that twenty walks fill a chunk; the replicates are of five.
  const size = 2e5;
  const model = functionModel({
    inputs: size,
    value: (row) => row[0]! * row[1]! + row[1]! * row[2]! + row[size - 1]!,
    gradient: () => [],
  });
  const half = Array.from({ length: size - 2 }, (_, i) => i + 2);
  const units = grouped([[0], [1], half]);
  const game = shapleyGame(model, toyContext(size, { units }), 0);
  const explain = await explainOrders(game, {
    replicates: 3,
    walks: 5,
    order: (walk) => Int32Array.from([0, 1, 2], (i) => (i + walk) % 3),
    to: () => 0,
  });
  const row = (start: number) =>
    Array.from({ length: size }, (_, i) => start + i % 3);
  const rows = [row(1), row(2)];
  const together = await explain(toyBatch(rows));
  for (const [i, alone] of rows.entries()) {
    const { attributions, notes } = await explain(toyBatch([alone]));
    const head = (of: typeof attributions, row: number) =>
      Array.from(rowAt(of, row).subarray(0, 3));
    assert.deepEqual(head(together.attributions, i), head(attributions, 0));
    assert.deepEqual(
      head(together.notes!.standard_errors!, i),
      head(notes!.standard_errors!, 0),
    );
  }
  // Of the orders (0, 1, 2), (1, 2, 0) and (2, 0, 1), the first and the last take x₀ before x₁, in
  // equal parts.
  assertClose([together.attributions.data[0]!], [1 * 2 * 2 / 3], {
    atol: 1e-12,
  });
});

Deno.test("explainOrders: a unit without effect gets exactly 0", async () => {
  const model = functionModel({
    inputs: 3,
    value: (row) => 0.1 * row[0]! + 0.7 * row[2]! ** 2,
    gradient: () => [],
  });
  const game = shapleyGame(model, toyContext(3), 0);
  const explain = await explainOrders(game, {
    replicates: 3,
    walks: 1,
    order: (walk) => Int32Array.from([0, 1, 2], (i) => (i + walk) % 3),
    to: () => 0,
  });
  const { attributions } = await explain(toyBatch([[0.3, 0.9, 0.7]]));
  assert.equal(attributions.data[1], 0);
});
