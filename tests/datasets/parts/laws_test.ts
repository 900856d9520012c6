import assert from "node:assert/strict";
import { rng } from "../../../core/rng.ts";
import { alike, laws } from "../../../datasets/parts/laws.ts";

const ROWS = 20_000;

Deno.test("laws: every kind has its mean and variance within four standard errors, inside its range", () => {
  const law = laws(["normal", "uniform", "binary"]);
  const expected = [[0, 1, 3], [0, 1 / 3, 1 / 5], [0.5, 0.25, 1 / 16]];
  const stream = rng("laws");
  const rows = Array.from({ length: ROWS }, () => law.row(stream));
  for (const [input, [mean, variance, fourth]] of expected.entries()) {
    const values = rows.map((row) => row[input]!);
    const [low, high] = law.range(input);
    assert.ok(values.every((value) => value >= low && value <= high));
    const found = values.reduce((sum, v) => sum + v / ROWS, 0);
    const squares = values.reduce((s, v) => s + (v - mean!) ** 2 / ROWS, 0);
    assert.ok(Math.abs(found - mean!) < 4 * Math.sqrt(variance! / ROWS));
    const error = Math.sqrt(Math.max(fourth! - variance! ** 2, 1e-4) / ROWS);
    assert.ok(Math.abs(squares - variance!) < 4 * error);
  }
});

Deno.test("laws: one input alone has the law that it has in a row", () => {
  const law = laws(["binary", "uniform"]);
  const stream = rng("one");
  const drawn = new Set(
    Array.from({ length: 64 }, () => law.input(0, stream)),
  );
  assert.deepEqual([...drawn].sort(), [0, 1]);
  assert.ok(Math.abs(law.input(1, stream)) <= 1);
});

Deno.test("alike: every input has the kind's law and range", () => {
  const law = alike("binary", 3);
  const row = law.row(rng("alike"));
  assert.equal(row.length, 3);
  assert.ok(Array.from(row).every((value) => value === 0 || value === 1));
  assert.deepEqual(law.range(2), [0, 1]);
  assert.deepEqual(
    law.row(rng("a")),
    laws(["binary", "binary", "binary"]).row(rng("a")),
  );
});
