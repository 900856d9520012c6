/**
 * Reading judgements.
 *
 * @module
 */
import { checkScores, type ScoreRange } from "./check_scores.ts";
import { contentSum } from "./content_sum.ts";
import type { Judgement } from "./judgement.ts";
import { cellShape, namesShape, scoresShape } from "./record_shape.ts";
import { checkSchema, SCHEMA } from "./schema.ts";
import {
  count,
  digest,
  fields,
  isObject,
  list,
  number,
  requireShape,
  type Shape,
  text,
  variants,
} from "./shape.ts";
import { formatSpec } from "../plugins/spec.ts";

const WHAT = "a judgement";

const alteration = variants("kind", {
  noise: fields({ kind: text, size: number }),
  shuffle: fields({ kind: text }),
});

const altered: Shape = (value) =>
  isObject(value) && Object.hasOwn(value, "reason")
    ? fields({ alteration, reason: text })(value)
    : fields({ alteration, scores: scoresShape })(value);

const judgement = (sums: { readonly [name: string]: Shape }) =>
  fields({
    schema: count,
    key: digest,
    cell: cellShape,
    names: namesShape,
    altered: list(altered),
    ...sums,
  });

const shapes = [judgement({}), judgement({ sum: digest })];

/** What a judgement's file holds. */
export interface JudgementFile extends Judgement {
  /** sha256 over the canonical JSON of key, cell, names and altered. */
  readonly sum: string;
}

/** The file of a judgement. */
export async function judgementFile(
  made: Judgement,
): Promise<JudgementFile> {
  const { key, cell, names, altered } = made;
  return { ...made, sum: await contentSum({ key, cell, names, altered }) };
}

/**
 * The judgement that a file's JSON holds: shape, ranges of scores, key and sum are checked as
 * those of a record are.
 *
 * @param metrics The ranges of the metrics that are known.
 * @throws {RangeError} that says what is wrong with it, or that a newer version wrote it.
 *
 * @example
 * ```ts
 * import { parseJudgement } from "./parse_judgement.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(parseJudgement({ schema: 3 }, []), /newer version/);
 * ```
 */
export async function parseJudgement(
  value: unknown,
  metrics: readonly ScoreRange[],
): Promise<Judgement> {
  const schema = checkSchema(WHAT, value);
  requireShape(WHAT, shapes[schema - 1]!, value);
  const { sum, ...rest } = value as JudgementFile;
  const made: Judgement = { ...rest, schema: SCHEMA };
  const { cell } = made;
  const [metric] = cell.metrics;
  if (!metric || cell.metrics.length > 1) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected a cell with one metric, current value is ${cell.metrics.length}`,
    );
  }
  const name = formatSpec(metric);
  for (const item of made.altered) {
    if (!("scores" in item)) continue;
    const ran = new Map([[name, metric]]);
    checkScores(WHAT, { [name]: item.scores }, ran, metrics);
  }
  const alterations = made.altered.map(({ alteration }) => alteration);
  const key = await contentSum({ cell, altered: alterations });
  if (key !== made.key) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected the key of its cell and alterations, ${key}, current value is ${made.key}`,
    );
  }
  const actual = (await judgementFile(made)).sum;
  if (schema > 1 && actual !== sum) {
    throw new RangeError(
      `Cannot read ${WHAT}: expected the sum of its content, ${actual}, current value is ${sum}`,
    );
  }
  return made;
}
