import assert from "node:assert/strict";
import { problemLoader } from "../../../harness/cell/problem_loader.ts";
import { toyTask } from "../toy_task.ts";

Deno.test("problemLoader: the same problem for the same task and options, whatever their order", async () => {
  const task = toyTask();
  let loads = 0;
  const load = problemLoader([{
    ...task,
    load: (...args) => (loads++, task.load(...args)),
  }]);
  const first = await load({ id: "toy", options: { a: 1, b: 2 } });
  assert.equal(await load({ id: "toy", options: { b: 2, a: 1 } }), first);
  assert.equal(loads, 1);
  assert.notEqual(await load({ id: "toy", options: { a: 2, b: 2 } }), first);
  assert.equal(loads, 2);
});

Deno.test("problemLoader: an unknown task is refused by name", () => {
  const load = problemLoader([toyTask()]);
  assert.throws(() => load({ id: "tay", options: {} }), /did you mean "toy"/);
});
