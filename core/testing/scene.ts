/**
 * Explanations small enough to check by hand, for tests of metrics.
 *
 * @module
 */
import type { Batch } from "../contracts/batch.ts";
import type { Context } from "../contracts/context.ts";
import type { ReferenceData, Subject } from "../contracts/metric.ts";
import type { Model } from "../contracts/model.ts";
import type { NdArray } from "../contracts/nd_array.ts";
import type { Units } from "../contracts/queries.ts";
import { rowSize, sizeOf } from "../contracts/nd_array.ts";
import { toyBatch } from "./toy_batch.ts";
import { toyContext } from "./toy_context.ts";

/** Parts of a scene; lists hold one entry per instance. */
export interface SceneParts {
  /** The model explained; its output 0 is the target. */
  readonly model: Model;
  /** The instances. */
  readonly inputs: readonly (readonly number[])[];
  /** The explanation scored. */
  readonly attributions: readonly (readonly number[])[];
  /** True when attributions carry a sign. @default true */
  readonly signed?: boolean;
  /** Graded relevance. */
  readonly relevance?: readonly (readonly number[])[];
  /** Mask: 1 where the object is. */
  readonly mask?: readonly (readonly number[])[];
  /** Exact attributions, as Shapley values against the baseline. */
  readonly exact?: Rows;
  /** Base values. */
  readonly baseValues?: readonly number[];
  /** Attributions under other seeds. */
  readonly repeats?: readonly (readonly (readonly number[])[])[];
  /** Sets of units, in the method's order. */
  readonly subsets?: readonly (readonly (readonly number[])[])[];
  /**
   * Attributions of other inputs, of another model or with other reference data; refused when
   * absent.
   */
  readonly explain?: (
    batch: Batch,
    model: Model,
    reference?: ReferenceData,
  ) => MaybePromise<readonly (readonly number[])[]>;
  /** Receives what a metric notes. */
  readonly note?: (name: string, values: Float64Array) => void;
  /** The baseline. @default zeros */
  readonly baseline?: readonly number[];
  /** Inputs of each unit; every input is one when absent. */
  readonly units?: readonly (readonly number[])[];
  /** Numbers of the instances. @default 0, 1, … */
  readonly instances?: readonly number[];
}

type Rows = readonly (readonly number[])[];

type MaybePromise<T> = T | Promise<T>;

/**
 * Subject and context of a scene; inputs and attributions are written flat.
 *
 * @example
 * ```ts
 * import { scene } from "./scene.ts";
 * import { linearModel } from "./linear_model.ts";
 * import assert from "node:assert/strict";
 * const { subject } = scene({
 *   model: linearModel([2, 3]),
 *   inputs: [[1, 1]],
 *   attributions: [[2, 3]],
 * });
 * assert.deepEqual(subject.explanation.attributions.shape, [1, 2]);
 * ```
 */
export function scene(
  parts: SceneParts,
): { readonly subject: Subject; readonly context: Context } {
  const {
    model,
    relevance,
    mask,
    exact,
    baseValues,
    subsets,
    units,
    baseline,
  } = parts;
  const batch = toyBatch(parts.inputs);
  const size = sizeOf(model.inputShape);
  /** In the inputs' shape; rows of another length stay flat, so that they can be refused. */
  const table = (rows: Rows) => {
    const flat = flatTable(rows);
    return rowSize(flat) === size ? shaped(flat, model) : flat;
  };
  const { instances = batch.instances } = parts;
  const subject: Subject = {
    model,
    batch: {
      ...batch,
      inputs: shaped(batch.inputs, model),
      instances: Int32Array.from(instances),
      ...(relevance || mask || exact) && {
        truth: {
          ...relevance && { relevance: table(relevance) },
          ...mask && { mask: table(mask) },
          ...exact && {
            attributions: {
              semantics: "baseline_shapley" as const,
              values: table(exact),
            },
          },
        },
      },
    },
    explanation: {
      attributions: table(parts.attributions),
      ...baseValues && { baseValues: Float64Array.from(baseValues) },
      ...subsets && {
        subsets: subsets.map((sets) => sets.map((set) => Int32Array.from(set))),
      },
    },
    signed: parts.signed ?? true,
    repeats: (parts.repeats ?? []).map((attributions) => ({
      attributions: table(attributions),
    })),
    async explain(other, explained = model, reference = {}) {
      if (!parts.explain) {
        throw new TypeError(
          `Cannot explain: the scene must say how, current value is ${parts.explain}`,
        );
      }
      const rows = await parts.explain(other, explained, reference);
      return { attributions: table(rows) };
    },
    note: parts.note ?? (() => {}),
  };
  const context = toyContext(size, {
    ...baseline && { baseline: Float32Array.from(baseline) },
    ...units && { units: grouped(units) },
  });
  return { subject, context };
}

/** Rows of equal length in float64, since attributions are. */
function flatTable(rows: Rows): NdArray<Float64Array> {
  return {
    shape: [rows.length, rows[0]?.length ?? 0],
    data: Float64Array.from(rows.flat()),
  };
}

function shaped<Data extends Float32Array | Float64Array>(
  { shape, data }: NdArray<Data>,
  { inputShape }: Model,
): NdArray<Data> {
  return { shape: [shape[0]!, ...inputShape], data };
}

function grouped(units: readonly (readonly number[])[]): Units {
  const ends = units.map((_, u) => units.slice(0, u + 1).flat().length);
  return {
    offsets: Int32Array.from([0, ...ends]),
    positions: Int32Array.from(units.flat()),
  };
}
