import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { contextOf, explainContext } from "../../../harness/cell/context_of.ts";
import { signal, toyCell } from "../toy_runner.ts";
import { toyTask } from "../toy_task.ts";

const problem = await toyTask().load({}, () => Promise.reject());

Deno.test("contextOf: what the problem has, without what it lacks", () => {
  const context = contextOf(problem, signal, ["score", "toy"]);
  assert.equal(context.background, problem.background);
  assert.equal(context.baseline, problem.baseline);
  assert.equal(context.signal, signal);
  assert.ok(!("distribution" in context));
  assert.equal(
    context.rng("draws", 3).uniform(),
    rng("score", "toy", "draws", 3).uniform(),
  );
});

Deno.test("explainContext: draws depend on seed, task and explainer", () => {
  const first = (cell = toyCell("drawn")) =>
    explainContext(problem, signal, cell).rng(0).uniform();
  assert.equal(first(), rng("explain", 0, "toy", "drawn", 0).uniform());
  assert.equal(first(), first(toyCell("drawn", { backend: "cpu" })));
  assert.notEqual(first(), first(toyCell("drawn", { seed: 1 })));
  assert.notEqual(first(), first(toyCell("other")));
});
