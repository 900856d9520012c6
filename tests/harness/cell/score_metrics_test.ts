import assert from "node:assert/strict";
import { scoreMetrics } from "../../../harness/cell/score_metrics.ts";
import type { Step, StepResult } from "../../../harness/cell/steps.ts";
import { cellOf, scored } from "../cell_of.ts";
import { ran } from "../toy_runner.ts";

const cell = cellOf({ metrics: [ran("one"), ran("two"), ran("three")] });
const broken = {
  status: "failed",
  error: "scoring by two (metric): it broke",
  fatal: false,
  stack: "Error: it broke",
} as const;

/** Scores the cell on a worker that answers so, in order; the steps and the result. */
async function scoredBy(answers: Readonly<Record<string, StepResult[]>>) {
  const names: string[] = [];
  const take = (step: Step): Promise<StepResult> => {
    const name = step.kind === "score"
      ? step.cell.metrics[0]?.id ?? "none"
      : step.kind;
    names.push(name);
    const outcome = {
      ...scored([]),
      scores: name === "none" ? {} : { [name]: [1] },
      notes: { [`${name}.note`]: 1 },
    };
    return Promise.resolve(
      answers[name]?.shift() ?? { status: "outcome", outcome },
    );
  };
  const worker = { take, renew() {}, close() {} };
  const result = await scoreMetrics({ worker, cell, timeout: 5 });
  return { names, result };
}

Deno.test("scoreMetrics: one step per metric, and all that they say", async () => {
  const { names, result } = await scoredBy({});
  assert.deepEqual(names, ["none", "one", "two", "three"]);
  assert.ok(result.status === "outcome" && result.outcome.status === "scored");
  assert.deepEqual(result.outcome.scores, { one: [1], two: [1], three: [1] });
  assert.deepEqual(Object.keys(result.outcome.notes), [
    "none.note",
    "one.note",
    "two.note",
    "three.note",
  ]);
  assert.ok(!("failed" in result.outcome) && !("stack" in result));
});

Deno.test("scoreMetrics: a metric that is late or breaks is named, and the others keep their scores", async () => {
  const { names, result } = await scoredBy({
    one: [{ status: "timed_out", seconds: 5 }],
    two: [broken],
  });
  // A worker that was ended is given the task again before the next step.
  assert.deepEqual(names, ["none", "one", "load", "two", "three"]);
  assert.ok(result.status === "outcome" && result.outcome.status === "scored");
  assert.deepEqual(result.outcome.scores, { three: [1] });
  assert.deepEqual(result.outcome.failed, {
    one: "over 5 s (--timeout 25 allows more)",
    two: broken.error,
  });
  assert.equal(result.stack, broken.stack);
});

Deno.test("scoreMetrics: a late error is charged to the metric that it came from, and the other is scored", async () => {
  const culprit = { kind: "metric", id: "one" } as const;
  const { names, result } = await scoredBy({
    two: [{ ...broken, culprit }],
  });
  assert.deepEqual(names, ["none", "one", "two", "two", "three"]);
  assert.ok(result.status === "outcome" && result.outcome.status === "scored");
  assert.deepEqual(Object.keys(result.outcome.scores), ["two", "three"]);
  assert.deepEqual(Object.keys(result.outcome.failed!), ["one"]);
});

Deno.test("scoreMetrics: what is not a metric's fault is the cell's", async () => {
  const fatal = { ...broken, fatal: true };
  const explainer = {
    ...broken,
    culprit: { kind: "explainer", id: "mine" },
  } as const;
  for (const fault of [fatal, explainer]) {
    assert.equal((await scoredBy({ two: [fault] })).result, fault);
    assert.equal((await scoredBy({ none: [fault] })).result, fault);
  }
});
