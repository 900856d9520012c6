/**
 * What a metric must bring before it may score: the conformance suite reads one proof per metric.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { scene, type SceneParts } from "../../core/testing/scene.ts";

/** Division and square roots of small integers: some units in the last place. */
export const rounding = { atol: 1e-12, rtol: 1e-12 };

/** Changes of attributions, the same for every instance. */
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
  /**
   * Attributions of the best scene's instances that must not reach it; or what else of the scene
   * must change for that.
   */
  readonly worse: readonly (readonly number[])[] | Partial<SceneParts>;
  /** Changes of the best attributions that must score worse. */
  readonly mutations: readonly Change[];
  /** Changes of all explanations of a method that leave every score. */
  readonly invariances: readonly Change[];
}

/**
 * The scene as the metric needs it: inputs as an image one pixel high for one that needs images,
 * outputs as logits.
 */
export function sceneFor(
  metric: Metric,
  parts: SceneParts,
): ReturnType<typeof scene> {
  const { model } = parts;
  if (!metric.needs.includes("image") || model.inputShape.length !== 1) {
    return scene(parts);
  }
  const inputShape = [1, model.inputShape[0]!, 1];
  return scene({ ...parts, model: { ...model, inputShape, head: "logit" } });
}

/** The scores of a scene under resolved options. */
export async function scoresOf(
  metric: Metric,
  parts: SceneParts,
  options = {},
): Promise<number[]> {
  const { subject, context } = sceneFor(metric, parts);
  return [
    ...await metric.score(subject, resolveOptions(metric, options), context),
  ];
}

/**
 * The scene with every row of attributions changed, and the subsets where units move; repeats and
 * other explanations stay.
 */
export function changed(parts: SceneParts, change: Change): SceneParts {
  const units = parts.model.inputShape[0]!;
  return {
    ...parts,
    attributions: parts.attributions.map(changes[change]),
    ...parts.subsets && change === "rotated" && {
      subsets: parts.subsets.map((sets) =>
        sets.map((set) => set.map((unit) => (unit + units - 1) % units))
      ),
    },
  };
}

/**
 * The same for all explanations of the method: its repeats too, and those of other inputs and
 * models.
 */
export function changedThroughout(
  parts: SceneParts,
  change: Change,
): SceneParts {
  const { repeats, explain } = parts;
  return {
    ...changed(parts, change),
    ...repeats && { repeats: repeats.map((rows) => rows.map(changes[change])) },
    ...explain && {
      explain: async (batch, model, taskData) =>
        (await explain(batch, model, taskData)).map(changes[change]),
    },
  };
}

/** The scene with every instance `times` times. */
export function repeated(parts: SceneParts, times: number): SceneParts {
  const many = <T>(list: readonly T[]) =>
    Array.from({ length: times }, () => list).flat();
  return {
    ...parts,
    inputs: many(parts.inputs),
    attributions: many(parts.attributions),
    ...parts.relevance && { relevance: many(parts.relevance) },
    ...parts.mask && { mask: many(parts.mask) },
    ...parts.exact && { exact: many(parts.exact) },
    ...parts.baseValues && { baseValues: many(parts.baseValues) },
    ...parts.subsets && { subsets: many(parts.subsets) },
    ...parts.repeats && { repeats: parts.repeats.map(many) },
  };
}
