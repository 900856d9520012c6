import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { sensx } from "../../../explainers/sensx/sensx.ts";
import { sensxGradient } from "../../../explainers/sensx/sensx_gradient.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const cheap = { draws: 20, samples: 20, deltas: 4 };
const square = { value: (x: number) => x * x, gradient: (x: number) => 2 * x };

Deno.test("sensxGradient: |w| of a linear model to the last digit, no spread", async () => {
  const weights = [0.1, -1 / 3, 0];
  const { attributions, notes } = await explainRows(
    sensxGradient,
    linearModel(weights),
    [[1, 1, 1], [0, -2, 2]],
    { options: cheap },
  );
  const sizes = weights.map(Math.abs);
  assert.deepEqual([...attributions.data], [...sizes, ...sizes]);
  assert.deepEqual([...notes!.delta!.data], [1, 1]);
  assert.deepEqual([...notes!.standard_errors!.data], Array(6).fill(0));
});

Deno.test("sensxGradient: undivided, |w| times the mean step", async () => {
  const { attributions, notes } = await explainRows(
    sensxGradient,
    linearModel([2, -3]),
    [[0, 1]],
    { options: { ...cheap, draws: 4000, divided: false } },
  );
  // z uniform on [−2, 2]: E|z| = 1, E|z − 1| = (9 + 1) / 8.
  const errors = notes!.standard_errors!.data;
  for (const [i, expected] of [2, 3 * 1.25].entries()) {
    assertClose([attributions.data[i]!], [expected], { atol: 4 * errors[i]! });
    assert.ok(errors[i]! < 0.05);
  }
});

Deno.test("sensxGradient: closed forms of a product and a square, within four standard errors", async () => {
  const product = await explainRows(
    sensxGradient,
    multilinearModel(2, [[1, [0, 1]]]),
    [[0.7, -1.2]],
    { options: { ...cheap, draws: 4000 } },
  );
  const squares = await explainRows(sensxGradient, additiveModel([square]), [
    [1],
  ], { options: { ...cheap, draws: 4000 } });
  // E|z| of the other input is 1 for both, E|2z| is 2: what a walk ends at, without the half where
  // it starts.
  for (
    const [{ attributions, notes }, expected] of [
      [product, [1, 1]],
      [squares, [2]],
    ] as const
  ) {
    for (const [i, value] of expected.entries()) {
      const error = notes!.standard_errors!.data[i]!;
      assertClose([attributions.data[i]!], [value], { atol: 4 * error });
      assert.ok(error < 0.02);
    }
  }
});

Deno.test("sensxGradient: standard errors are the spread over seeds", async () => {
  const values: number[] = [];
  let stated = 0;
  for (let seed = 0; seed < 300; seed++) {
    const { attributions, notes } = await explainRows(
      sensxGradient,
      additiveModel([square]),
      [[1]],
      { seed, options: { draws: 20, samples: 2, deltas: 2, tau: 0 } },
    );
    values.push(attributions.data[0]!);
    stated += notes!.standard_errors!.data[0]! ** 2 / 300;
  }
  const mean = values.reduce((a, b) => a + b) / 300;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 299;
  // A variance from 300 draws has a relative error near √(2/300) = 8 %: four of them.
  assertClose([stated], [variance], { rtol: 0.33 });
});

Deno.test("sensxGradient: the radius is that of SensX under equal streams", async () => {
  // Ten draws per radius: δ* hangs on the few that hit the spike.
  const model = functionModel({
    inputs: 1,
    value: (row) => Math.abs(row[0]!) < 0.2 ? 1 : 0,
    gradient: () => [0],
  });
  const batch = toyBatch(Array.from({ length: 20 }, () => [0]));
  const options = { ...sensx.defaults, walks: 2, draws: 2, samples: 10 };
  const deltas = await Promise.all(
    [sensx, sensxGradient].map(async ({ prepare }) =>
      (await (await prepare(model, options, toyContext(1)))(batch)).notes!
        .delta!.data
    ),
  );
  assert.ok(new Set(deltas[0]).size > 2);
  assert.deepEqual(deltas[1], deltas[0]);
});

Deno.test("sensxGradient: gradients are taken within δ*, cut by the box", async () => {
  const seen: number[] = [];
  const model = functionModel({
    inputs: 1,
    // A spike that fills less than a hundredth of wide neighbourhoods: their bands collapse.
    value: (row) => Math.abs(row[0]! - 1.75) < 0.005 ? 1 : 0,
    gradient(row) {
      seen.push(row[0]!);
      return [0];
    },
  });
  const { notes } = await explainRows(sensxGradient, model, [[1.75]], {
    options: { draws: 200, samples: 400 },
  });
  const [delta] = notes!.delta!.data;
  assert.ok(delta! > 0 && delta! < 1, `${delta}`);
  assert.equal(seen.length, 200);
  assert.ok(seen.every((z) => z >= 1.75 - 4 * delta! - 1e-6 && z <= 2));
  assert.ok(Math.min(...seen) < 1.75 - 3.5 * delta!);
});

Deno.test("sensxGradient: an insensitive instance costs no gradient, a sensitive one `draws`", async () => {
  const flat = counted(linearModel([0.01, 0.01]));
  const { attributions, notes } = await explainRows(
    sensxGradient,
    flat.model,
    [[1, 1]],
    { options: cheap },
  );
  assert.deepEqual([...attributions.data], [0, 0]);
  assert.deepEqual([...notes!.insensitive!.data], [1]);
  assert.deepEqual([...notes!.standard_errors!.data], [0, 0]);
  assert.equal(flat.count.rows, 20 * 4);
  assert.equal(flat.count.gradientRows, 0);
  const steep = counted(linearModel([1, 1]));
  await explainRows(sensxGradient, steep.model, [[1, 1], [0, 0]], {
    options: cheap,
  });
  assert.equal(steep.count.rows, 2 * 20 * 4);
  assert.equal(steep.count.gradientRows, 2 * 20);
});

Deno.test("sensxGradient: a unit moves whole, and what cannot move adds nothing", async () => {
  const box = {
    lower: new Float32Array([-2, -2, 1]),
    upper: new Float32Array([2, 2, 1]),
  };
  const { attributions } = await explainRows(
    sensxGradient,
    linearModel([3, 1, 50]),
    [[0, 0, 1]],
    { box, units: grouped([[0, 2], [1]]), options: cheap },
  );
  assert.deepEqual([...attributions.data], [3, 1, 3]);
});
