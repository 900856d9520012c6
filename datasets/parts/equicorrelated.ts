/**
 * Normal inputs that are all correlated alike.
 *
 * @module
 */
import type { Rng } from "../../core/contracts.ts";
import { LARGEST } from "./laws.ts";
import type { Law } from "./rule.ts";

/** The law of some inputs given others. */
export interface Conditional {
  /** What the sum of the given inputs is multiplied by to have each other input's mean. */
  readonly slope: number;
  /** Variance of each other input. */
  readonly variance: number;
}

/** The law of any input given `count` others, all of variance 1 and correlation ρ: mean ρ Σx / (1 + (count − 1)ρ). */
export function given(correlation: number, count: number): Conditional {
  const slope = correlation / (1 + (count - 1) * correlation);
  return { slope, variance: 1 - count * correlation * slope };
}

/**
 * Inputs √ρ z + √(1 − ρ) e of one common z: variance 1, every correlation ρ in [0, 1); rows with a magnitude above 5 are drawn again.
 *
 * @example
 * ```ts
 * import { equicorrelated } from "./equicorrelated.ts";
 * import { rng } from "../../core/rng.ts";
 * import assert from "node:assert/strict";
 * const [a, b] = Array.from(equicorrelated(2, 0.9999).row(rng(0)));
 * assert.ok(Math.abs(a! - b!) < 0.1);
 * ```
 */
export function equicorrelated(inputs: number, correlation: number): Law {
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const row = (stream: Rng): Float64Array => {
    const common = shared * stream.normal();
    const x = Float64Array.from(
      { length: inputs },
      () => common + own * stream.normal(),
    );
    return x.every((value) => Math.abs(value) < LARGEST) ? x : row(stream);
  };
  const { slope, variance } = given(correlation, inputs - 1);
  const within = (draw: () => number): number => {
    const value = draw();
    return Math.abs(value) < LARGEST ? value : within(draw);
  };
  return {
    row,
    input: (_, stream) => within(stream.normal),
    given(input, x, stream) {
      const others = Array.from(x).reduce((sum, v) => sum + v, -x[input]!);
      return within(() =>
        slope * others + Math.sqrt(variance) * stream.normal()
      );
    },
    range: () => [-LARGEST, LARGEST],
  };
}
