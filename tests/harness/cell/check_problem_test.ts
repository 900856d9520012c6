import assert from "node:assert/strict";
import { checkProblem } from "../../../harness/cell/check_problem.ts";
import { toyTask } from "../toy_task.ts";

const problemOf = () => toyTask().load({}, () => Promise.reject());

Deno.test("checkProblem: finite outputs and targets among them", async () => {
  const problem = await problemOf();
  await checkProblem(problem);
  const { batch, model } = problem;
  await assert.rejects(
    checkProblem({
      ...problem,
      batch: { ...batch, targets: Int32Array.of(0, 0, 9, 0, 0) },
    }),
    /targets below 1, the number of outputs, current value is 9 of instance 2/,
  );
  const predict: typeof model.predict = async (inputs) => {
    const { shape, data } = await model.predict(inputs);
    return { shape, data: data.map((value, i) => i === 3 ? NaN : value) };
  };
  await assert.rejects(
    checkProblem({ ...problem, model: { ...model, predict } }),
    /finite outputs, current value is NaN at output 0 of instance 3/,
  );
});
