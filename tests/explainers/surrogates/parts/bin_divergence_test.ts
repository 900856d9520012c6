import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { binDivergence } from "../../../../explainers/surrogates/parts/bin_divergence.ts";
import { quartileBins } from "../../../../explainers/surrogates/parts/quartile_bins.ts";
import { assertClose } from "../../../assert_close.ts";

/** Quartiles 0.75, 1.5 and 2.25: every value has a bin of its own. */
const bins = quartileBins(toyRows([[0, 0], [1, 1], [2, 2], [3, 3]]));

/** Rounding of a sum of four logarithms. */
const rounding = { atol: 1e-14 };

Deno.test("binDivergence: Σ p ln(p / q) per instance and input, the instance counted in q", () => {
  const count = binDivergence(bins, toyRows([[0, 3], [1, 1]]));
  for (const sample of [[0, 0], [0, 1], [2, 2], [2, 3]]) count.add(0, sample);
  count.add(1, [1, 3]);
  const [q, own] = [1 / 5, 2 / 5];
  assertClose(count.divergences(), [
    // Half in the instance's bin, half in another.
    0.5 * Math.log(0.5 / own) + 0.5 * Math.log(0.5 / q),
    // A quarter everywhere.
    0.75 * Math.log(0.25 / q) + 0.25 * Math.log(0.25 / own),
    Math.log(1 / own),
    Math.log(1 / q),
  ], rounding);
});

Deno.test("binDivergence: samples like the background and the instance give 0", () => {
  const count = binDivergence(bins, toyRows([[0, 3]]));
  for (const sample of [[0, 0], [0, 3], [1, 1], [2, 2], [3, 3]]) {
    count.add(0, sample);
  }
  assertClose(count.divergences(), [0, 0], rounding);
});
