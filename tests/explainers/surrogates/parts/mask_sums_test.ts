import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { maskSums } from "../../../../explainers/surrogates/parts/mask_sums.ts";

Deno.test("maskSums: what adding row by row gives, exactly in whole numbers", () => {
  const { integer } = rng("mask sums");
  const [rows, columns] = [50, 5];
  const masks = Uint8Array.from({ length: rows * columns }, () => integer(2));
  const weights = Float64Array.from({ length: rows }, () => integer(4));
  for (const first of [0, 7, 31]) {
    const { total, sums, gram } = maskSums(masks, weights, columns, first);
    const at = (k: number, j: number) =>
      masks[k * columns + j]! - masks[first * columns + j]!;
    const add = (term: (k: number) => number) =>
      weights.reduce((sum, weight, k) => sum + weight * term(k), 0);
    assert.equal(total, add(() => 1));
    for (let i = 0; i < columns; i++) {
      assert.equal(sums[i], add((k) => at(k, i)));
      for (let j = 0; j < columns; j++) {
        const expected = j <= i ? add((k) => at(k, i) * at(k, j)) : 0;
        assert.equal(gram[i * columns + j], expected);
      }
    }
  }
});
