/**
 * Checking that scores are such as their metrics can give.
 *
 * @module
 */
import type { Metric } from "../contracts/metric.ts";
import type { ResolvedSpec } from "./record.ts";

/** The part of a metric's card that says which scores it can give. */
export type ScoreRange = Pick<Metric, "id" | "version" | "range">;

/** Scores by metric, one per instance. */
type Scores = { readonly [metric: string]: readonly (number | null)[] };

/** Rounding that a metric may leave outside its range. */
const SLACK = 1e-9;

/**
 * Checks that scores are of a cell's metrics, all of one length, and within the ranges of the
 * metrics that are known in the version that ran.
 *
 * @param what Named by the error.
 * @param ran The cell's metrics, by their specs.
 * @throws {RangeError} that names metric, expected and found.
 *
 * @example
 * ```ts
 * import { checkScores } from "./check_scores.ts";
 * import assert from "node:assert/strict";
 * const ran = new Map([["auroc", { id: "auroc", version: 1, options: {} }]]);
 * const known = [{ id: "auroc", version: 1, range: [0, 1] as const }];
 * checkScores("a record", { auroc: [0.5, null] }, ran, known);
 * assert.throws(
 *   () => checkScores("a record", { auroc: [0.5, 7] }, ran, known),
 *   /auroc in \[0, 1\], current value is 7/,
 * );
 * ```
 */
export function checkScores(
  what: string,
  scores: Scores,
  ran: ReadonlyMap<string, ResolvedSpec>,
  known: readonly ScoreRange[],
): void {
  let length: number | undefined;
  for (const [name, values] of Object.entries(scores)) {
    const metric = ran.get(name);
    if (!metric) {
      throw new RangeError(
        `Cannot read ${what}: expected scores of the cell's metrics, current value is ${name}`,
      );
    }
    length ??= values.length;
    if (values.length !== length) {
      throw new RangeError(
        `Cannot read ${what}: expected ${length} scores of ${name}, as of the other metrics, current value is ${values.length}`,
      );
    }
    const { range: [low, high] } = known.find(({ id, version }) =>
      id === metric.id && version === metric.version
    ) ?? { range: [-Infinity, Infinity] as const };
    const at = firstOutside(values, low - SLACK, high + SLACK);
    if (at >= 0) {
      throw new RangeError(
        `Cannot read ${what}: expected scores of ${name} in [${low}, ${high}], current value is ${
          JSON.stringify(values[at])
        }`,
      );
    }
  }
}

/** Index of the first value that is neither null nor a number in the interval; −1 without one. */
function firstOutside(
  values: readonly unknown[],
  least: number,
  most: number,
): number {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) continue;
    if (typeof value !== "number" || !(value >= least && value <= most)) {
      return i;
    }
  }
  return -1;
}
