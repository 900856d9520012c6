/**
 * What a metric judges, and draws, where both come from elsewhere.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Options } from "../../core/contracts/card.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Metric, Subject } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Rng } from "../../core/contracts/rng.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/testing/toy_context.ts";
import type { Rows } from "./known_network.ts";

/** An answer to judge, rows flat with channels last. */
export interface Judged {
  readonly model: Model;
  readonly inputs: Rows;
  /** Default 0. */
  readonly targets?: readonly number[];
  readonly attributions: Rows;
  /** Default true. */
  readonly signed?: boolean;
  readonly mask?: Rows;
  readonly relevance?: Rows;
  readonly baseValues?: readonly number[];
  /** Explains other inputs, or with other weights. */
  readonly explain?: (batch: Batch, model: Model) => NdArray | Promise<NdArray>;
}

/** The metric's score of every instance; with its defaults where `options` are silent. */
export async function scoreOf<O extends Options>(
  metric: Metric<O>,
  judged: Judged,
  options: Partial<O> = {},
  context: ToyContextParts = {},
): Promise<Float64Array> {
  const { model, inputs } = judged;
  const table = (rows: Rows): NdArray<Float64Array> => ({
    shape: [rows.length, ...model.inputShape],
    data: Float64Array.from(rows.flat()),
  });
  const batch: Batch = {
    inputs: { ...table(inputs), data: Float32Array.from(inputs.flat()) },
    targets: Int32Array.from(judged.targets ?? inputs.map(() => 0)),
    instances: Int32Array.from(inputs.keys()),
    truth: {
      ...judged.mask && { mask: table(judged.mask) },
      ...judged.relevance && { relevance: table(judged.relevance) },
    },
  };
  const subject: Subject = {
    model,
    batch,
    explanation: {
      attributions: table(judged.attributions),
      ...judged.baseValues &&
        { baseValues: Float64Array.from(judged.baseValues) },
    },
    signed: judged.signed ?? true,
    repeats: [],
    async explain(other, asked = model) {
      return { attributions: await judged.explain!(other, asked) };
    },
    note() {},
  };
  return await metric.score(
    subject,
    { ...metric.defaults, ...options },
    toyContext(sizeOf(model.inputShape), context),
  );
}

/**
 * Streams that hand out what `script` says for a key, and their own numbers for what it does not.
 */
export function replayed(
  script: (...key: readonly (number | string)[]) => Partial<Rng> | undefined,
): Context["rng"] {
  return (...key) => ({ ...rng(...key), ...script(...key) });
}

/** Hands out a list, one by one. */
export function inTurn<T>(values: Iterable<T>): () => T {
  const iterator = values[Symbol.iterator]();
  return () => {
    const { value, done } = iterator.next();
    if (done) throw new Error("Cannot draw: the list is used up");
    return value;
  };
}

/** An order that begins with these units. */
export function startingWith(
  units: readonly number[],
  count: number,
): Int32Array {
  const rest = Array.from({ length: count }, (_, unit) => unit)
    .filter((unit) => !units.includes(unit));
  return Int32Array.from([...units, ...rest]);
}
