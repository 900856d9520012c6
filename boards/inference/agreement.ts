/**
 * Which explainers say the same.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { krippendorffAlpha } from "../../core/statistics/krippendorff_alpha.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { pearson } from "../../core/statistics/pearson.ts";
import { midRanks } from "../../core/statistics/ranks.ts";
import { meanOf } from "./estimate.ts";

/** How similarly explainers rank one task's inputs. */
export interface TaskAgreement {
  /** The task, as a spec. */
  readonly task: string;
  /** Explainers, as specs. */
  readonly explainers: readonly string[];
  /**
   * `[explainer][explainer]`: Spearman's correlation of magnitudes, mean over instances; null where
   * no instance has one.
   */
  readonly correlations: readonly (readonly (number | null)[])[];
  /**
   * Krippendorff's alpha of all explainers' ranks of magnitudes, mean over instances: 1 = they
   * agree, 0 = as by chance.
   */
  readonly alpha: number | null;
}

/**
 * Compares explainers on one task by how they rank its inputs, instance by instance. Attributions
 * that are constant rank nothing and do not count.
 *
 * @param attributions By explainer, `[rows, ...inputShape]`.
 * @throws {RangeError} when explainers differ in rows or inputs.
 */
export function agreement(
  task: string,
  attributions: ReadonlyMap<string, NdArray>,
): TaskAgreement {
  const explainers = [...attributions.keys()];
  const arrays = [...attributions.values()];
  const shape = String(arrays[0]?.shape);
  if (arrays.some((array) => String(array.shape) !== shape)) {
    throw new RangeError(
      `Cannot compare explainers: expected attributions of one shape, current value is ${
        arrays.map((array) => `[${array.shape}]`).join(", ")
      }`,
    );
  }
  const pairs = explainers.map(() => explainers.map((): number[] => []));
  const alphas: number[] = [];
  for (let i = 0; i < (arrays[0] ? rowsOf(arrays[0]) : 0); i++) {
    const ranks = arrays.map((array) => magnitudeRanks(rowAt(array, i)));
    for (const [a, own] of pairs.entries()) {
      for (let b = 0; b < a; b++) {
        const [one, other] = [ranks[a], ranks[b]];
        if (one && other) own[b]!.push(pearson(one, other));
      }
    }
    const those = ranks.flatMap((own) => own ?? []);
    const alpha = those.length > 1 ? krippendorffAlpha(those, "interval") : NaN;
    if (!Number.isNaN(alpha)) alphas.push(alpha);
  }
  const mean = (values: readonly number[]) =>
    values.length > 0 ? meanOf(values) : null;
  return {
    task,
    explainers,
    correlations: pairs.map((_, a) =>
      pairs.map((_, b) =>
        a === b ? 1 : mean(pairs[Math.max(a, b)]![Math.min(a, b)]!)
      )
    ),
    alpha: mean(alphas),
  };
}

/** Ranks by magnitude; undefined where all are equal or one is NaN. */
function magnitudeRanks(row: ArrayLike<number>): Float64Array | undefined {
  const sizes = Float64Array.from(row, Math.abs);
  return sizes.some((size) => size !== sizes[0]) && !sizes.some(Number.isNaN)
    ? midRanks(sizes)
    : undefined;
}
