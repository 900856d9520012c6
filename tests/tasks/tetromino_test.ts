import assert from "node:assert/strict";
import { rowAt } from "../../core/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import type { Certificate } from "../../tasks/parts/certificate.ts";
import { tetrominoNetwork } from "../../tasks/parts/tetromino_network.ts";
import { tetromino } from "../../tasks/tetromino.ts";
import {
  BACKGROUNDS,
  SCENARIOS,
} from "../../datasets/parts/tetromino_scene.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";

for (const scenario of SCENARIOS) {
  for (const background of BACKGROUNDS) {
    checkShipped(tetrominoNetwork(scenario, background), 0.93);
  }
}

Deno.test("tetromino: options choose the network; masks are of the inputs' shape and mark some pixels", async () => {
  await selectBackend("wasm");
  const weights = new Set<string>();
  for (const scenario of SCENARIOS) {
    for (const background of BACKGROUNDS) {
      const problem = await tetromino.load(
        { scenario, background, instances: 3, head: "logit" },
        readFile,
      );
      weights.add(problem.weights);
      const { inputs, truth } = problem.batch;
      assert.deepEqual(truth!.mask!.shape, inputs.shape);
      assert.deepEqual(truth!.relevance, truth!.mask);
      const marked = scenario === "translations_rotations" ? 4 : 8;
      const own = rowAt(truth!.mask!, 2);
      assert.equal(own.filter((value) => value === 1).length, marked);
    }
  }
  assert.equal(weights.size, 8);
});

Deno.test("tetromino: no network on white noise uses the surroundings, those on clouds do where tetrominoes stand in place", async () => {
  const used: string[] = [];
  for (const { id } of tetromino.variants) {
    const text = await Deno.readTextFile(`tasks/certificates/${id}.json`);
    const { parts }: Certificate = JSON.parse(text);
    const surroundings = parts!.find(({ part }) => part === "surroundings");
    if (surroundings!.verdict === "used") used.push(id);
  }
  assert.deepEqual(used, [
    "tetromino/linear_correlated",
    "tetromino/multiplicative_correlated",
    "tetromino/xor_correlated",
  ]);
});
