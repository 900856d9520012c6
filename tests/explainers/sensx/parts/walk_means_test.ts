import assert from "node:assert/strict";
import { rowAt } from "../../../../core/contracts/nd_array.ts";
import { additiveModel } from "../../../../core/testing/additive_model.ts";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { drawNear } from "../../../../explainers/sensx/parts/draw_near.ts";
import {
  type WalkBudget,
  walkMeans,
} from "../../../../explainers/sensx/parts/walk_means.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";

const budget: WalkBudget = {
  walks: 300,
  divided: false,
  stableTop: 0,
  round: 30,
  risk: 0.05,
};

/** Effects that lie near enough to need several rounds, how many depends on the row. */
const close = additiveModel([1, 1.5, 4, 0].map((w) => ({
  value: (x) => w * x * x,
  gradient: (x) => 2 * w * x,
})));

function means(
  model: Parameters<typeof walkMeans>[0],
  rows: readonly (readonly number[])[],
  radii: readonly number[],
  options: Partial<WalkBudget> = {},
  seed = 0,
) {
  const { length } = rows[0]!;
  return model.predict(toyRows(rows)).then(({ data }) =>
    walkMeans(
      model,
      { ...toyBatch(rows), outputs: data, radii },
      { ...budget, ...options },
      toyContext(length, { seed }),
    )
  );
}

Deno.test("walkMeans: mean and standard error of each unit, by hand on two walks", async () => {
  const { box, rng } = toyContext(1);
  const point = new Float32Array(1);
  const steps = [0, 1].map((walk) => {
    drawNear([1], 0.5, box, rng("walk", 0, walk), point);
    return 3 * point[0]! - 3;
  });
  const answer = await means(linearModel([3]), [[1]], [0.5], { walks: 2 });
  const [a, b] = steps.map(Math.abs) as [number, number];
  assertClose(answer.means, [(a + b) / 2], { rtol: 1e-15 });
  // Of two numbers: |a − b| / 2. A difference of squares near 10 is rounded before its root.
  assertClose(answer.errors, [Math.abs(a - b) / 2], { rtol: 1e-12 });
  assertClose(answer.signed, [(steps[0]! + steps[1]!) / 2], { rtol: 1e-15 });
  assert.deepEqual([...answer.used], [2]);
});

Deno.test("walkMeans: rounds change no draw, and no digit", async () => {
  const rows = [[0.5, 1, -1, 2], [1, 0, 0.25, -0.5]];
  const whole = await means(close, rows, [1, 0.5]);
  const rounds = await means(close, rows, [1, 0.5], {
    stableTop: 4,
    round: 7,
    risk: 1e-9,
  });
  assert.deepEqual(rounds, whole);
  const [used] = (await means(close, rows, [1, 0.5], { stableTop: 1 })).used;
  assert.ok(used! < 300);
  const stopped = await means(close, rows, [1, 0.5], { stableTop: 1 });
  const same = await means(close, rows, [1, 0.5], { walks: used! });
  assert.deepEqual(
    rowAt({ shape: [2, 4], data: stopped.means }, 0),
    rowAt({ shape: [2, 4], data: same.means }, 0),
  );
});

Deno.test("walkMeans: how many walks an instance takes depends on it alone", async () => {
  const rows = [[0.5, 1, -1, 2], [0, 0, 0, 0], [1.5, -0.5, 1, 1]];
  const radii = [1, 0.8, 0.4];
  const options = { stableTop: 2, walks: 4000 };
  const together = await means(close, rows, radii, options);
  assert.ok(new Set(together.used).size > 1, `${together.used}`);
  for (const [i, row] of rows.entries()) {
    const { model, count } = counted(close);
    const { data } = await close.predict(toyRows([row]));
    const alone = await walkMeans(
      model,
      {
        ...toyBatch([row]),
        instances: new Int32Array([i]),
        outputs: data,
        radii: [radii[i]!],
      },
      { ...budget, ...options },
      toyContext(4),
    );
    assert.deepEqual([...alone.used], [together.used[i]]);
    assert.equal(count.rows, 4 * alone.used[0]!);
    for (const name of ["means", "errors", "signed"] as const) {
      assert.deepEqual(
        alone[name],
        rowAt({ shape: [3, 4], data: together[name] }, i),
      );
    }
  }
});

