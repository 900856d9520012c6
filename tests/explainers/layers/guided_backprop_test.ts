import { tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { guidedBackprop } from "../../../explainers/layers/guided_backprop.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { explainPixels, signedImage, signedMaps } from "../signed_maps.ts";

/** One hidden layer with ReLU, without biases. */
async function network(
  first: readonly (readonly number[])[],
  second: readonly number[],
) {
  await selectBackend("cpu");
  const built = mlp({
    inputs: first.length,
    hidden: [second.length],
    outputs: 1,
    seed: 0,
  });
  built.setWeights([
    tensor(first.flat(), [first.length, second.length]),
    tensor(second.map(() => 0)),
    tensor([...second], [second.length, 1]),
    tensor([0]),
  ]);
  return tfjsModel(built, "logit");
}

Deno.test("guidedBackprop: gradients pass where a unit is on and they are positive", async () => {
  const model = await signedMaps();
  const rows = [signedImage, signedImage];
  const { attributions } = await explainPixels(
    guidedBackprop,
    model,
    rows,
    [0, 1],
  );
  assert.deepEqual(
    [...attributions.data],
    [0.25, -0.75, 0.25, -0.75, 0, -1.25, 0, -1.25],
  );
  const { data } = await model.gradient({
    shape: [2, 2, 2, 1],
    data: Float32Array.from(rows.flat()),
  }, Int32Array.of(0, 1));
  assert.deepEqual(
    [...data],
    [0.25, -0.75, 0.25, -0.75, -0.5, -1.25, -0.5, -1.25],
  );
});

Deno.test("guidedBackprop: the gradient where every weight behind a ReLU is positive", async () => {
  const { normal } = rng("guided");
  const first = Array.from(
    { length: 4 },
    () => Array.from({ length: 6 }, normal),
  );
  const model = await network(
    first,
    Array.from({ length: 6 }, () => Math.abs(normal())),
  );
  const row = Array.from({ length: 4 }, normal);
  const { data } = await model.gradient(
    { shape: [1, 4], data: Float32Array.from(row) },
    Int32Array.of(0),
  );
  const { attributions } = await explainPixels(guidedBackprop, model, [row], [
    0,
  ]);
  assert.deepEqual([...attributions.data], [...data]);
});

Deno.test("guidedBackprop: two networks that compute the same are explained differently", async () => {
  // ReLU(x) − ReLU(−x), and the same with ReLU(x) taken twice and once off.
  const split = await network([[1, -1]], [1, -1]);
  const shared = await network([[1, -1, 1, -1]], [2, -1, -1, 0]);
  const at = async (model: typeof split, x: number) => {
    const inputs = { shape: [1, 1], data: Float32Array.of(x) };
    const { attributions } = await explainPixels(
      guidedBackprop,
      model,
      [[x]],
      [0],
    );
    const [output] = (await model.predict(inputs)).data;
    const [slope] = (await model.gradient(inputs, Int32Array.of(0))).data;
    return [output, slope, attributions.data[0]];
  };
  assert.deepEqual(await at(split, 2), [2, 1, 1]);
  assert.deepEqual(await at(shared, 2), [2, 1, 2]);
  assert.deepEqual(await at(split, -2), [-2, 1, 0]);
});

Deno.test("guidedBackprop: explains the logit under any head", async () => {
  assert.deepEqual(
    await explainPixels(
      guidedBackprop,
      await signedMaps("probability"),
      [signedImage],
      [1],
    ),
    await explainPixels(guidedBackprop, await signedMaps(), [signedImage], [1]),
  );
});
