import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { coalitionDesign } from "../../../../explainers/shapley/parts/coalition_design.ts";
import { assertClose } from "../../../assert_close.ts";

/** Masks as integers, bit i = player i. */
function codes(masks: Uint8Array, players: number): number[] {
  return Array.from(
    { length: masks.length / players },
    (_, m) =>
      masks.subarray(m * players, (m + 1) * players)
        .reduce((code, bit, i) => code + bit * 2 ** i, 0),
  );
}

const bits = (code: number) => code.toString(2).replaceAll("0", "").length;

function kernel(players: number, size: number): number {
  let subsets = 1;
  for (let i = 1; i <= size; i++) subsets *= (players - size + i) / i;
  return 1 / (subsets * size * (players - size));
}

Deno.test("coalitionDesign: a sufficient budget gives every coalition once, with its kernel weight", () => {
  for (let players = 1; players <= 9; players++) {
    for (const budget of [2 ** players - 2, 2 ** players, 1e6]) {
      const { masks, weights } = coalitionDesign(players, budget, rng(0));
      const found = codes(masks, players);
      assert.deepEqual(
        found.toSorted((a, b) => a - b),
        Array.from({ length: 2 ** players - 2 }, (_, i) => i + 1),
      );
      // Rounding of the products that make a binomial coefficient.
      assertClose(weights, found.map((c) => kernel(players, bits(c))), {
        rtol: 1e-13,
      });
    }
  }
});

Deno.test("coalitionDesign: a smaller budget is used up by distinct complementary pairs", () => {
  for (const players of [5, 6, 9, 12]) {
    const all = 2 ** players - 2;
    for (const budget of [2, 9, 21, 30, all - 1, all - 2]) {
      if (budget > all) continue;
      for (let seed = 0; seed < 5; seed++) {
        const { masks, weights } = coalitionDesign(players, budget, rng(seed));
        const found = codes(masks, players);
        assert.equal(found.length, 2 * Math.floor(budget / 2));
        assert.equal(new Set(found).size, found.length);
        for (let k = 0; k < found.length; k += 2) {
          assert.equal(found[k]! + found[k + 1]!, 2 ** players - 1);
          assert.equal(weights[k], weights[k + 1]);
        }
      }
    }
  }
});

Deno.test("coalitionDesign: outer sizes are whole before inner ones are sampled", () => {
  const { masks } = coalitionDesign(12, 100, rng(3));
  const sizes = codes(masks, 12).map(bits);
  assert.equal(sizes.filter((size) => size === 1).length, 12);
  assert.equal(sizes.filter((size) => size === 11).length, 12);
  for (let size = 2; size <= 6; size++) {
    assert.ok(sizes.includes(size), `no coalition of ${size}`);
  }
});

Deno.test("coalitionDesign: weighted inclusion is unbiased for the kernel", () => {
  const players = 6;
  const draws = 3000;
  const mean = new Float64Array(2 ** players);
  const square = new Float64Array(2 ** players);
  for (let seed = 0; seed < draws; seed++) {
    const { masks, weights } = coalitionDesign(players, 20, rng(seed));
    codes(masks, players).forEach((code, m) => {
      mean[code]! += weights[m]! / draws;
      square[code]! += weights[m]! ** 2 / draws;
    });
  }
  for (let code = 1; code < 2 ** players - 1; code++) {
    const error = Math.sqrt((square[code]! - mean[code]! ** 2) / draws);
    // Five standard errors for 62 comparisons; coalitions always included have none, only rounding.
    assertClose([mean[code]!], [kernel(players, bits(code))], {
      atol: 5 * error + 1e-12,
    });
  }
});

Deno.test("coalitionDesign: chances are the parts of each size that a draw holds", () => {
  const { masks, chances, starts } = coalitionDesign(7, 60, rng(1), {
    draws: 2,
  });
  const found = codes(masks, 7).map(bits);
  const pairs = [1, 7, 21, 35];
  assert.ok(starts[0]! > 0 && starts[0]! < 60);
  found.forEach((size, m) => {
    const [from, to] = m < starts[0]!
      ? [0, starts[0]!]
      : starts.subarray(m < starts[1]! ? 0 : 1);
    const same = found.slice(from, to).filter((s) => s === size).length;
    assert.equal(chances[m], same / pairs[Math.min(size, 7 - size)]!);
  });
});

Deno.test("coalitionDesign: thousands of players do not overflow", () => {
  const { masks, weights } = coalitionDesign(2001, 9000, rng(1));
  assert.equal(masks.length, 9000 * 2001);
  assert.ok(weights.every((weight) => weight > 0 && weight < Infinity));
});

Deno.test("coalitionDesign: other distributions and draws are unbiased too, each draw with the whole sizes", () => {
  const players = 6;
  const draws = 3000;
  for (const power of [0, 0.5]) {
    const mean = new Float64Array(2 ** players);
    const square = new Float64Array(2 ** players);
    for (let seed = 0; seed < draws; seed++) {
      const { masks, weights, starts } = coalitionDesign(
        players,
        34,
        rng(seed),
        {
          power,
          draws: 2,
        },
      );
      const second = weights.map((w, m) =>
        m < starts[0]! || m >= starts[1]! ? w : 0
      );
      codes(masks, players).forEach((code, m) => {
        mean[code]! += second[m]! / draws;
        square[code]! += second[m]! ** 2 / draws;
      });
    }
    for (let code = 1; code < 2 ** players - 1; code++) {
      const error = Math.sqrt((square[code]! - mean[code]! ** 2) / draws);
      // Five standard errors for 62 comparisons; coalitions always included have none, only
      // rounding.
      assertClose([mean[code]!], [kernel(players, bits(code))], {
        atol: 5 * error + 1e-12,
      });
    }
  }
});

Deno.test("coalitionDesign: draws share what whole sizes leave", () => {
  // Sizes 1 and 9 hold 20 of 60; three draws share twenty pairs.
  const { masks, starts } = coalitionDesign(10, 60, rng(2), { draws: 3 });
  assert.deepEqual([...starts], [20, 32, 46, 60]);
  const found = codes(masks, 10);
  assert.ok(found.slice(0, 20).every((code) => bits(code) % 8 === 1));
  assert.ok(found.slice(20).every((code) => bits(code) % 8 !== 1));
  for (let draw = 0; draw < 3; draw++) {
    const own = found.slice(starts[draw], starts[draw + 1]);
    assert.equal(new Set(own).size, own.length);
  }
});

Deno.test("coalitionDesign: refuses draws of nothing, unless nothing is left to draw", () => {
  assert.throws(() => coalitionDesign(5, 8, rng(0), { draws: 5 }), {
    name: "RangeError",
    message: /Cannot make 5 draws: .* current value leaves 4 pairs/,
  });
  const { starts } = coalitionDesign(5, 30, rng(0), { draws: 5 });
  assert.deepEqual([...starts], [30, 30, 30, 30, 30, 30]);
});
