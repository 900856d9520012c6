import assert from "node:assert/strict";
import fc from "fast-check";
import type { Explanation } from "../../../core/contracts/explanation.ts";
import { rng } from "../../../core/rows/rng.ts";
import { alterExplanation } from "../../../harness/cell/alter_explanation.ts";

const shuffle = { kind: "shuffle" } as const;
const noise = (size: number) => ({ kind: "noise", size }) as const;

/** One instance with these attributions. */
function explained(values: readonly number[], rest: Partial<Explanation> = {}) {
  const data = new Float64Array(values);
  return { attributions: { shape: [1, values.length], data }, ...rest };
}

Deno.test("alterExplanation: noise has the size asked for, in standard deviations of each instance", () => {
  const rows = 2;
  const inputs = 20_000;
  // Spread 1 in the first instance, 100 in the second.
  const data = Float64Array.from(
    { length: rows * inputs },
    (_, i) => (i % 2 ? 1 : -1) * (i < inputs ? 1 : 100),
  );
  const whole = { attributions: { shape: [rows, inputs], data } };
  const { data: altered } = alterExplanation(
    whole,
    noise(0.5),
    undefined,
    (row) => rng("test", row),
  ).attributions;
  for (const [row, spread] of [1, 100].entries()) {
    let squares = 0;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) {
      squares += (altered[i]! - data[i]!) ** 2;
    }
    // A standard deviation of 20,000 draws errs by 0.5%.
    const size = Math.sqrt(squares / inputs) / spread;
    assert.ok(Math.abs(size - 0.5) < 0.01, `${size}`);
  }
});

Deno.test("alterExplanation: noise of size 0 and of constant attributions changes nothing; subsets are dropped", () => {
  const own = explained([1, 2, 4], { subsets: [[Int32Array.of(0)]] });
  const still = alterExplanation(own, noise(0), undefined, (row) => rng(row));
  assert.deepEqual(still.attributions, own.attributions);
  assert.ok(!("subsets" in still));
  const constant = explained([3, 3, 3]);
  const other = alterExplanation(constant, noise(9), undefined, (i) => rng(i));
  assert.deepEqual(other.attributions, constant.attributions);
});

Deno.test("alterExplanation: base values and notes stay, and the original is not touched", () => {
  const values = [1, 2, 4];
  const baseValues = Float64Array.of(7);
  const own = explained(values, { baseValues, notes: {} });
  const copy = alterExplanation(own, noise(1), undefined, (row) => rng(row));
  assert.equal(copy.baseValues, baseValues);
  assert.deepEqual(copy.notes, {});
  assert.deepEqual([...own.attributions.data], values);
  assert.notDeepEqual(copy.attributions.data, own.attributions.data);
});

Deno.test("alterExplanation: shuffling exchanges whole units of one size, and renames subsets alike", () =>
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, size) => {
      const count = 4;
      // Unit u holds every fourth input, each with the value u.
      const positions = Int32Array.from(
        { length: count * size },
        (_, i) => (i % size) * count + Math.floor(i / size),
      );
      const offsets = Int32Array.from(
        { length: count + 1 },
        (_, u) => u * size,
      );
      const values = Array.from({ length: count * size }, (_, i) => i % count);
      const own = explained(values, { subsets: [[Int32Array.of(2, 0)]] });
      const { attributions: { data }, subsets } = alterExplanation(
        own,
        shuffle,
        { offsets, positions },
        (row) => rng(seed, row),
      );
      const found = Array.from(
        { length: count },
        (_, u) =>
          [...new Set(positions.subarray(u * size, (u + 1) * size))]
            .map((at) => data[at]!),
      );
      for (const unit of found) assert.equal(new Set(unit).size, 1);
      assert.deepEqual(found.map(([v]) => v).sort(), [0, 1, 2, 3]);
      // The renamed units hold what 2 and 0 held.
      assert.deepEqual([...subsets![0]![0]!].map((u) => found[u]![0]), [2, 0]);
    }),
    { seed: 3, numRuns: 100 },
  ));

Deno.test("alterExplanation: units of several sizes keep every number; inputs of no unit stay", () => {
  const units = {
    offsets: Int32Array.of(0, 1, 4),
    positions: Int32Array.of(0, 1, 2, 3),
  };
  for (let seed = 0; seed < 10; seed++) {
    const { data } = alterExplanation(
      explained([1, 2, 3, 4, 5]),
      shuffle,
      units,
      () => rng(seed),
    ).attributions;
    assert.deepEqual([...data].sort(), [1, 2, 3, 4, 5]);
    assert.equal(data[4], 5);
    assert.ok([1, 2].includes(data[0]!));
  }
});
