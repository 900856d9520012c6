/**
 * Equicorrelated normal inputs.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { LARGEST } from "./distributions.ts";
import type { Distribution } from "./rule.ts";

/** Parameters of a conditional distribution. */
export interface Conditional {
  /** Factor of the sum of the known inputs in the mean of each other input. */
  readonly slope: number;
  /** Variance of each other input. */
  readonly variance: number;
}

/** Redraws at most, before the known inputs count as impossible. */
const TRIES = 10_000;

/**
 * The conditional distribution of an input, given `count` others, all of variance 1 and correlation
 * ρ: mean ρ Σx / (1 + (count − 1)ρ).
 */
export function conditional(correlation: number, count: number): Conditional {
  const slope = correlation / (1 + (count - 1) * correlation);
  return { slope, variance: 1 - count * correlation * slope };
}

/**
 * Inputs √ρ z + √(1 − ρ) e with one common z: variance 1, every correlation ρ in [0, 1); rows with
 * a magnitude above 5 are redrawn.
 *
 * Conditional draws are exact, and redrawn like rows; they throw a `RangeError` where the known
 * inputs make a redraw all but certain.
 *
 * @example
 * ```ts
 * import { equicorrelated } from "./equicorrelated.ts";
 * import { rng } from "../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const [a, b] = Array.from(equicorrelated(2, 0.9999).row(rng(0)));
 * assert.ok(Math.abs(a! - b!) < 0.1);
 * ```
 */
export function equicorrelated(
  inputs: number,
  correlation: number,
): Distribution {
  const [shared, single] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const row = (stream: Rng): Float64Array => {
    const common = shared * stream.normal();
    const x = Float64Array.from(
      { length: inputs },
      () => common + single * stream.normal(),
    );
    return x.every((value) => Math.abs(value) < LARGEST) ? x : row(stream);
  };
  const { slope, variance } = conditional(correlation, inputs - 1);
  const within = (draw: () => number): number => {
    const value = draw();
    return Math.abs(value) < LARGEST ? value : within(draw);
  };
  return {
    row,
    input: (_, stream) => within(stream.normal),
    conditional(input, x, stream) {
      const others = Array.from(x).reduce((sum, v) => sum + v, -x[input]!);
      return within(() =>
        slope * others + Math.sqrt(variance) * stream.normal()
      );
    },
    complete: (x, missing, stream) =>
      completeCorrelated(correlation, x, missing, stream),
    range: () => [-LARGEST, LARGEST],
  };
}

/**
 * Draws the missing inputs given the others: they have one mean, a common part, and variance 1 − ρ
 * each next to it.
 */
function completeCorrelated(
  correlation: number,
  x: Float32Array,
  missing: Uint8Array,
  stream: Rng,
): void {
  let [count, sum] = [0, 0];
  x.forEach((value, input) => {
    if (missing[input]) return;
    count++;
    sum += value;
  });
  const { slope, variance } = conditional(correlation, count);
  // Rounding may leave less than nothing where nothing is in common.
  const common = Math.sqrt(Math.max(0, variance - (1 - correlation)));
  for (let tries = 0; tries < TRIES; tries++) {
    const mean = slope * sum + common * stream.normal();
    const drawn = Float64Array.from(
      x,
      () => mean + Math.sqrt(1 - correlation) * stream.normal(),
    );
    if (drawn.some((v, i) => missing[i] && Math.abs(v) >= LARGEST)) continue;
    drawn.forEach((value, input) => {
      if (missing[input]) x[input] = value;
    });
    return;
  }
  throw new RangeError(
    `Cannot draw inputs given the others: all must lie within ±${LARGEST}, current value is a mean of ${
      slope * sum
    }`,
  );
}
