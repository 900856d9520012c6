import assert from "node:assert/strict";
import { findTask } from "../../../harness/plan/find_task.ts";
import { plan } from "../../../harness/plan/plan.ts";
import { plugins } from "../../../harness/plan/cards.ts";
import { custom } from "../../../tasks/custom.ts";

Deno.test("findTask: a former id finds the renamed task, and one line says so once", () => {
  const lines: string[] = [];
  const find = (id: string) =>
    findTask(plugins.tasks, id, (line) => lines.push(line));
  assert.equal(find("xor").id, "xor");
  assert.equal(find("own"), custom);
  assert.equal(find("own"), custom);
  assert.deepEqual(lines, ["own is now called custom"]);
});

Deno.test("plan: a task by its former id runs under its present one", () => {
  const options = { data: "a.csv", model: "m.json" };
  const [group] = plan(plugins, {
    tasks: [{ id: "own", options }],
    explainers: [{ id: "saliency", options: {} }],
    seeds: [0],
  });
  assert.equal(group!.task.id, "custom");
  assert.equal(group!.task.options["data"], "a.csv");
});
