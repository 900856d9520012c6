/**
 * Reading records: every field is checked before its numbers are used.
 *
 * @module
 */
import { formatSpec } from "../plugins/spec.ts";
import { checkScores, type ScoreRange } from "./check_scores.ts";
import { sha256 } from "../rows/sha256.ts";
import { compactFields } from "./compact_fields.ts";
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
 * @param text The file's text: where it is canonical, sums are made from it, in half the time.
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
  text = "",
): Promise<CellRecord> {
  const { record, sums } = unsealed(value);
  const { cell, outcome } = record;
  if (outcome.status === "scored") {
    const { scores, inapplicable, failed = {} } = outcome;
    const ran = new Map(cell.metrics.map((spec) => [formatSpec(spec), spec]));
    checkScores(WHAT, scores, ran, metrics);
    for (const name of [...Object.keys(inapplicable), ...Object.keys(failed)]) {
      if (ran.has(name)) continue;
      throw new RangeError(
        `Cannot read ${WHAT}: expected reasons for the cell's metrics, current value is ${name}`,
      );
    }
  }
  if (sums && await hasSums(record.key, sums, text)) return record;
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

/** Of what two runs share, and of the circumstances. */
interface Sums {
  readonly sum: string;
  readonly observed: string;
}

/** The record of a file, and its sums where its schema has them. */
function unsealed(value: unknown): {
  readonly record: CellRecord;
  readonly sums?: Sums;
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

/** Whether a file's text, where it is laid out as it was written, has this key and these sums. */
async function hasSums(
  key: string,
  { sum, observed }: Sums,
  text: string,
): Promise<boolean> {
  const fields = compactFields(text);
  const ending = `,"sum":"${observed}"}`;
  const circumstances = fields?.get("observed") ?? "";
  if (!fields || !circumstances.endsWith(ending)) return false;
  const shared = ["cell", "command", "key", "names", "outcome", "suite"]
    .map((name) => `"${name}":${fields.get(name)}`).join();
  const texts = [
    [fields.get("cell")!, key],
    [`{${shared}}`, sum],
    [`${circumstances.slice(0, -ending.length)}}`, observed],
  ] as const;
  const encoder = new TextEncoder();
  for (const [text, expected] of texts) {
    if (await sha256(encoder.encode(text)) !== expected) return false;
  }
  return true;
}

function refuseSum(of: string, expected: string, actual: string): never {
  throw new RangeError(
    `Cannot read ${WHAT}: expected the sum of ${of}, ${expected}, current value is ${actual}`,
  );
}
