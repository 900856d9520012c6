import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { type Call, intercepted } from "../../../harness/cell/intercepted.ts";

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

Deno.test("intercepted: every kind of copy is stood before too", async () => {
  const calls: Call[] = [];
  const own = linearModel([3, 5]);
  const copy = linearModel([1, 1]);
  const model = intercepted({
    ...own,
    randomised: {
      layers: 4,
      within(layers, random, use) {
        assert.deepEqual([layers, random], [2, stream]);
        return use(copy);
      },
    },
    labelRandomised: { within: (use) => use(copy) },
    shifted: {
      period: 2,
      within(shift, use) {
        assert.deepEqual(shift, [7, 8]);
        return use(copy);
      },
    },
    equivalentNetwork: {
      within(random, use) {
        assert.equal(random, stream);
        return use(copy);
      },
    },
  }, (call) => calls.push(call));
  const stream = rng(0);
  const ask = (copy: Model) => copy.predict(inputs);
  const { randomised, labelRandomised, shifted, equivalentNetwork } = model;
  assert.deepEqual([randomised!.layers, shifted!.period], [4, 2]);
  for (
    const outputs of [
      await randomised!.within(2, stream, ask),
      await labelRandomised!.within(ask),
      await shifted!.within([7, 8], ask),
      await equivalentNetwork!.within(stream, ask),
    ]
  ) assert.deepEqual([...outputs.data], [3]);
  assert.deepEqual(calls, [{ inputs }, { inputs }, { inputs }, { inputs }]);
  for (
    const kind of [
      "randomised",
      "labelRandomised",
      "shifted",
      "equivalentNetwork",
    ] as const
  ) {
    assert.equal(intercepted(own, () => {})[kind], undefined);
  }
});
