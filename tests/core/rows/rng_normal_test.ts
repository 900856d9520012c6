import { rng } from "../../../core/rows/rng.ts";
import { assertMean, draws } from "./evenness.ts";

/** Moments and tails of what should be standard normal. */
function assertNormal(values: Float64Array) {
  assertMean("mean", values, 0, 1);
  // Deviations of z², z³ and z⁴: √2, √15 and √96.
  assertMean("variance", values.map((z) => z ** 2), 1, Math.sqrt(2));
  assertMean("skewness", values.map((z) => z ** 3), 0, Math.sqrt(15));
  assertMean("kurtosis", values.map((z) => z ** 4), 3, Math.sqrt(96));
  // Normal tail at 0 … 4.
  const tails = [0.5, 0.158655254, 0.0227501319, 0.001349898, 3.16712e-5];
  for (const [z, share] of tails.entries()) {
    for (const sign of [-1, 1]) {
      const beyond = values.map((value) => sign * value > z ? 1 : 0);
      const deviation = Math.sqrt(share * (1 - share));
      assertMean(`tail beyond ${sign * z}`, beyond, share, deviation);
    }
  }
  for (const lag of [1, 2, 3]) {
    const products = values.subarray(lag).map((z, i) => z * values[i]!);
    assertMean(`correlation at lag ${lag}`, products, 0, 1);
    // Pairs that lie on a circle could be tied in size where they are not in value.
    const lengths = values.subarray(lag).map((z, i) =>
      (z ** 2 - 1) * (values[i]! ** 2 - 1)
    );
    assertMean(`correlation of squares at lag ${lag}`, lengths, 0, 2);
  }
}

Deno.test("normal: moments, tails and independence within a stream", () => {
  const { normal } = rng(0, "normal");
  assertNormal(draws(2 ** 18, normal));
});

Deno.test("normal: moments, tails and independence across neighbouring instances", () => {
  assertNormal(
    draws(2 ** 17, (i) => rng(0, "xor", "profile", i).normal()),
  );
});
