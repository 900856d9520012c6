/**
 * Small cases and what quantus says of them.
 *
 * @module
 */
import { denseModel } from "./dense_model.ts";
import type { Judged } from "./known_subject.ts";

/** Made by tests/parity/generate/make_quantus_disputed.py. */
export const theirs = JSON.parse(Deno.readTextFileSync(
  new URL("../fixtures/quantus_disputed.json", import.meta.url),
));

/** Some units in the last place of numbers near 1. */
export const rounding = { atol: 1e-12 };

/** One output, Σ weights · inputs + bias. */
export function linear(
  weights: readonly number[],
  shape: readonly number[] = [weights.length],
  bias = 0,
) {
  const kernel = weights.map((weight) => [weight]);
  return {
    ...denseModel([{ kernel, bias: [bias] }], { shape }),
    head: "value" as const,
  };
}

/** The same explanation everywhere else. */
export function elsewhere(
  values: readonly number[],
): NonNullable<Judged["explain"]> {
  return ({ inputs: { shape } }) => ({
    shape,
    data: Float64Array.from(values),
  });
}