Deno.test("walkMeans: radius 0 has no walks, and ties are never settled", async () => {
  const { model, count } = counted(linearModel([2, 0, 0]));
  const rows = [[0, 0, 0], [0, 0, 0]];
  const { data } = await linearModel([2, 0, 0]).predict(toyRows(rows));
  const answer = await walkMeans(
    model,
    { ...toyBatch(rows), outputs: data, radii: [0, 1] },
    { ...budget, stableTop: 2 },
    toyContext(3),
  );
  assert.deepEqual([...answer.used], [0, 300]);
  assert.deepEqual([...answer.means.subarray(0, 3)], [0, 0, 0]);
  assert.deepEqual([...answer.errors.subarray(0, 3)], [0, 0, 0]);
  assert.equal(count.rows, 3 * 300);
});

Deno.test("walkMeans: looking after every round settles a draw in at most `risk` of runs, a lead in nearly all", async () => {
  const settled = async (lead: number) => {
    const model = additiveModel([1, lead].map((w) => ({
      value: (x) => w * x * x,
      gradient: (x) => 2 * w * x,
    })));
    const runs = [];
    for (let seed = 0; seed < 100; seed++) {
      const { means: [a, b], used: [walks] } = await means(
        model,
        [[0, 0]],
        [1],
        { stableTop: 1, walks: 900 },
        seed,
      );
      if (walks! < 900) runs.push(b! > a!);
    }
    return runs;
  };
  // Of 100 runs with risk 5 %, more than 12 have probability below 0.2 %.
  assert.ok((await settled(1)).length <= 12);
  // Means 4/3 and 2 with errors below 0.061 and 0.091 after 450 walks: z near 3.8 needs a distance
  // of 0.58.
  const leads = await settled(1.5);
  assert.ok(leads.length >= 90, `${leads.length}`);
  assert.ok(leads.every(Boolean));
});

Deno.test("walkMeans: signed effects add up to the mean of f(end) − f(x)", async () => {
  const model = multilinearModel(3, [[2, [0]], [-3, [0, 1]], [1, [0, 1, 2]]]);
  const row = [1, -0.5, 2];
  const { box, rng } = toyContext(3);
  const { data: [start] } = await model.predict(toyRows([row]));
  let sum = 0;
  for (let walk = 0; walk < 40; walk++) {
    const point = new Float32Array(3);
    drawNear(row, 0.75, box, rng("walk", 0, walk), point);
    const { data: [end] } = await model.predict({ shape: [1, 3], data: point });
    sum += end! - start!;
  }
  for (const divided of [true, false]) {
    const { signed } = await means(model, [row], [0.75], {
      walks: 40,
      divided,
    });
    // Forty sums of numbers near 10.
    assertClose([signed.reduce((a, b) => a + b)], [sum / 40], { atol: 1e-13 });
  }
});

Deno.test("walkMeans: each target is asked of its own output", async () => {
  const model = functionModel({
    inputs: 1,
    value: (row) => row[0]!,
    gradient: () => [1],
  });
  const pair = {
    ...model,
    outputs: 2,
    async predict(inputs: Parameters<typeof model.predict>[0]) {
      const { shape, data } = await model.predict(inputs);
      const both = Float64Array.from([...data].flatMap((v) => [v, -4 * v]));
      return { shape: [shape[0]!, 2], data: both };
    },
  };
  const { signed } = await walkMeans(
    pair,
    {
      inputs: toyRows([[1], [1]]),
      targets: new Int32Array([0, 1]),
      instances: new Int32Array([5, 5]),
      outputs: [1, -4],
      radii: [1, 1],
    },
    budget,
    toyContext(1),
  );
  assert.equal(signed[1], -4 * signed[0]!);
});
