import assert from "node:assert/strict";
import type { Rng } from "../../../../core/contracts/rng.ts";
import { rng } from "../../../../core/rows/rng.ts";
import { functionModel } from "../../../../core/testing/function_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { stableRadius } from "../../../../explainers/sensx/parts/stable_radius.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { twoOutputs } from "../../two_outputs.ts";

const { box } = toyContext(1);
const search = { samples: 1000, deltas: 20, tau: 0.1 };

/** Evenly spread draws, so that shares are exact. */
function even(draw: number): Rng {
  return { ...rng(0), uniform: () => (draw + 0.5) / search.samples };
}

/** 1 within `reach` of 0, else 0. */
function spike(reach: number) {
  return functionModel({
    inputs: 1,
    value: (row) => Math.abs(row[0]!) < reach ? 1 : 0,
    gradient: () => [0],
  });
}

Deno.test("stableRadius: the last radius at which a spike fills a hundredth of the box", async () => {
  // At radius r (width 4 r either side) the spike fills 0.005 / (4 r): 2.5 % at 0.05, 1.25 % at
  // 0.1, 0.8 % at 0.15.
  const { model, count } = counted(spike(0.005));
  assert.equal(
    await stableRadius(
      model,
      { input: [0], target: 0 },
      { box, stream: even },
      search,
    ),
    0.1,
  );
  assert.equal(count.rows, 20 * 1000);
});

Deno.test("stableRadius: 0 where the output never moves by tau, 1 where it always does", async () => {
  const radius = (weight: number) =>
    stableRadius(linearModel([weight]), { input: [0], target: 0 }, {
      box,
      stream: even,
    }, search);
  assert.equal(await radius(0.02), 0); // 98 % of [−2, 2] times 0.02 is 0.08
  assert.equal(await radius(1), 1);
});

Deno.test("stableRadius: explains the target, with one stream per draw", async () => {
  const model = twoOutputs([linearModel([0]), linearModel([1])]);
  const draws: number[] = [];
  const radius = (target: number) =>
    stableRadius(
      model,
      { input: [0], target },
      {
        box,
        stream: (draw) => {
          draws.push(draw);
          return even(400 * draw);
        },
      },
      { ...search, samples: 3 },
    );
  assert.deepEqual([await radius(0), await radius(1)], [0, 1]);
  assert.deepEqual(draws, [0, 1, 2, 0, 1, 2]);
});

Deno.test("stableRadius: radii grow in equal steps to the whole box", async () => {
  const seen: number[] = [];
  const model = functionModel({
    inputs: 1,
    value: (row) => seen.push(row[0]!),
    gradient: () => [0],
  });
  await stableRadius(model, { input: [0], target: 0 }, { box, stream: even }, {
    ...search,
    deltas: 8,
  });
  const reach = Array.from(
    { length: 8 },
    (_, t) => Math.max(...seen.filter((_, index) => index % 8 === t)),
  );
  // Eighths of the box's width of 4, cut at 2; the outermost of 1000 even draws lies 0.1 % inside.
  assertClose(reach, [0.5, 1, 1.5, 2, 2, 2, 2, 2], { rtol: 0.002 });
});
