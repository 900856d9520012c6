/**
 * Weights in files of the Open Neural Network Exchange.
 *
 * @module
 */
import type { StoredWeight } from "../custom/check_finite_weights.ts";

/** Types of tensors that hold floating-point numbers, by their number in onnx.proto. */
const TYPES: { readonly [type: number]: StoredWeight["type"] } = {
  1: "float32",
  10: "float16",
  11: "float64",
};

/** A field of a message: a whole number, or bytes. */
interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

/**
 * The floating-point initialisers of a model's graph, one by one.
 *
 * Those whose values lie in another file are left out, and so is everything behind a byte that is
 * no part of a message: the runtime says what is wrong with the file. Field numbers: onnx.proto,
 * https://github.com/onnx/onnx.
 *
 * @example
 * ```ts
 * import { initialisers } from "./initialisers.ts";
 * import { stackModel } from "./stack_model.ts";
 * import assert from "node:assert/strict";
 * const kernel = new Float32Array([1]);
 * const bytes = stackModel([{ kind: "dense", kernel, width: 1, relu: false }], [1]);
 * assert.deepEqual([...initialisers(bytes)].map(({ name, type }) => [name, type]), [
 *   ["k0", "float32"],
 * ]);
 * ```
 */
export function* initialisers(model: Uint8Array): Generator<StoredWeight> {
  for (const graph of fieldsOf(model)) {
    if (graph.number !== 7) continue;
    for (const { number, bytes } of fieldsOf(graph.bytes)) {
      if (number === 5) yield* tensor(bytes);
    }
  }
}

/** A tensor's values, where they lie in the message. */
function* tensor(message: Uint8Array): Generator<StoredWeight> {
  let name = "";
  let type: StoredWeight["type"] | undefined;
  const parts: { number: number; bytes: Uint8Array }[] = [];
  for (const { number, value, bytes } of fieldsOf(message)) {
    if (number === 8) name = new TextDecoder().decode(bytes);
    if (number === 2) type = TYPES[value];
    // Values packed as float32, float64, or as they are.
    if (number === 4 || number === 10 || number === 9) {
      parts.push({ number, bytes });
    }
  }
  for (const { number, bytes } of parts) {
    const stored = number === 4 ? "float32" : number === 10 ? "float64" : type;
    if (stored) yield { name, type: stored, bytes };
  }
}

/** A message's fields; ends where the bytes are none. */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const whole = () => {
    let value = 0;
    for (let factor = 1; at < message.length; factor *= 128) {
      const byte = message[at++]!;
      value += byte % 128 * factor;
      if (byte < 128) return value;
    }
    return NaN;
  };
  const none = new Uint8Array();
  while (at < message.length) {
    const tag = whole();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === 0) {
      yield { number, value: whole(), bytes: none };
      continue;
    }
    const length = kind === 2 ? whole() : kind === 5 ? 4 : kind === 1 ? 8 : NaN;
    if (!(at + length <= message.length)) return;
    const bytes = message.subarray(at, at + length);
    at += length;
    yield { number, value: 0, bytes };
  }
}
