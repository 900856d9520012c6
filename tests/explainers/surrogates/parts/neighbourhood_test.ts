import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  lime,
  type LimeOptions,
} from "../../../../explainers/surrogates/lime.ts";
import { neighbourhood } from "../../../../explainers/surrogates/parts/neighbourhood.ts";

const background = toyRows([[0, 0], [1, 4], [2, 8]]);

function neighbours(options: Partial<LimeOptions>) {
  const all = { ...lime.defaults, samples: 20, ...options };
  return neighbourhood(linearModel([1, 1]), all, toyContext(2, { background }));
}

Deno.test("neighbourhood: every sampling puts the instance first", async () => {
  for (
    const [sampling, length] of [
      ["quartile", 20],
      ["gaussian", 20],
      ["binary", 4],
    ] as const
  ) {
    const firsts: (number | undefined)[] = [];
    const near = await neighbours({ sampling });
    for await (const { outputs } of near(toyBatch([[1, 2], [3, 4]]))) {
      assert.equal(outputs.length, length);
      firsts.push(outputs[0]);
    }
    assert.deepEqual(firsts, [3, 7]);
  }
});

Deno.test("neighbourhood: refuses to switch what is not switched", async () => {
  for (const sampling of ["quartile", "gaussian"] as const) {
    await assert.rejects(
      neighbours({ sampling, segments: "slic" }),
      RangeError,
    );
    await assert.rejects(neighbours({ sampling, fill: "mean" }), RangeError);
  }
});
