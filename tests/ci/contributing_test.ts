import assert from "node:assert/strict";
import { camelCase } from "../../.ci/index.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import { rng } from "../../core/rows/rng.ts";
import { linearModel } from "../../core/testing/linear_model.ts";

const core = import.meta.resolve("../../core/");
const guide = Deno.readTextFileSync(
  new URL("../../.github/CONTRIBUTING.md", import.meta.url),
);

/** The plug-in whose whole file stands in the guide; `deno test --doc` checks its types. */
async function plugin(id: string): Promise<unknown> {
  const block = [...guide.matchAll(/```ts\n([^]*?)```/g)]
    .map((match) => match[1]!)
    .find((text) => text.includes(`id: "${id}"`));
  assert.ok(block, `the guide shows ${id}`);
  const source = block.replaceAll('"../core/', `"${core}`);
  const module = await import(
    `data:application/typescript,${encodeURIComponent(source)}`
  );
  return module[camelCase(id)];
}

const context: Context = {
  rng,
  background: { shape: [1, 3], data: new Float32Array(3) },
  baseline: new Float32Array([0, 1, 0]),
  box: { lower: new Float32Array(3), upper: new Float32Array(3).fill(4) },
  signal: new AbortController().signal,
};

const batch = {
  inputs: { shape: [2, 3], data: new Float32Array([1, 2, 3, 0, 0, 4]) },
  targets: new Int32Array(2),
  instances: new Int32Array([0, 1]),
};

/**
 * w ⊙ (x − baseline) for w = (2, −3, 1), exact in float64 because every number is a small integer.
 */
const expected = [2, -3, 3, 0, 3, 4];

Deno.test("CONTRIBUTING: its explainer answers w ⊙ (x − baseline) on a linear model", async () => {
  const oneOut = await plugin("one_out") as Explainer;
  assert.equal(oneOut.id, "one_out");
  for (const step of [1, 0.5]) {
    const explain = await oneOut.prepare(
      linearModel([2, -3, 1], 7),
      { step },
      context,
    );
    const { attributions } = await explain(batch);
    assert.deepEqual(attributions.shape, [2, 3]);
    assert.deepEqual([...attributions.data], expected);
  }
});

Deno.test("CONTRIBUTING: its explainer shares a unit's loss by the unit's inputs", async () => {
  const oneOut = await plugin("one_out") as Explainer;
  const units = {
    offsets: new Int32Array([0, 2, 3]),
    positions: new Int32Array([0, 2, 1]),
  };
  const explain = await oneOut.prepare(
    linearModel([2, -3, 1]),
    oneOut.defaults,
    { ...context, units },
  );
  const { attributions } = await explain(batch);
  assert.deepEqual([...attributions.data], [2.5, -3, 2.5, 2, 3, 2]);
});

Deno.test("CONTRIBUTING: its metric scores a share, undefined without attributions", async () => {
  const largestShare = await plugin("largest_share") as Metric;
  const scores = await largestShare.score(
    {
      model: linearModel([1]),
      batch,
      signed: true,
      repeats: [],
      explain: () => assert.fail("it need not explain"),
      note: () => assert.fail("it has nothing to note"),
      explanation: {
        attributions: {
          shape: [3, 2],
          data: new Float64Array([-3, 1, 2, 2, 0, 0]),
        },
      },
    },
    largestShare.defaults,
    context,
  );
  assert.deepEqual([...scores], [0.75, 0.5, NaN]);
});
