import assert from "node:assert/strict";
import { rng } from "../../core/rng.ts";
import { linearModel } from "../../core/toys/linear_model.ts";
import { type Call, intercepted } from "../../harness/intercepted.ts";

const inputs = { shape: [1, 2], data: new Float32Array([1, 2]) };
const targets = new Int32Array(1);
const query = {
  kind: "singles",
  rows: inputs,
  targets,
  sources: { shape: [1, 2], data: new Float32Array(2) },
  row: targets,
  unit: targets,
  source: targets,
} as const;

Deno.test("intercepted: tells of each call once and passes its answer on", async () => {
  const calls: Call[] = [];
  const model = intercepted(linearModel([3, 5]), (call) => calls.push(call));
  assert.deepEqual([...(await model.predict(inputs)).data], [13]);
  assert.deepEqual([...(await model.gradient!(inputs, targets)).data], [3, 5]);
  // The toy builds the query's row, which is no call of its own.
  assert.deepEqual([...await model.answer!(query)], [10]);
  assert.deepEqual(calls, [{ inputs }, { inputs, targets }, { query }]);
});

Deno.test("intercepted: where it throws, the model is not asked", () => {
  const model = intercepted({
    ...linearModel([1, 1]),
    predict: () => assert.fail(),
  }, () => {
    throw new Error("no more");
  });
  assert.throws(() => model.predict(inputs), /no more/);
});

Deno.test("intercepted: has a gradient only where the model has one", () => {
  const { gradient: _, ...blackBox } = linearModel([1]);
  assert.equal(intercepted(blackBox, () => {}).gradient, undefined);
});

Deno.test("intercepted: copies with other weights are stood before too", async () => {
  const calls: Call[] = [];
  const model = intercepted({
    ...linearModel([3, 5]),
    randomised: {
      layers: 4,
      within: (_layers, _random, use) => use(linearModel([1, 1])),
    },
  }, (call) => calls.push(call));
  assert.equal(model.randomised!.layers, 4);
  const outputs = await model.randomised!.within(
    1,
    rng(0),
    (copy) => copy.predict(inputs),
  );
  assert.deepEqual([...outputs.data], [3]);
  assert.deepEqual(calls, [{ inputs }]);
});
