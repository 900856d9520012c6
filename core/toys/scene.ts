/**
 * Explanations small enough to judge by hand: what metrics are tested on.
 *
 * @module
 */
import type { Context, Model, NdArray, Subject, Units } from "../contracts.ts";
import { toyBatch } from "./toy_batch.ts";
import { toyContext } from "./toy_context.ts";

/** What differs from scene to scene; lists hold one entry per instance. */
export interface SceneParts {
  /** The model explained; its output 0 is the target. */
  readonly model: Model;
  /** The instances. */
  readonly inputs: readonly (readonly number[])[];
  /** The answer judged. */
  readonly attributions: readonly (readonly number[])[];
  /** True when attributions carry a sign. Default true. */
  readonly signed?: boolean;
  /** Graded truth. */
  readonly relevance?: readonly (readonly number[])[];
  /** Where attributions are measured from. */
  readonly baseValues?: readonly number[];
  /** Attributions under other seeds. */
  readonly repeats?: readonly (readonly (readonly number[])[])[];
  /** What "absent" means. Default zeros. */
  readonly baseline?: readonly number[];
  /** The inputs of each unit; every input on its own when absent. */
  readonly units?: readonly (readonly number[])[];
  /** Numbers of the instances. Default 0, 1, … */
  readonly instances?: readonly number[];
}

/**
 * The subject and the context of a scene, on a model of flat inputs.
 *
 * @example
 * ```ts
 * import { scene } from "./scene.ts";
 * import { linearModel } from "./linear_model.ts";
 * import assert from "node:assert/strict";
 * const { subject } = scene({ model: linearModel([2, 3]), inputs: [[1, 1]], attributions: [[2, 3]] });
 * assert.deepEqual(subject.explanation.attributions.shape, [1, 2]);
 * ```
 */
export function scene(
  parts: SceneParts,
): { readonly subject: Subject; readonly context: Context } {
  const { model, relevance, baseValues, units, baseline } = parts;
  const batch = toyBatch(parts.inputs);
  const { instances = batch.instances } = parts;
  const subject: Subject = {
    model,
    batch: {
      ...batch,
      instances: Int32Array.from(instances),
      ...relevance && { truth: { relevance: table(relevance) } },
    },
    explanation: {
      attributions: table(parts.attributions),
      ...baseValues && { baseValues: Float64Array.from(baseValues) },
    },
    signed: parts.signed ?? true,
    repeats: (parts.repeats ?? []).map((attributions) => ({
      attributions: table(attributions),
    })),
  };
  const context = toyContext(model.inputShape[0]!, {
    ...baseline && { baseline: Float32Array.from(baseline) },
    ...units && { units: grouped(units) },
  });
  return { subject, context };
}

/** Rows of equal length in float64, since attributions are. */
function table(rows: readonly (readonly number[])[]): NdArray<Float64Array> {
  return {
    shape: [rows.length, rows[0]?.length ?? 0],
    data: Float64Array.from(rows.flat()),
  };
}

function grouped(units: readonly (readonly number[])[]): Units {
  const ends = units.map((_, u) => units.slice(0, u + 1).flat().length);
  return {
    offsets: Int32Array.from([0, ...ends]),
    positions: Int32Array.from(units.flat()),
  };
}
