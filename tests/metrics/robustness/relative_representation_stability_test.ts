import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { relativeRepresentationStability } from "../../../metrics/robustness/relative_representation_stability.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { answering } from "../answering.ts";
import { scoresOf } from "../proof.ts";
import { withLayers } from "../toy_layers.ts";

const rounding = { rtol: 1e-12, atol: 0 };

/** An instance whose explanation halves nearby, by what its representation does there. */
const parts = (hidden: (x: number) => number[], model = linearModel([1])) => ({
  model: withLayers(model, ([x]) => hidden(x!)),
  inputs: [[1]],
  attributions: [[2]],
  explain: answering([[1]]),
});
const score = (hidden: (x: number) => number[], options = {}) =>
  scoresOf(relativeRepresentationStability, parts(hidden), options);

Deno.test("relativeRepresentationStability: a representation that stays or is all 0 changes by `least`", async () => {
  for (const least of [0.5, 0.25]) {
    for (const value of [7, 0]) {
      assert.deepEqual(await score(() => [value], { least }), [0.5 / least]);
    }
  }
  // One that becomes all 0 changes as much as it can.
  assert.deepEqual(await score((x) => [x === 1 ? 4 : 0]), [0.5]);
  assert.deepEqual(await score((x) => [x === 1 ? 0 : 4]), [0.5]);
  // NaN is no standstill.
  assert.deepEqual(await score(() => [NaN]), [NaN]);
});

Deno.test("relativeRepresentationStability: a value that is 0 counts by the floor, the fastest neighbour counts", async () => {
  // From 0 to 0.1 next to 10: 0.1 of a floor of 1, over two values.
  const scores = await score((x) => [10, x === 1 ? 0 : 0.125], { floor: 0.1 });
  assertClose(scores, [0.5 / Math.sqrt(0.125 ** 2 / 2)], rounding);
  let turn = 0;
  const turns = {
    ...parts((x) => [x === 1 ? 4 : 2]),
    explain: () => [[[1.5], [0.5], [2]][turn++ % 3]!],
  };
  assertClose(
    await scoresOf(relativeRepresentationStability, turns, { draws: 3 }),
    [0.75 / 0.5],
    rounding,
  );
});

Deno.test("relativeRepresentationStability: reads the layer that is named; an unknown one is refused with those that there are", async () => {
  const hidden = (x: number) => [x === 1 ? 4 : 2];
  const [byInput] = await score(hidden, { layer: "input", radius: 0 });
  // The input stays where it is.
  assertClose([byInput!], [0.5 / 0.001], rounding);
  assert.deepEqual(await score(hidden, { layer: "hidden", least: 0.01 }), [1]);
  await assert.rejects(
    () => score(hidden, { layer: "hiden" }),
    /one of input, hidden, logits, current value is "hiden"/,
  );
});

Deno.test("relativeRepresentationStability: neighbours that are predicted otherwise are discarded, and how many is noted", async () => {
  // Only the instance itself is on its side of 0.
  const model: Model = {
    ...linearModel([1]),
    head: "logit",
    predict: ({ shape, data }) =>
      Promise.resolve({
        shape: [shape[0]!, 1],
        data: Float64Array.from(data, (x) => x === 1 ? 1 : -1),
      }),
  };
  const notes: number[][] = [];
  const scene = {
    ...parts((x) => [x]),
    model: withLayers(model, ([x]) => [x!]),
    note: (name: string, values: Float64Array) => {
      assert.equal(name, "discarded");
      notes.push([...values]);
    },
  };
  assert.deepEqual(await scoresOf(relativeRepresentationStability, scene), [
    NaN,
  ]);
  assert.deepEqual(notes, [[1]]);
});

Deno.test("relativeRepresentationStability: on a network, by what its last layer takes", async () => {
  await selectBackend("cpu");
  const model = tfjsModel(
    mlp({ inputs: 4, hidden: [8, 6], outputs: 2, seed: 1 }),
    "value",
  );
  const graph = model.layers();
  const inputs = [[0.5, -1, 1, 0.25]];
  const { data } = await graph.read(toyBatch(inputs).inputs, 4);
  assert.deepEqual(graph.nodes[4]!.shape, [6]);
  assert.ok(data.some((value) => value > 0));
  const scene = {
    model,
    inputs,
    attributions: [[1, 2, 3, 4]],
    explain: answering([[1, 2, 3, 5]]),
  };
  const scores = await scoresOf(relativeRepresentationStability, scene);
  assert.deepEqual(
    await scoresOf(relativeRepresentationStability, scene, {
      layer: "dense_1/relu",
    }),
    scores,
  );
  assert.notDeepEqual(
    await scoresOf(relativeRepresentationStability, scene, {
      layer: "dense_0/relu",
    }),
    scores,
  );
});

Deno.test("relativeRepresentationStability: small attributions count by the floor", async () => {
  const scene = {
    ...parts((x) => [x === 1 ? 4 : 2], linearModel([1, 1])),
    inputs: [[1, 1]],
    attributions: [[4, 0.5]],
    explain: answering([[3, 1]]),
  };
  // 1 of 4 and ½ of half of 4; the representation halves.
  assertClose(
    await scoresOf(relativeRepresentationStability, scene, { floor: 0.5 }),
    [0.25 / 0.5],
    rounding,
  );
});
