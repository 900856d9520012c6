import assert from "node:assert/strict";
import { scene } from "../../../core/testing/scene.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { irof } from "../../../metrics/faithfulness/irof.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

const parts = { inputs: [[1, 1]], attributions: [[3, 1]] };
const image = { inputShape: [1, 2, 1] };

Deno.test("irof: a shifted probability is read as the probability", async () => {
  const plain = {
    ...linearModel([0.75, 0.25]),
    ...image,
    head: "probability" as const,
  };
  const shifted = {
    ...linearModel([0.75, 0.25], -1),
    ...image,
    head: "shifted_probability" as const,
  };
  const [score] = await scoresOf(irof, { ...parts, model: plain });
  assert.equal(score, 1 - (0.5 + 0.25) / 2);
  assert.deepEqual(await scoresOf(irof, { ...parts, model: shifted }), [score]);
});

Deno.test("irof: superpixels go together, by their mean attribution", async () => {
  // A light half and a dark half, one superpixel each.
  const scene = {
    model: { ...linearModel([1, 1, 6, 6, 1, 1, 6, 6]), inputShape: [2, 4, 1] },
    inputs: [[2, 2, 1, 1, 2, 2, 1, 1]],
    // The first pixel is the largest, the right half has the larger mean.
    attributions: [[5, -4, 1, 1, 0, 0, 1, 1]],
  };
  // f = 8 + 24: without the right half 8, without both 0.
  const [score] = await scoresOf(irof, scene, { segments: 2 });
  assertClose([score!], [1 - (0.5 + 8 / 32) / 2], { rtol: 1e-12 });
});

Deno.test("irof: NaN where f(x) is not above 0", async () => {
  const model = { ...linearModel([1, -2]), ...image };
  assert.deepEqual(await scoresOf(irof, { ...parts, model }), [NaN]);
});

Deno.test("irof: every image has its own superpixels", async () => {
  // Two light columns and one.
  const images = [[2, 2, 1, 1, 2, 2, 1, 1], [2, 1, 1, 1, 2, 1, 1, 1]];
  const model = {
    ...linearModel([1, 2, 3, 4, 5, 6, 7, 8]),
    inputShape: [2, 4, 1],
  };
  const attributions = [[1, 2, 8, 4, 5, 6, 3, 7], [1, 2, 8, 4, 5, 6, 3, 7]];
  const both = await scoresOf(irof, { model, inputs: images, attributions }, {
    segments: 2,
  });
  for (const [i, score] of both.entries()) {
    const alone = {
      model,
      inputs: [images[i]!],
      attributions: [attributions[i]!],
    };
    assert.deepEqual(await scoresOf(irof, alone, { segments: 2 }), [score]);
  }
  assert.notEqual(both[0], both[1]);
});

Deno.test("irof: what is replaced gets the mean of the data, not the baseline", async () => {
  const { subject, context } = scene({
    model: { ...linearModel([1, 1]), ...image },
    inputs: [[4, 2]],
    attributions: [[3, 1]],
    baseline: [9, 9],
  });
  const background = {
    shape: [2, 1, 2, 1],
    data: new Float32Array([1, 0, 3, 0]),
  };
  const [score] = await irof.score(subject, irof.defaults, {
    ...context,
    background,
  });
  // 6, then 2 + 2 and 2 + 0.
  assertClose([score!], [1 - ((1 + 2 / 6) / 2 + 4 / 6) / 2], { rtol: 1e-12 });
});
