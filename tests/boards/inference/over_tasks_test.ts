import assert from "node:assert/strict";
import { overTasks } from "../../../boards/inference/over_tasks.ts";

const values = (...own: number[]) => Float64Array.from(own);

Deno.test("overTasks: each task weighs the same, undefined values are counted and left out", () => {
  const { mean, n, missing, low, high } = overTasks(
    [{ task: "a", values: values(1, 1, 1, NaN) }, {
      task: "b",
      values: values(0),
    }],
    50,
    "test",
  );
  assert.deepEqual([mean, n, missing], [0.5, 4, 1]);
  // A draw of a's undefined instance alone has no mean; every other is exactly 1.
  assert.deepEqual([low, high], [0.5, 0.5]);
});

Deno.test("overTasks: the interval is over instances, and the same for the same purpose", () => {
  const tasks = [{ task: "a", values: values(0, 1, 0, 1, 1, 0, 1, 0) }];
  const once = overTasks(tasks, 500, "test");
  assert.ok(once.low! < 0.3 && once.high! > 0.7);
  assert.deepEqual(overTasks(tasks, 500, "test"), once);
});
