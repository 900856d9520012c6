/**
 * Comparing numbers that should be the same.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { ScoredRecord } from "../../core/records/record.ts";

/** Where two outcomes of one cell lie farthest apart. */
export interface Difference {
  /** A metric, or `attributions`, `cost`, `notes` or `inapplicable` where all scores agree. */
  readonly where: string;
  /** Largest absolute difference there; NaN where one of the two has no number. */
  readonly by: number;
}

/** An outcome, and the values of its attributions where they are stored. */
export type Compared = ScoredRecord["outcome"] & {
  readonly values?: ArrayLike<number> | undefined;
};

/**
 * Where two outcomes differ most; nothing where they are the same to the last bit.
 *
 * - A metric that differs is named before attributions, cost, notes or inapplicable metrics.
 * - A number that one of the two lacks outweighs any difference.
 * - Metrics that failed in the first are not compared.
 */
export function compareOutcomes(
  a: Compared,
  b: Compared,
): Difference | undefined {
  let most: Difference | undefined;
  const names = new Set([...Object.keys(a.scores), ...Object.keys(b.scores)]);
  for (const where of [...names].sort()) {
    if (a.failed?.[where] !== undefined) continue;
    const by = distance(a.scores[where], b.scores[where]);
    // A number that is missing outweighs any difference.
    if (by !== 0 && !(most && (Number.isNaN(most.by) || by <= most.by))) {
      most = { where, by };
    }
  }
  if (most) return most;
  if (a.attributions !== b.attributions) {
    return { where: "attributions", by: distance(a.values, b.values) || NaN };
  }
  for (const where of ["cost", "notes", "inapplicable"] as const) {
    if (canonicalJson(a[where]) === canonicalJson(b[where])) continue;
    const numbers = (from: object | null) => Object.values(from ?? {});
    return {
      where,
      by: where === "inapplicable"
        ? NaN
        : distance(numbers(a[where]), numbers(b[where])),
    };
  }
}

/** Largest absolute difference; NaN where lengths differ or one of the two is missing. */
function distance(
  a: ArrayLike<number | null> | undefined,
  b: ArrayLike<number | null> | undefined,
): number {
  if (!a || !b || a.length !== b.length) return NaN;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const by = Math.abs((a[i] ?? NaN) - (b[i] ?? NaN));
    if (Number.isNaN(by)) return NaN;
    most = Math.max(most, by);
  }
  return most;
}
