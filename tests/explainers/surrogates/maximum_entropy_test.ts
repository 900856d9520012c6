import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import {
  maximumEntropy,
  type MaximumEntropyOptions,
} from "../../../explainers/surrogates/maximum_entropy.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

/** Each value has a quartile of its own. */
const background = toyRows([[0, 0, 0], [1, 1, 1], [2, 2, 2], [3, 3, 3]]);

function explain(
  weights: readonly number[],
  options: Partial<MaximumEntropyOptions>,
) {
  const row = [1, 1, 1];
  return explainRows(maximumEntropy, linearModel(weights), [row], {
    background,
    options,
  });
}

Deno.test("maximumEntropy: inputs of an additive energy depart as their own Boltzmann weights do", async () => {
  // Only the first input matters: |2 (v − 1)| for v = 0 .. 3, v = 1 also the instance's.
  const beta = 0.4;
  const base = [0.2, 0.4, 0.2, 0.2];
  const weights = base.map((q, v) => q * Math.exp(-beta * 2 * Math.abs(v - 1)));
  const total = weights.reduce((a, b) => a + b);
  const expected = weights.reduce(
    (sum, w, v) => sum + w / total * Math.log(w / total / base[v]!),
    0,
  );
  const { attributions } = await explain([2, 0, 0], {
    beta,
    chains: 20,
    sweeps: 1000,
    burnIn: 20,
  });
  // The divergence's slope is below 1; five deviations of a share over 20,000 samples that remember
  // a few before them.
  assertClose(attributions.data, [expected, 0, 0], {
    atol: 5 * 0.5 / Math.sqrt(20000 / 4),
  });
  assert.ok(expected > 0.1);
});

Deno.test("maximumEntropy: without beta, nothing departs from the background", async () => {
  const { attributions, notes } = await explain([1, 5, -2], {
    beta: 0,
    chains: 20,
    sweeps: 250,
  });
  // 2 n KL has the χ² distribution of 3 degrees of freedom, whose 99.9 % point is 16.3; sweeps of
  // three steps leave a third of the values in place.
  assert.ok(attributions.data.every((value) => value < 3 * 16.3 / 2 / 5000));
  assertClose(notes!.acceptance!.data, [1], { atol: 1e-9 }); // a sum of steps
});

Deno.test("maximumEntropy: with a large beta what matters stays, and counts by how rare it is", async () => {
  const { attributions: { data } } = await explain([1, 10, 0], { beta: 1e9 });
  assertClose([...data].slice(0, 2), Array<number>(2).fill(Math.log(5 / 2)), {
    atol: 1e-14,
  });
  assert.ok(data[2]! < 0.1);
});

Deno.test("maximumEntropy: sweeps of the burn-in are not counted", async () => {
  for (let seed = 0; seed < 10; seed++) {
    const { attributions } = await explainRows(
      maximumEntropy,
      linearModel([1, 1, 1]),
      [[1, 1, 1]],
      {
        seed,
        background,
        options: { beta: 0, chains: 1, sweeps: 1, burnIn: 5 },
      },
    );
    // A single sample lies in a single bin, of one fifth or the instance's two.
    for (const value of attributions.data) {
      const bin = [5, 5 / 2].find((q) => Math.abs(value - Math.log(q)) < 1e-12);
      assert.ok(bin !== undefined);
    }
  }
});

Deno.test("maximumEntropy: a unit carries its members' mean; a step changes one unit", async () => {
  const { model, count } = counted(linearModel([1, 0, 0]));
  const { attributions } = await explainRows(
    maximumEntropy,
    model,
    [[1, 1, 1], [0, 3, 3]],
    {
      background,
      units: grouped([[0, 2], [1]]),
      options: { beta: 1e9, chains: 2, sweeps: 5, burnIn: 1 },
    },
  );
  const { data } = attributions;
  assertClose([data[0]!, data[2]!], Array<number>(2).fill(Math.log(5 / 2)), {
    atol: 1e-14,
  });
  assert.equal(count.rows, 2 * (1 + 2 * 6 * 2));
});

Deno.test("maximumEntropy: refuses a background without rows", () =>
  assert.rejects(
    explainRows(maximumEntropy, linearModel([1]), [[1]], {
      background: { shape: [0, 1], data: new Float32Array() },
    }),
    RangeError,
  ));
