import assert from "node:assert/strict";
import { flipBits } from "./flip_bits.ts";
import { killAtRandom } from "./kill_at_random.ts";
import { plantHostile } from "./plant_hostile.ts";
import type { Tried } from "./tried.ts";

function expectNoProblems(tried: readonly Tried[]): void {
  assert.deepEqual(tried.flatMap(({ problems }) => problems), []);
}

Deno.test("faults: no flipped bit changes what is read unnoticed, or stops a board", async () => {
  const tried = await flipBits(1, 100);
  expectNoProblems(tried);
  assert.equal(tried.reduce((sum, { times }) => sum + times, 0), 100);
  assert.ok(tried.some(({ outcomes }) => outcomes["reported"]! > 0));
});

Deno.test("faults: hostile, forged and cut files are reported, and the board is made of the rest", async () => {
  expectNoProblems(await plantHostile(1, 10));
});

Deno.test("faults: commands that are killed go on to the same results, and touch no file of others", async () => {
  expectNoProblems(await killAtRandom(1, 5));
});
