import { mul, onesLike, square, sub } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { activationMaximization } from "../../../explainers/portraits/activation_maximization.ts";
import { gapCnn } from "../../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { toyNetwork } from "../toy_network.ts";
import { activation, dense, input, reshaped } from "../toy_nodes.ts";

const { defaults } = activationMaximization;

// Values of float32 differ near a maximum only where inputs do by √1e-7.
const NEAR = { atol: 2e-3 };

async function linear() {
  await selectBackend("cpu");
  return toyNetwork([
    input(1, 2, 1),
    reshaped(0, [1, 2, 1], [2]),
    dense(1, [[3, 1], [-1, 2]], [5, 0]),
  ], { head: "probability" });
}

Deno.test("activationMaximization: w·I − λ‖I‖² is largest at w / 2λ, of logits though the head is a probability", async () => {
  const { images, captions, signed } = await activationMaximization.paint(
    await linear(),
    defaults,
    toyContext(2),
  );
  assert.deepEqual(images.shape, [2, 1, 2, 1]);
  assertClose(images.data, [3, -1, 1, 2], NEAR);
  assert.deepEqual(captions, [
    "dense_2, unit 0: 15.0",
    "dense_2, unit 1: 5.00",
  ]);
  assert.equal(signed, true);
});

Deno.test("activationMaximization: the distance from the baseline is what costs", async () => {
  const { images } = await activationMaximization.paint(
    await linear(),
    { ...defaults, unit: 1, penalty: 0.25 },
    toyContext(2, { baseline: new Float32Array([10, -20]) }),
  );
  assertClose(images.data, [12, -16], { ...NEAR, rtol: 1e-3 });
});

Deno.test("activationMaximization: −(I − c)² − λI² of a hidden unit is largest at c / (1 + λ)", async () => {
  await selectBackend("cpu");
  const centre = 3;
  const model = toyNetwork([
    input(1, 1, 1),
    activation(
      0,
      [1, 1, 1],
      "hill",
      (x) => mul(-1, square(sub(x, centre))),
      (x) => mul(-2, sub(x, mul(centre, onesLike(x)))),
    ),
    reshaped(1, [1, 1, 1], [1]),
    dense(2, [[-7]]),
  ]);
  const { images } = await activationMaximization.paint(
    model,
    { ...defaults, layer: "hill_1", penalty: 0.5 },
    toyContext(1),
  );
  assertClose(images.data, [2], NEAR);
});

Deno.test("activationMaximization: pixels: by hand over two steps", async () => {
  const { images } = await activationMaximization.paint(
    await linear(),
    {
      ...defaults,
      unit: 0,
      regulariser: "pixels",
      decay: 0.5,
      blur: 0,
      clip: 1,
      steps: 2,
      rate: Math.sqrt(5),
    },
    toyContext(2),
  );
  // Steps of (3, −1); halved, the smaller pixel cut: (1.5, 0), then (4.5, −1) to (2.25, 0).
  assertClose(images.data, [2.25, 0], { atol: 1e-12 });
});

Deno.test("activationMaximization: a unit's picture does not depend on the others, bit by bit; noise on the seed", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(
    gapCnn({ shape: [4, 4, 1], filters: [3, 5], outputs: 2, seed: 0 }),
    "logit",
  );
  const paint = async (unit: number, seed: number) => {
    const { images } = await activationMaximization.paint(
      model,
      { ...defaults, layer: "conv_1/relu", unit, steps: 5, noise: 0.5 },
      toyContext(16, { seed }),
    );
    return images.data;
  };
  const all = await paint(-1, 0);
  assert.equal(all.length, 5 * 16);
  assert.deepEqual(await paint(3, 0), all.slice(3 * 16, 4 * 16));
  assert.notDeepEqual(await paint(3, 1), await paint(3, 0));
});

Deno.test("activationMaximization: a unit that is not there and inputs that are no images are errors", async () => {
  const model = await linear();
  const paint = (options: Partial<typeof defaults>) =>
    activationMaximization.paint(
      model,
      { ...defaults, ...options },
      toyContext(2),
    );
  await assert.rejects(paint({ unit: 2 }), /current value is 2 of 2/);
  await assert.rejects(paint({ layer: "input_0" }), /of the input/);
  await assert.rejects(paint({ layer: "logit" }), /Cannot find layer "logit"/);
  await assert.rejects(
    activationMaximization.paint(
      toyNetwork([input(1), dense(0, [[1]])]),
      defaults,
      toyContext(1),
    ),
    /Cannot see an image/,
  );
});
