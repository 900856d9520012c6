import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../../../core/testing/toy_context.ts";
import { metropolisChains } from "../../../../explainers/surrogates/parts/metropolis_chains.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";

const model = multilinearModel(2, [[1, [0]], [-2, [0, 1]], [0.5, [1]]]);
const background = toyRows([[0, 0], [1, 1], [1, 2]]);
const options = { chains: 20, steps: 3000, beta: 1.5 };

/** Share of steps that chains spend in each state, by its text. */
async function shares(parts: ToyContextParts, beta: number, row: number[]) {
  const found = new Map<string, number>();
  const acceptance = await metropolisChains(
    model,
    toyBatch([row]),
    toyContext(2, { background, ...parts }),
    { ...options, beta },
    (_step, _row, state) =>
      found.set(`${state}`, (found.get(`${state}`) ?? 0) + 1 / 60000),
  );
  return { found, acceptance: acceptance[0]! };
}

Deno.test("metropolisChains: states are met as often as Boltzmann says", async () => {
  // Values of the background and the instance [0, 2]: 0 and 1 alike in the first, 0, 1, 2, 2 in the
  // second.
  const weights = new Map<string, number>();
  for (const a of [0, 1]) {
    for (const [b, times] of [[0, 1], [1, 1], [2, 2]] as const) {
      const energy = Math.abs(a - 2 * a * b + 0.5 * b - 1);
      weights.set(`${[a, b]}`, times * Math.exp(-1.5 * energy));
    }
  }
  const total = [...weights.values()].reduce((x, y) => x + y);
  const { found } = await shares({}, 1.5, [0, 2]);
  // 60,000 steps that remember some twenty before them: five deviations of 3,000 draws of a half.
  const states = [...weights.keys()];
  assertClose(
    states.map((state) => found.get(state) ?? 0),
    states.map((state) => weights.get(state)! / total),
    { atol: 5 * 0.5 / Math.sqrt(3000) },
  );
  assert.equal(found.size, 6);
});

Deno.test("metropolisChains: without beta every proposal is accepted, with a large one none that matters", async () => {
  const free = await shares({}, 0, [0, 2]);
  assertClose([free.acceptance], [1], { atol: 1e-9 }); // 60,000 additions
  const bound = await shares({}, 1e9, [0, 2]);
  assert.deepEqual([...bound.found.keys()], ["0,2"]);
});

Deno.test("metropolisChains: a proposal is weighed against the state it leaves", async () => {
  const [acceptance] = await metropolisChains(
    linearModel([1]),
    toyBatch([[0]]),
    toyContext(1, { background: toyRows([[1]]) }),
    { chains: 20, steps: 3000, beta: Math.log(4) },
    () => {},
  );
  // A fifth of the time at 1, from where all is accepted; at 0 all of one half and a quarter of the
  // other.
  assertClose([acceptance!], [0.2 + 0.8 * 0.625], {
    atol: 5 * 0.5 / Math.sqrt(10000), // of 60,000 steps that remember a few before them
  });
});

Deno.test("metropolisChains: units move whole", async () => {
  const { found } = await shares({ units: grouped([[0, 1]]) }, 0, [5, 5]);
  assert.deepEqual([...found.keys()].sort(), ["0,0", "1,1", "1,2", "5,5"]);
});

Deno.test("metropolisChains: all chains of all instances go in one call per step", async () => {
  const { model, count } = counted(linearModel([1, 1]));
  const seen = new Map<string, number>();
  await metropolisChains(
    model,
    toyBatch([[1, 2], [3, 4], [5, 6]]),
    toyContext(2),
    { chains: 4, steps: 7, beta: 1 },
    (step, row) =>
      seen.set(`${step},${row}`, (seen.get(`${step},${row}`) ?? 0) + 1),
  );
  assert.deepEqual([count.calls, count.rows], [1 + 7, 3 + 3 * 4 * 7]);
  assert.equal(seen.size, 21);
  assert.ok([...seen.values()].every((visits) => visits === 4));
});
