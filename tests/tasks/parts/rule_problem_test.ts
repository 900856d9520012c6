import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { distributions } from "../../../datasets/generators/distributions.ts";
import {
  type RulePlan,
  ruleProblem,
} from "../../../tasks/parts/rule_problem.ts";

/** x0 and x1, true for 1; stored in columns 2, 0 and 1. */
const columns = Int32Array.of(2, 0, 1);
const both: RulePlan = {
  id: "both",
  known: {
    columns,
    rule: {
      inputs: 3,
      modes: [{ logit: (x) => 0.5 - x[0]! * x[1]!, relevant: [0, 1] }],
      modeOf: () => 0,
      distribution: distributions(["binary", "binary", "uniform"]),
    },
  },
  model: functionModel({
    inputs: 3,
    value: (row) => row[2]! * row[0]! - 0.5,
    gradient: () => [],
  }),
  weights: "w",
  instances: 40,
};

Deno.test("ruleProblem: rows in which nothing counts are left out; relevance and columns follow the rule", () => {
  const { batch, box, baseline, background } = ruleProblem({
    ...both,
    baseline: [1, 0, 0.25],
  });
  for (let i = 0; i < 40; i++) {
    const [x1, , x0] = rowAt(batch.inputs, i);
    const [r1, r2, r0] = rowAt(batch.truth!.relevance!, i);
    assert.ok(x0! + x1! > 0); // of 0 and 0, neither counts alone
    assert.deepEqual([r0! > 0, r1! > 0, r2], [x1 === 1, x0 === 1, 0]);
  }
  assert.deepEqual([...baseline], [0, 0.25, 1]);
  assert.deepEqual([...box.lower, ...box.upper], [0, -1, 0, 1, 1, 1]);
  assert.deepEqual(background.shape, [100, 3]);
  assert.equal(batch.truth!.attributions, undefined);
});

Deno.test("ruleProblem: attributions are stored with the inputs, targets and acceptance are the plan's", () => {
  const { batch } = ruleProblem({
    ...both,
    instances: 5,
    accepts: (x) => x[0] === 1 && x[2]! > 0,
    target: (x) => x[1]!,
    attributions: {
      semantics: "gradient",
      of: (x, target, background) => {
        assert.equal(target, x[1]);
        return [x[1]!, x[0]!, background.length];
      },
    },
  });
  const { semantics, values } = batch.truth!.attributions!;
  assert.equal(semantics, "gradient");
  for (let i = 0; i < 5; i++) {
    const [x1, x2, x0] = rowAt(batch.inputs, i);
    assert.ok(x0 === 1 && x2! > 0);
    assert.deepEqual([...rowAt(values, i)], [x0, 100, x1]);
    assert.equal(batch.targets[i], x1);
  }
});

Deno.test("ruleProblem: fewer instances are the first of more; a rule without relevant rows is refused", () => {
  const few = ruleProblem({ ...both, instances: 2 });
  const more = ruleProblem(both);
  assert.deepEqual(few.batch.inputs.data, more.batch.inputs.data.slice(0, 6));
  assert.deepEqual(few.background, more.background);
  assert.throws(
    () => ruleProblem({ ...both, instances: 1, accepts: () => false }),
    /Cannot load both: of 1000 rows 0 have a relevant input/,
  );
});
