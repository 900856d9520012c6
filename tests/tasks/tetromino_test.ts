import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import {
  SIDES,
  tetrominoNetwork,
} from "../../tasks/parts/tetromino_network.ts";
import { tetromino } from "../../tasks/tetromino.ts";
import {
  BACKGROUNDS,
  SCENARIOS,
} from "../../datasets/generators/tetromino_scene.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

for (const scenario of SCENARIOS) {
  for (const background of BACKGROUNDS) {
    checkShipped(tetrominoNetwork(scenario, background), 0.93);
    checkShipped(tetrominoNetwork(scenario, background, 64), 0.98);
  }
}

/** Scenario, background and side by a network's id. */
function placeOf(id: string) {
  const all = SCENARIOS.flatMap((scenario) =>
    BACKGROUNDS.flatMap((background) =>
      SIDES.map((side) => [scenario, background, side] as const)
    )
  );
  return all.find((place) => tetrominoNetwork(...place).id === id)!;
}

Deno.test("tetromino: options choose the network; masks are of the inputs' shape and mark some pixels", async () => {
  await selectBackend("wasm");
  const weights = new Set<string>();
  for (const { id } of tetromino.variants) {
    const [scenario, background, side] = placeOf(id);
    const problem = await tetromino.load(
      { scenario, background, side, patch: 0, instances: 3, head: "logit" },
      readFile,
    );
    weights.add(problem.weights);
    const { inputs, truth } = problem.batch;
    assert.deepEqual(inputs.shape, [3, side, side, 1]);
    assert.deepEqual(truth!.mask!.shape, inputs.shape);
    assert.deepEqual(truth!.relevance, truth!.mask);
    const cells = scenario === "translations_rotations" ? 4 : 8;
    const own = rowAt(truth!.mask!, 2);
    assert.equal(
      own.filter((value) => value === 1).length,
      cells * (side / 8) ** 2,
    );
  }
  assert.equal(weights.size, 16);
});

Deno.test("tetromino: squares of pixels are units where they are asked for", async () => {
  await selectBackend("wasm");
  const load = (patch: number) =>
    tetromino.load(
      { ...tetromino.defaults, side: 64, patch, instances: 1 },
      readFile,
    );
  assert.equal((await load(0)).units, undefined);
  const { offsets } = (await load(4)).units!;
  assert.deepEqual([offsets.length, offsets[1]], [1 + 16 ** 2, 16]);
});

Deno.test("tetromino: other sides are refused", async () => {
  const options = { ...tetromino.defaults, side: 16 };
  await assert.rejects(
    async () => await tetromino.load(options, readFile),
    /side must be 8 or 64, current value is 16/,
  );
});

Deno.test("tetromino: no network on white noise uses the surroundings, those on clouds do where tetrominoes stand in place", async () => {
  const used: string[] = [];
  for (const { id } of tetromino.variants) {
    const { parts } = await readCertificate(id);
    const surroundings = parts!.find(({ part }) => part === "surroundings");
    if (surroundings!.verdict === "used") used.push(id);
  }
  assert.deepEqual(used, [
    "tetromino/linear_correlated",
    "tetromino/multiplicative_correlated",
    "tetromino/xor_correlated",
    "tetromino/linear_correlated_64",
    "tetromino/multiplicative_correlated_64",
    "tetromino/xor_correlated_64",
  ]);
});
