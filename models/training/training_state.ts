/**
 * Checkpoints of a training.
 *
 * @module
 */
import type { Moments } from "./adamw.ts";

/** State of a training after an epoch: all that is needed to resume it. */
export interface TrainingState {
  /** The last epoch. */
  readonly last: EpochFacts;
  /** The best epoch so far. */
  readonly best: EpochFacts;
  /** Weights after the last epoch. */
  readonly weights: readonly Float32Array[];
  /** Means and variances of batch normalisation after the last epoch. */
  readonly statistics: readonly Float32Array[];
  /** Weights of the best epoch. */
  readonly bestWeights: readonly Float32Array[];
  /** Means and variances of the best epoch. */
  readonly bestStatistics: readonly Float32Array[];
  /** State of the optimiser. */
  readonly moments: Moments;
}

/** Results of an epoch; all numbers are finite. */
export interface EpochFacts {
  /** Its number, from 1. */
  readonly epoch: number;
  /** Mean training loss. */
  readonly loss: number;
  /** F1 on the validation rows. */
  readonly f1: number;
  /** Number of the best epoch until then. */
  readonly best: number;
}

const single = [
  "weights",
  "statistics",
  "bestWeights",
  "bestStatistics",
] as const;
const double = ["means", "squares"] as const;

/** First line of a checkpoint: numbers, and the lengths of the arrays that follow. */
interface Header {
  readonly last: EpochFacts;
  readonly best: EpochFacts;
  readonly steps: number;
  readonly lengths: readonly (readonly number[])[];
}

/**
 * Encodes a state as a line of JSON and its arrays, all as float64 in the byte order of this
 * machine; nothing is rounded.
 *
 * @example
 * ```ts
 * import { decodeTrainingState, encodeTrainingState } from "./training_state.ts";
 * import assert from "node:assert/strict";
 * const epoch = { epoch: 1, loss: 0.1, f1: 1 / 3, best: 1 };
 * const values = [Float32Array.of(0.1, 2)];
 * const moments = {
 *   steps: 7,
 *   means: [Float64Array.of(0.1, 1)],
 *   squares: [Float64Array.of(1 / 3, 2)],
 * };
 * const state = {
 *   last: epoch,
 *   best: epoch,
 *   weights: values,
 *   statistics: [],
 *   bestWeights: values,
 *   bestStatistics: [],
 *   moments,
 * };
 * assert.deepEqual(decodeTrainingState(encodeTrainingState(state)), state);
 * ```
 */
export function encodeTrainingState(state: TrainingState): Uint8Array {
  const { last, best, moments } = state;
  const arrays = [
    ...single.map((name) => state[name]),
    ...double.map((name) => moments[name]),
  ];
  const lengths = arrays.map((of) => of.map(({ length }) => length));
  const header: Header = { last, best, steps: moments.steps, lengths };
  const line = new TextEncoder().encode(JSON.stringify(header) + "\n");
  const all = arrays.flat();
  const values = new Float64Array(
    all.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const array of all) {
    values.set(array, at);
    at += array.length;
  }
  const bytes = new Uint8Array(line.length + values.byteLength);
  bytes.set(line);
  bytes.set(new Uint8Array(values.buffer), line.length);
  return bytes;
}

/**
 * Decodes a state that {@linkcode encodeTrainingState} wrote.
 *
 * @throws {RangeError} when the number of bytes is wrong.
 */
export function decodeTrainingState(bytes: Uint8Array): TrainingState {
  const end = bytes.indexOf(10) + 1;
  const { last, best, steps, lengths }: Header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, end)),
  );
  const count = lengths.flat().reduce((sum, length) => sum + length, 0);
  if (bytes.length !== end + 8 * count) {
    throw new RangeError(
      `Cannot resume training: its state must have ${
        end + 8 * count
      } bytes, current value is ${bytes.length}`,
    );
  }
  const values = new Float64Array(bytes.slice(end).buffer);
  let at = 0;
  const next = (length: number) => values.slice(at, at += length);
  const [weights, statistics, bestWeights, bestStatistics, means, squares] =
    lengths
      .map((of) => of.map(next)) as Six<Float64Array[]>;
  const rounded = (arrays: readonly Float64Array[]) =>
    arrays.map((array) => Float32Array.from(array));
  return {
    last,
    best,
    weights: rounded(weights),
    statistics: rounded(statistics),
    bestWeights: rounded(bestWeights),
    bestStatistics: rounded(bestStatistics),
    moments: { steps, means, squares },
  };
}

type Six<T> = [T, T, T, T, T, T];
