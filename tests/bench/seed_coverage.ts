/**
 * Simulated coverage of a board's interval where explanations depend on a seed.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";
import { summarise } from "../../boards/summarise.ts";

/** What a score is made of: standard deviations of normal parts around 0. */
export interface SeedDistribution {
  /** Of the instance: the same under every seed. */
  readonly instance: number;
  /**
   * Of the seed: the same for all of its instances, as where a method draws its background once.
   */
  readonly seed: number;
  /** Of each instance under each seed. */
  readonly both: number;
}

/**
 * Share of `samples` runs of `n` instances and `seeds` seeds whose interval, as boards make it,
 * holds the true mean over instances and seeds.
 */
export function seedCoverage(
  distribution: SeedDistribution,
  n: number,
  seeds: number,
  samples: number,
  resamples: number,
): number {
  let held = 0;
  for (let sample = 0; sample < samples; sample++) {
    const random = rng("seed coverage", n, seeds, sample);
    const instances = Float64Array.from(
      { length: n },
      () => distribution.instance * random.normal(),
    );
    const values = Array.from({ length: seeds }, () => {
      const shift = distribution.seed * random.normal();
      return instances.map((own) =>
        own + shift + distribution.both * random.normal()
      );
    });
    const [summary] = summarise(
      [{
        explainer: "drawn",
        control: false,
        suite: "simulated",
        seeds: values.map((_, seed) => seed),
        values,
      }],
      resamples,
      (purpose) => rng("seed coverage", n, seeds, sample, purpose),
    );
    const { low, high } = summary!.estimate;
    held += Number(low! <= 0 && 0 <= high!);
  }
  return held / samples;
}
