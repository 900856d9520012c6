import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { sensx } from "../../../explainers/sensx/sensx.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const cheap = { walks: 20, samples: 20, deltas: 4 };

Deno.test("sensx: |w| of a linear model, whatever the draws", async () => {
  const { attributions, notes } = await explainRows(
    sensx,
    linearModel([2, -3, 0]),
    [[1, 1, 1], [0, -2, 2]],
    { options: cheap },
  );
  // Differences of outputs near 10 over steps that may be as short as 1e-3.
  assertClose(attributions.data, [2, 3, 0, 2, 3, 0], { atol: 1e-11 });
  assert.equal(attributions.data[2], 0);
  assert.deepEqual([...notes!.delta!.data], [1, 1]);
  assertClose(notes!.standard_errors!.data, Array(6).fill(0), { atol: 1e-6 });
});

Deno.test("sensx: an output that varies by at most tau gives zeros, and says so", async () => {
  const { model, count } = counted(linearModel([0.01, 0.01]));
  const { attributions, notes } = await explainRows(sensx, model, [[1, 1]], {
    options: cheap,
  });
  assert.deepEqual([...attributions.data], [0, 0]);
  assert.deepEqual([...notes!.delta!.data], [0]);
  assert.deepEqual([...notes!.insensitive!.data], [1]);
  assert.deepEqual([...notes!.standard_errors!.data], [0, 0]);
  assert.equal(count.rows, 1 + 20 * 4);
});

Deno.test("sensx: rows asked are 1 + samples · deltas + walks · units, walks only where sensitive", async () => {
  const model = functionModel({
    inputs: 2,
    value: (row) => row[0]! > 5 ? 0 : row[0]! + row[1]!,
    gradient: () => [0, 0],
  });
  const box = {
    lower: new Float32Array([-10, -1]),
    upper: new Float32Array([10, 1]),
  };
  const metered = counted(model);
  await explainRows(sensx, metered.model, [[1, 0], [0, 1]], {
    box,
    options: cheap,
  });
  assert.equal(metered.count.rows, 2 * (1 + 20 * 4 + 20 * 2));
});

Deno.test("sensx: closed form of a product, within four standard errors", async () => {
  const { attributions, notes } = await explainRows(
    sensx,
    multilinearModel(2, [[1, [0, 1]]]),
    [[0.7, -1.2]],
    { options: { ...cheap, walks: 4000 } },
  );
  assert.deepEqual([...notes!.delta!.data], [1]);
  const errors = notes!.standard_errors!.data;
  // z uniform on [−2, 2], either order equally likely: ½ |x₁| + ½ E|z₁| and ½ |x₀| + ½ E|z₀|.
  for (const [i, expected] of [1.1, 0.85].entries()) {
    assertClose([attributions.data[i]!], [expected], { atol: 4 * errors[i]! });
    assert.ok(errors[i]! < 0.02);
  }
});

Deno.test("sensx: closed form of a square, within four standard errors", async () => {
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const { attributions, notes } = await explainRows(
    sensx,
    additiveModel([square]),
    [[1], [-0.5]],
    { options: { ...cheap, walks: 4000 } },
  );
  // E|z + x| with z uniform on [L, U] = ((U + x)² + (L + x)²) / (2 (U − L)).
  const errors = notes!.standard_errors!.data;
  for (const [i, x] of [1, -0.5].entries()) {
    const expected = ((2 + x) ** 2 + (x - 2) ** 2) / 8;
    assertClose([attributions.data[i]!], [expected], { atol: 4 * errors[i]! });
  }
});

Deno.test("sensx: divided, the answer follows the units of an input; undivided, it does not", async () => {
  const scaled = async (scale: number, divided: boolean) =>
    Array.from(
      (await explainRows(
        sensx,
        multilinearModel(2, [[1 / scale, [0, 1]]]),
        [[0.75 * scale, -1.25]],
        {
          box: {
            lower: new Float32Array([-2 * scale, -2]),
            upper: new Float32Array([2 * scale, 2]),
          },
          options: { ...cheap, divided },
        },
      )).attributions.data,
    );
  // Powers of two change no digit.
  assert.deepEqual(await scaled(4, false), await scaled(1, false));
  const [first, second] = await scaled(1, true);
  assert.deepEqual(await scaled(4, true), [first! / 4, second]);
});

