/**
 * Bootstrap of one task under one metric.
 *
 * @module
 */
import type { Rng } from "../core/contracts/rng.ts";
import { resampledMeans } from "../core/statistics/resampled_means.ts";
import type { Estimate } from "./inference/estimate.ts";
import type { Series } from "./collect.ts";
import { estimate } from "./inference/estimate.ts";

/** One explainer on one task. */
export interface Summary {
  /** The explainer, as a short spec. */
  readonly explainer: string;
  /** True for an anchor without a rank. */
  readonly control: boolean;
  /** Per instance, the mean over seeds of defined scores. */
  readonly means: Float64Array;
  /** Estimate over instances and seeds. */
  readonly estimate: Estimate;
  /** Bootstrap draws of the mean, over instances and seeds. */
  readonly draws: Float64Array;
  /** Estimate of each seed, over instances. */
  readonly bySeed: readonly Estimate[];
}

/**
 * Resamples instances, the same for every explainer, and for each explainer its seeds.
 *
 * @param stream Stream of random numbers by purpose.
 */
export function summarise(
  series: readonly Series[],
  resamples: number,
  stream: (purpose: string) => Rng,
): Summary[] {
  const draws = resampledMeans(
    series.flatMap(({ values }) => values),
    resamples,
    stream("instances"),
  );
  let at = 0;
  return series.map(({ explainer, control, seeds, values }) => {
    const own = draws.slice(at, at += values.length);
    const mixed = seeds.length === 1
      ? own[0]!
      : mixSeeds(own, stream(`seeds ${explainer}`));
    return {
      explainer,
      control,
      means: meanOverSeeds(values),
      estimate: estimate(
        Float64Array.from(values.flatMap((v) => [...v])),
        mixed,
      ),
      draws: mixed,
      bySeed: values.map((scores, i) => estimate(scores, own[i]!)),
    };
  });
}

/** Per draw, the mean over as many seeds drawn with replacement as there are. */
function mixSeeds(bySeed: readonly Float64Array[], rng: Rng): Float64Array {
  return bySeed[0]!.map((_, draw) => {
    let sum = 0;
    for (let s = 0; s < bySeed.length; s++) {
      sum += bySeed[rng.integer(bySeed.length)]![draw]!;
    }
    return sum / bySeed.length;
  });
}

function meanOverSeeds(values: readonly Float64Array[]): Float64Array {
  return values[0]!.map((_, i) => {
    let sum = 0;
    let count = 0;
    for (const scores of values) {
      if (Number.isNaN(scores[i]!)) continue;
      sum += scores[i]!;
      count++;
    }
    return sum / count;
  });
}
