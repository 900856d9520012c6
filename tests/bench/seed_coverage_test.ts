import assert from "node:assert/strict";
import { seedCoverage } from "./seed_coverage.ts";

const SAMPLES = 300;

Deno.test("seedCoverage: where each instance has draws of its own, seeds are covered", () => {
  const distribution = { instance: 1, seed: 0, both: 1 };
  const held = seedCoverage(distribution, 40, 3, SAMPLES, 300);
  // Drawing seeds anew counts their noise twice: more than 94%. Three standard errors of the
  // simulation are 4.2%.
  assert.ok(held > 0.9, `${held}`);
});

Deno.test("seedCoverage: what three seeds share is covered too rarely, ten do better", () => {
  const distribution = { instance: 0.1, seed: 1, both: 0.1 };
  const three = seedCoverage(distribution, 20, 3, SAMPLES, 300);
  const ten = seedCoverage(distribution, 20, 10, SAMPLES, 300);
  // Three values drawn with replacement: their range holds the mean in 1 − 2/8 of the cases, and
  // the interval is about as wide.
  assert.ok(three > 0.6 && three < 0.85, `${three}`);
  assert.ok(ten > three, `${ten}`);
});

Deno.test("seedCoverage: nothing random is always covered", () => {
  assert.equal(
    seedCoverage({ instance: 0, seed: 0, both: 0 }, 5, 2, 10, 10),
    1,
  );
});
