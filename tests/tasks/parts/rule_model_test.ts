import assert from "node:assert/strict";
import { ruleModel } from "../../../tasks/parts/rule_model.ts";

Deno.test("ruleModel: values and gradients go through the columns", async () => {
  const f = {
    inputs: 3,
    value: (x: ArrayLike<number>) => x[0]! + 10 * x[1]! + 100 * x[2]!,
    gradient: () => [1, 10, 100],
  };
  const model = ruleModel(f, Int32Array.of(2, 0, 1));
  const rows = { shape: [1, 3], data: new Float32Array([4, 5, 6]) };
  assert.deepEqual([...(await model.predict(rows)).data], [6 + 40 + 500]);
  const { data } = await model.gradient(rows, new Int32Array(1));
  assert.deepEqual([...data], [10, 100, 1]);
  assert.equal(model.head, "value");
});
