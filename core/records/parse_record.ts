/**
 * Reading records: every field is checked before its numbers are used.
 *
 * @module
 */
import { formatSpec } from "../plugins/spec.ts";
import { checkScores, type ScoreRange } from "./check_scores.ts";
import { contentSum } from "./content_sum.ts";
import type { CellRecord } from "./record.ts";
import { type RecordFile, recordFile } from "./record_file.ts";
import { recordShape, recordShape1 } from "./record_shape.ts";
import { checkSchema, SCHEMA } from "./schema.ts";
import { requireShape } from "./shape.ts";

const WHAT = "a record";

/**
 * The record that a file's JSON holds.
 *
 * - A record of schema 1, which had no sums, is brought to the present schema.
 * - Key and sums must be those of the content.
 * - Scores must be numbers within their metrics' ranges, one per instance.
 *
 * @param metrics The ranges of the metrics that are known.
 * @throws {RangeError} that says what is wrong with it, or that a newer version wrote it.
 *
 * @example
 * ```ts
 * import { parseRecord } from "./parse_record.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(parseRecord({ schema: 3 }, []), /newer version/);
 * await assert.rejects(parseRecord({ schema: 2 }, []), /expected a value at key/);
 * ```
 */
export async function parseRecord(
  value: unknown,
  metrics: readonly ScoreRange[],
): Promise<CellRecord> {
  const { record, sums } = unsealed(value);
  const { cell, outcome } = record;
  if (outcome.status === "scored") {
    const { scores, inapplicable, failed = {} } = outcome;
    checkScores(WHAT, scores, cell.metrics, metrics);
    const specs = new Set(cell.metrics.map(formatSpec));
    for (const name of [...Object.keys(inapplicable), ...Object.keys(failed)]) {
      if (specs.has(name)) continue;
      throw new RangeError(
        `Cannot read ${WHAT}: expected reasons for the cell's metrics, current value is ${name}`,
      );
    }
  }
  const key = await contentSum(cell);
  if (key !== record.key) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected the key of its cell, ${key}, current value is ${record.key}`,
    );
  }
  if (!sums) return record;
  const actual = await recordFile(record);
  if (actual.sum !== sums.sum) refuseSum("its content", actual.sum, sums.sum);
  if (actual.observed.sum !== sums.observed) {
    refuseSum("observed", actual.observed.sum, sums.observed);
  }
  return record;
}

/** The record of a file, and its sums where its schema has them. */
function unsealed(value: unknown): {
  readonly record: CellRecord;
  readonly sums?: { readonly sum: string; readonly observed: string };
} {
  if (checkSchema(WHAT, value) === 1) {
    requireShape(WHAT, recordShape1, value);
    return { record: { ...value as CellRecord, schema: SCHEMA } };
  }
  requireShape(WHAT, recordShape, value);
  const { sum, observed, ...rest } = value as RecordFile;
  const { sum: observedSum, ...circumstances } = observed;
  return {
    record: { ...rest, observed: circumstances },
    sums: { sum, observed: observedSum },
  };
}

function refuseSum(of: string, expected: string, actual: string): never {
  throw new RangeError(
    `Cannot read ${WHAT}: expected the sum of ${of}, ${expected}, current value is ${actual}`,
  );
}
