/**
 * Means over tasks of a number per instance.
 *
 * @module
 */
import { resampledMeans } from "../../core/statistics/resampled_means.ts";
import { rng } from "../../core/rows/rng.ts";
import type { Estimate } from "./estimate.ts";
import { estimate, meanOf } from "./estimate.ts";

/** Bootstrap resamples behind each interval, at most: there is one for every pair of metrics. */
const RESAMPLES = 2000;

/** A task's numbers. */
export interface TaskValues {
  /** The task, as a spec. */
  readonly task: string;
  /** Per instance, NaN where undefined; not all are. */
  readonly values: Float64Array;
}

/**
 * The mean over instances, then over tasks, each task weighing the same, with its 95% interval over
 * instances.
 *
 * @param purpose Key of the random draws.
 */
export function overTasks(
  tasks: readonly TaskValues[],
  resamples: number,
  purpose: string,
): Estimate {
  const draws = tasks.map(({ task, values }) =>
    resampledMeans(
      [values],
      Math.min(RESAMPLES, resamples),
      rng("board", task, purpose),
    )[0]!
  );
  const all = Float64Array.from(tasks.flatMap(({ values }) => [...values]));
  return {
    ...estimate(
      all,
      draws[0]!.map((_, i) => meanOf(draws.map((own) => own[i]!))),
    ),
    mean: meanOf(
      tasks.map(({ values }) =>
        meanOf(values.filter((value) => !Number.isNaN(value)))
      ),
    ),
  };
}
