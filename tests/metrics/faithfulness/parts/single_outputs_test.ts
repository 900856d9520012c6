import assert from "node:assert/strict";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { replacement } from "../../../../core/rows/replacement.ts";
import { singleOutputs } from "../../../../metrics/faithfulness/parts/single_outputs.ts";

const model = multilinearModel(3, [[3, [0]], [1, [0, 1]], [5, [2]]]);
const parts = {
  model,
  inputs: [[1, 1, 1], [2, 1, 0]],
  attributions: [[0, 0, 0], [0, 0, 0]],
};

Deno.test("singleOutputs: each unit replaced alone", async () => {
  const { subject, context } = scene({ ...parts, units: [[0, 2], [1]] });
  const options = { replacement: "baseline", draws: 9 };
  const singles = await singleOutputs(subject, options, context);
  assert.deepEqual([singles.units, singles.draws], [2, 1]);
  assert.deepEqual([...singles.outputs], [0, 8, 0, 6]);
});

Deno.test("singleOutputs: every draw of the policy, in order", async () => {
  const { subject, context } = scene(parts);
  const background = toyRows([[7, 7, 7], [9, 0, 1], [2, 4, 3]]);
  const withBackground = { ...context, background };
  const options = { replacement: "marginal", draws: 5 };
  const { outputs } = await singleOutputs(subject, options, withBackground);
  const policy = replacement("marginal", 5, subject.batch, withBackground);
  assert.ok(policy.kind === "fixed");
  const expected = parts.inputs.flatMap((x, row) =>
    x.flatMap((_, unit) =>
      Array.from({ length: 5 }, (_, draw) => {
        const source = policy.of[row * 5 + draw]!;
        const [a, b, c] = x.with(unit, background.data[source * 3 + unit]!);
        return 3 * a! + a! * b! + 5 * c!;
      })
    )
  );
  assert.deepEqual([...outputs], expected);
});

Deno.test("singleOutputs: a pixel imputed from its neighbours", async () => {
  const image = scene({ ...parts, model: { ...model, inputShape: [1, 3, 1] } });
  const box = { lower: new Float32Array(3), upper: new Float32Array(3) };
  const options = { replacement: "noisy_linear", draws: 2 };
  const { draws, outputs } = await singleOutputs(image.subject, options, {
    ...image.context,
    box, // without a range there is no noise
  });
  assert.equal(draws, 2);
  // (2, 1, 0): a becomes 1, b the mean of 2 and 0, c becomes 1.
  assert.deepEqual([...outputs.subarray(6)], [4, 4, 8, 8, 13, 13]);
});
