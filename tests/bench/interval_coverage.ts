/**
 * Simulated coverage of bootstrap intervals.
 *
 * @module
 */
import { bcaInterval } from "../../core/statistics/bca_interval.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import {
  type Interval,
  percentileInterval,
} from "../../core/statistics/percentile_interval.ts";
import { resampledMeans } from "../../core/statistics/resampled_means.ts";
import { rng } from "../../core/rows/rng.ts";

/** A distribution of scores. */
export interface Distribution {
  /** Its true mean. */
  readonly mean: number;
  /** One draw. */
  draw(random: Rng): number;
}

/** Even, skewed, heavy-tailed and discrete distributions. */
export const distributions = {
  "normal": { mean: 0, draw: (random) => random.normal() },
  "uniform": { mean: 0.5, draw: (random) => random.uniform() },
  "exponential": { mean: 1, draw: (random) => -Math.log(1 - random.uniform()) },
  "lognormal": {
    mean: Math.exp(0.5),
    draw: (random) => Math.exp(random.normal()),
  },
  "Student, 3 degrees": { mean: 0, draw: student },
  "yes (0.9) or no": {
    mean: 0.9,
    draw: (random) => Number(random.uniform() < 0.9),
  },
} satisfies Record<string, Distribution>;

/** A normal over the root of a mean of three squared normals. */
function student(random: Rng): number {
  const squares = [1, 2, 3].map(() => random.normal() ** 2);
  return random.normal() /
    Math.sqrt((squares[0]! + squares[1]! + squares[2]!) / 3);
}

/**
 * Shares of `samples` samples of `n` whose 95% interval, of either kind, holds the distribution's
 * mean.
 */
export function intervalCoverage(
  distribution: Distribution,
  n: number,
  samples: number,
  resamples: number,
): { percentile: number; bca: number } {
  let percentile = 0;
  let bca = 0;
  const holds = ({ low, high }: Interval) =>
    Number(low <= distribution.mean && distribution.mean <= high);
  for (let sample = 0; sample < samples; sample++) {
    const random = rng("coverage", n, sample);
    const values = Float64Array.from(
      { length: n },
      () => distribution.draw(random),
    );
    const mean = values.reduce((sum, v) => sum + v, 0) / n;
    const [draws] = resampledMeans([values], resamples, random);
    percentile += holds(percentileInterval(draws!));
    bca += holds(bcaInterval(draws!, mean, values.map((v) => v - mean)));
  }
  return { percentile: percentile / samples, bca: bca / samples };
}
