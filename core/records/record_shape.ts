/**
 * The shape of a record.
 *
 * @module
 */
import {
  count,
  digest,
  fields,
  flag,
  list,
  mapOf,
  matching,
  nullable,
  number,
  oneOf,
  type Shape,
  spec,
  text,
  variants,
} from "./shape.ts";

const option: Shape = (value) =>
  typeof value === "number" ? number(value) : typeof value === "boolean" ||
      typeof value === "string"
    ? undefined
    : { at: "", expected: "a number, a string or a boolean", actual: value };

const resolved = fields({
  id: matching(/^[a-z][a-z0-9_]*$/, "an id of a-z, 0-9 and _"),
  version: count,
  options: mapOf(option),
}, { source: digest });

/** Scores of one metric; what they hold is for checkScores to say. */
export const scoresShape: Shape = (value) =>
  Array.isArray(value)
    ? undefined
    : { at: "", expected: "an array", actual: value };

/** The shape of a cell. */
export const cellShape: Shape = fields({
  task: resolved,
  weights: text,
  explainer: resolved,
  seed: number,
  repeats: list(number),
  metrics: list(resolved),
  backend: text,
});

/** The shape of a cost, or of its absence. */
export const costShape: Shape = nullable(
  fields({ rows: number, gradientRows: number, duplicateRows: number }),
);

const outcome = variants("status", {
  scored: fields({
    status: text,
    scores: mapOf(scoresShape),
    inapplicable: mapOf(text),
    cost: costShape,
    attributions: digest,
    notes: mapOf(nullable(number)),
  }, { failed: mapOf(text) }),
  skipped: fields({ status: text, reason: text }),
  timed_out: fields({ status: text, seconds: number }),
  failed: fields({ status: text, error: text }),
});

/** The shape of the names that boards use. */
export const namesShape: Shape = fields(
  { task: spec, explainer: spec, control: flag },
  {
    metrics: list(fields({
      id: text,
      version: count,
      defaults: mapOf(option),
      category: text,
      better: oneOf("higher", "lower"),
      needs: list(text),
    })),
  },
);

const observed = (sums: { readonly [name: string]: Shape }) =>
  fields({
    at: text,
    milliseconds: number,
    memory: number,
    jobs: number,
    runtime: text,
    device: text,
    commit: text,
    ...sums,
  }, { gflops: number, stack: text });

const record = (sums: { readonly [name: string]: Shape }) =>
  fields({
    schema: count,
    key: digest,
    suite: text,
    cell: cellShape,
    names: namesShape,
    outcome,
    command: text,
    observed: observed(sums),
    ...sums,
  });

/** The shape of a record's file. */
export const recordShape: Shape = record({ sum: digest });

/** The shape of a record's file of schema 1, which had no sums. */
export const recordShape1: Shape = record({});
