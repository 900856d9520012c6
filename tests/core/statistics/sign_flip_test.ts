import assert from "node:assert/strict";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rng } from "../../../core/rows/rng.ts";
import { signFlip } from "../../../core/statistics/sign_flip.ts";
import { assertClose } from "../../assert_close.ts";

/** A stream that must not be drawn from. */
const none: Rng = {
  uniform: () => assert.fail(),
  normal: () => assert.fail(),
  integer: () => assert.fail(),
  permutation: () => assert.fail(),
};

/** Share of all sign patterns at least as far from 0, or further by `beyond`. */
function byEnumeration(
  differences: readonly number[],
  beyond = -1e-9,
): number {
  const patterns = differences.reduce<number[]>(
    (sums, d) => sums.flatMap((sum) => [sum + d, sum - d]),
    [0],
  );
  const total = Math.abs(differences.reduce((a, b) => a + b, 0));
  return patterns.filter((sum) => Math.abs(sum) >= total + beyond).length /
    patterns.length;
}

Deno.test("signFlip: exact up to 12, as scipy 1.17.1's permutation_test(permutation_type='samples') over all resamples", () => {
  const ten = [1.5, -0.3, 2.2, 0.8, -1.1, 3.0, 0.4, -0.2, 1.9, 0.7];
  assert.equal(signFlip(ten, none), 0.05859375);
  assert.equal(signFlip([2, 3, -1, 4, 5], none), 0.125);
  assert.equal(signFlip([1, 1, 1, 1], none), 0.125);
  assert.equal(signFlip([0, 0, 1, -1, 2], none), 0.75);
  const twelve = [...ten, 0.1, -2.5];
  assert.equal(signFlip(twelve, none), byEnumeration(twelve));
});

Deno.test("signFlip: sums that are equal but for rounding count as equal", () => {
  // |0.1 + 0.2 - 0.3| is not |0.3 - 0.1 - 0.2| in floating point.
  assert.equal(signFlip([0.1, 0.2, -0.3], none), 1);
  assert.equal(signFlip([0.1, 0.2, 0.3], none), 2 / 8);
});

Deno.test("signFlip: zeros neither help nor hurt; only zeros are no evidence", () => {
  const five = [2, 3, -1, 4, 5];
  const zeros = Array<number>(20).fill(0);
  assert.equal(signFlip([...zeros, ...five], none), 0.125);
  assert.equal(signFlip(zeros, none), 1);
  assert.equal(signFlip([], none), 1);
});

Deno.test("signFlip: random signs approach the enumeration, within 4 standard errors", () => {
  const sixteen = Array.from({ length: 16 }, (_, i) => (i * 5 % 16) - 5.5);
  const exact = byEnumeration(sixteen);
  const p = signFlip(sixteen, rng("flip"), 20_000);
  const error = Math.sqrt(exact * (1 - exact) / 20_000);
  assertClose([p], [exact], { atol: 4 * error + 1e-4 });
});

Deno.test("signFlip: signs beyond the 32nd are drawn like the first", () => {
  // 40 tiny differences in front settle only how patterns of the last eight compare that tie with
  // the total of 18.
  const last = [5, 4, 3, -2, 1, 6, -7, 8];
  const p = signFlip(
    [...Array<number>(40).fill(1e-6), ...last],
    rng("flip"),
    4000,
  );
  const atLeast = byEnumeration(last);
  const error = Math.sqrt(atLeast * (1 - atLeast) / 4000);
  const beyond = byEnumeration(last, 0.5);
  assert.ok(p > beyond - 4 * error && p < atLeast + 4 * error, `${p}`);
});

Deno.test("signFlip: p is never 0, and equal streams give equal p", () => {
  const p = () => signFlip(Array<number>(60).fill(1), rng(3), 99);
  assert.equal(p(), 1 / 100);
  const mixed = Array.from({ length: 30 }, (_, i) => Math.sin(i) + 0.2);
  assert.equal(
    signFlip(mixed, rng(4), 500),
    signFlip(mixed, rng(4), 500),
  );
});

Deno.test("signFlip: keeps its level on symmetric differences", () => {
  let rejected = 0;
  for (let trial = 0; trial < 500; trial++) {
    const random = rng("level", trial);
    const differences = Array.from({ length: 20 }, () => random.normal());
    if (signFlip(differences, random, 199) <= 0.05) rejected++;
  }
  // Binomial of 500 at 0.05: 25 ± 4 · 4.9.
  assert.ok(Math.abs(rejected - 25) < 20, `${rejected}`);
});

Deno.test("signFlip: differences that are not finite are refused", () => {
  for (const d of [NaN, Infinity]) {
    assert.throws(() => signFlip([1, d], none), RangeError);
  }
});
