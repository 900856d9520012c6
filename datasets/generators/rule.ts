/**
 * Rules that label synthetic data.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";

/**
 * A mode of a rule: one way in which it decides. Inputs are numbered in the rule's own order,
 * before columns are permuted.
 */
export interface Mode {
  /** The logit of a row: its label is 1 iff the logit is negative. */
  logit(x: ArrayLike<number>): number;
  /** Inputs that the mode depends on, ascending. */
  readonly relevant: readonly number[];
  /** Means that are not 0, by input; every input has variance 1 within a mode. */
  readonly means?: ReadonlyMap<number, number>;
}

/** The distribution of rows. */
export interface Distribution {
  /** Draws a row, in the rule's order. */
  row(stream: Rng): ArrayLike<number>;
  /** Draws an input from its marginal distribution. */
  input(input: number, stream: Rng): number;
  /** Draws an input conditional on all the others; absent where inputs are independent. */
  conditional?(input: number, x: ArrayLike<number>, stream: Rng): number;
  /**
   * Overwrites in `x` the inputs where `missing` is 1 by a joint draw conditional on the others;
   * absent where inputs are independent.
   */
  complete?(x: Float32Array, missing: Uint8Array, stream: Rng): void;
  /** Smallest and largest value of an input. */
  range(input: number): readonly [number, number];
}

/** A distribution of inputs, and how labels follow from them. */
export interface Rule {
  /** Number of inputs. */
  readonly inputs: number;
  /** The modes; where any has means, each is drawn for an equal share of the rows. */
  readonly modes: readonly Mode[];
  /** The mode of a row, as far as its inputs show it. */
  modeOf(x: ArrayLike<number>): number;
  /** The distribution of a row; independent normal inputs around the modes' means when absent. */
  readonly distribution?: Distribution;
  /** Draws the label of a row; 1 iff the logit is negative when absent. */
  label?(logit: number, stream: Rng): number;
}
