/**
 * What a metric must bring before it may score: the conformance suite reads one proof per metric.
 *
 * @module
 */
import type { Metric } from "../../core/contracts.ts";
import { resolveOptions } from "../../core/resolve_options.ts";
import { scene, type SceneParts } from "../../core/toys/scene.ts";

/** Changes of attributions, alike for every instance. */
export const changes = {
  negated: (row: readonly number[]) => row.map((value) => -value),
  rotated: (row: readonly number[]) => [...row.slice(1), row[0]!],
  doubled: (row: readonly number[]) => row.map((value) => 2 * value),
  tripled: (row: readonly number[]) => row.map((value) => 3 * value),
  shifted: (row: readonly number[]) => row.map((value) => value + 5),
};

/** Name of a change. */
export type Change = keyof typeof changes;

/** Evidence about one metric. */
export interface Proof {
  /** Worked out by hand, with the working in words. */
  readonly hand: {
    readonly working: string;
    readonly scene: SceneParts;
    readonly scores: readonly number[];
  };
  /** An explanation that must reach the optimum, which is `score`. */
  readonly best: { readonly scene: SceneParts; readonly score: number };
  /** Attributions of the best scene's instances that must not reach it. */
  readonly worse: readonly (readonly number[])[];
  /** Changes of the best attributions that must score worse. */
  readonly mutations: readonly Change[];
  /** Changes of any attributions that leave every score. */
  readonly invariances: readonly Change[];
}

/** The scores of a scene under resolved options. */
export async function scoresOf(
  metric: Metric,
  parts: SceneParts,
  options = {},
): Promise<number[]> {
  const { subject, context } = scene(parts);
  return [
    ...await metric.score(subject, resolveOptions(metric, options), context),
  ];
}

/** The scene with every row of attributions changed; repeats stay. */
export function changed(parts: SceneParts, change: Change): SceneParts {
  return { ...parts, attributions: parts.attributions.map(changes[change]) };
}
