import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  distributions,
  identicalInputs,
} from "../../../datasets/generators/distributions.ts";

const ROWS = 20_000;

Deno.test("distributions: every kind has its mean and variance within four standard errors, inside its range", () => {
  const distribution = distributions(["normal", "uniform", "binary"]);
  const expected = [[0, 1, 3], [0, 1 / 3, 1 / 5], [0.5, 0.25, 1 / 16]];
  const stream = rng("laws");
  const rows = Array.from({ length: ROWS }, () => distribution.row(stream));
  for (const [input, [mean, variance, fourth]] of expected.entries()) {
    const values = rows.map((row) => row[input]!);
    const [low, high] = distribution.range(input);
    assert.ok(values.every((value) => value >= low && value <= high));
    const average = values.reduce((sum, v) => sum + v / ROWS, 0);
    const squares = values.reduce((s, v) => s + (v - mean!) ** 2 / ROWS, 0);
    assert.ok(Math.abs(average - mean!) < 4 * Math.sqrt(variance! / ROWS));
    const error = Math.sqrt(Math.max(fourth! - variance! ** 2, 1e-4) / ROWS);
    assert.ok(Math.abs(squares - variance!) < 4 * error);
  }
});

Deno.test("distributions: one input alone has the distribution that it has in a row", () => {
  const distribution = distributions(["binary", "uniform"]);
  const stream = rng("one");
  const drawn = new Set(
    Array.from({ length: 64 }, () => distribution.input(0, stream)),
  );
  assert.deepEqual([...drawn].sort(), [0, 1]);
  assert.ok(Math.abs(distribution.input(1, stream)) <= 1);
});

Deno.test("identicalInputs: every input has the kind's distribution and range", () => {
  const distribution = identicalInputs("binary", 3);
  const row = distribution.row(rng("alike"));
  assert.equal(row.length, 3);
  assert.ok(Array.from(row).every((value) => value === 0 || value === 1));
  assert.deepEqual(distribution.range(2), [0, 1]);
  assert.deepEqual(
    distribution.row(rng("a")),
    distributions(["binary", "binary", "binary"]).row(rng("a")),
  );
});