Deno.test("sensx: f → a f + b scales the answer by |a|", async () => {
  const answer = async (scale: number, shift: number) =>
    (await explainRows(
      sensx,
      multilinearModel(2, [[scale, [0, 1]], [shift, []]]),
      [[0.75, -1.25]],
      { options: { ...cheap, tau: 0 } },
    )).attributions.data;
  const one = Array.from(await answer(1, 0));
  // Rounding of outputs near 10 over short steps.
  assertClose(await answer(-3, 10), one.map((v) => 3 * v), { rtol: 1e-10 });
});

Deno.test("sensx: a unit of several inputs moves whole, divided by the length of its step", async () => {
  const box = {
    lower: new Float32Array([-2, -2, 1]),
    upper: new Float32Array([2, 2, 1]),
  };
  // The third input cannot move, so the unit's step is that of the first.
  const { attributions } = await explainRows(
    sensx,
    linearModel([3, 1, 50]),
    [[0, 0, 1]],
    { box, units: grouped([[0, 2], [1]]), options: cheap },
  );
  assertClose(attributions.data, [3, 1, 3], { atol: 1e-10 }); // outputs near 50
});

Deno.test("sensx: an instance outside the box is still explained", async () => {
  const { attributions, notes } = await explainRows(
    sensx,
    linearModel([2, -3]),
    [[9, -9]],
    { options: cheap },
  );
  assert.deepEqual([...notes!.delta!.data], [1]);
  assertClose(attributions.data, [2, 3], { atol: 1e-10 }); // outputs near 50
});

Deno.test("sensx: symmetric in expectation", async () => {
  const { attributions, notes } = await explainRows(
    sensx,
    multilinearModel(3, [[1, [0, 1]], [1, [0, 2]], [1, [1, 2]]]),
    [[1, 1, 1]],
    { options: { ...cheap, walks: 2000 } },
  );
  const [a, b, c] = rowAt(attributions, 0);
  const error = 4 * Math.SQRT2 * notes!.standard_errors!.data[0]!;
  assertClose([b!, c!], [a!, a!], { atol: error });
});

Deno.test("sensx: equal rows of different instances draw on their own", async () => {
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const { attributions } = await explainRows(
    sensx,
    additiveModel([square]),
    [[1], [1]],
    { options: cheap },
  );
  assert.notEqual(attributions.data[0], attributions.data[1]);
});

Deno.test("sensx: signed effects of a product are its negated Shapley values against the box", async () => {
  const { notes } = await explainRows(
    sensx,
    multilinearModel(2, [[1, [0, 1]]]),
    [[0.7, -1.2]],
    { options: { ...cheap, walks: 4000 } },
  );
  const { signed_effects, walks_used } = notes!;
  // z has mean 0: either unit takes half of x₀ x₁ = −0.84 away. Effects lie within ±6.4, their
  // spread below 2.
  assertClose(signed_effects!.data, [0.42, 0.42], {
    atol: 4 * 2 / 4000 ** 0.5,
  });
  assert.deepEqual([...walks_used!.data], [4000]);
});

Deno.test("sensx: signed effects of a unit without effect are exactly 0", async () => {
  const { notes } = await explainRows(
    sensx,
    linearModel([2, 0]),
    [[1, 1], [0.001, 0.5]],
    { options: cheap },
  );
  assert.deepEqual([1, 3].map((i) => notes!.signed_effects!.data[i]), [0, 0]);
});

Deno.test("sensx: walks end once the first places are settled, and only then", async () => {
  const { model, count } = counted(linearModel([5, 3, 0.5, 0.5]));
  const used = async (stableTop: number) => {
    count.rows = 0;
    const { notes } = await explainRows(sensx, model, [[0, 0, 0, 0]], {
      options: { ...cheap, walks: 500, stableTop, round: 40 },
    });
    const [walks] = notes!.walks_used!.data;
    assert.equal(count.rows, 1 + 20 * 4 + 4 * walks!);
    return walks;
  };
  assert.equal(await used(0), 500);
  assert.equal(await used(2), 40);
  // The last two are equal but for rounding.
  assert.equal(await used(3), 500);
});
