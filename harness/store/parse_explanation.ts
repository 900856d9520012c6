/**
 * Reading the files that name an explanation's arrays.
 *
 * @module
 */
import { contentSum } from "../../core/records/content_sum.ts";
import { costShape } from "../../core/records/record_shape.ts";
import { checkSchema, SCHEMA } from "../../core/records/schema.ts";
import {
  count,
  digest,
  fields,
  list,
  mapOf,
  number,
  requireShape,
  type Shape,
} from "../../core/records/shape.ts";
import type { StoredExplanation } from "./store_path.ts";

const WHAT = "an explanation";

const explanation = (sums: { readonly [name: string]: Shape }) =>
  fields({
    schema: count,
    key: digest,
    cost: costShape,
    milliseconds: number,
    arrays: mapOf(digest),
    ...sums,
  }, { gflops: number, subsets: list(list(list(count))) });

const shapes = [explanation({}), explanation({ sum: digest })];

/** What an explanation's file holds. */
export interface ExplanationFile extends StoredExplanation {
  /** sha256 over the canonical JSON of all other fields but `schema`. */
  readonly sum: string;
}

/** The file of an explanation. */
export async function explanationFile(
  stored: StoredExplanation,
): Promise<ExplanationFile> {
  const { schema: _, ...content } = stored;
  return { ...stored, sum: await contentSum(content) };
}

/**
 * The explanation that a file's JSON names: shape and sum are checked, and that there are
 * attributions.
 *
 * @throws {RangeError} that says what is wrong with it, or that a newer version wrote it.
 */
export async function parseExplanation(
  value: unknown,
): Promise<StoredExplanation> {
  const schema = checkSchema(WHAT, value);
  requireShape(WHAT, shapes[schema - 1]!, value);
  const { sum, ...rest } = value as ExplanationFile;
  const stored: StoredExplanation = { ...rest, schema: SCHEMA };
  if (!Object.hasOwn(stored.arrays, "attributions")) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected attributions among its arrays, current value is ${
        Object.keys(stored.arrays).join(", ") || "none"
      }`,
    );
  }
  const actual = (await explanationFile(stored)).sum;
  if (schema > 1 && actual !== sum) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected the sum of its content, ${actual}, current value is ${sum}`,
    );
  }
  return stored;
}
