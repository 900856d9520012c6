/**
 * Rules that labels of synthetic data follow.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";

/**
 * One way in which a rule can decide; inputs are numbered in the rule's own order, before columns
 * are permuted.
 */
export interface Mode {
  /** The logit of a row: its label is 1 iff the logit is negative. */
  logit(x: ArrayLike<number>): number;
  /** Inputs that the mode reads, ascending. */
  readonly relevant: readonly number[];
  /** Mean of the inputs whose mean is not 0; every input has variance 1 within a mode. */
  readonly means?: ReadonlyMap<number, number>;
}

/** How rows of inputs are drawn. */
export interface Distribution {
  /** A row in the rule's order. */
  row(stream: Rng): ArrayLike<number>;
  /** A value of one input whatever the others are. */
  input(input: number, stream: Rng): number;
  /** A value of one input given all the others; absent where inputs are independent. */
  conditional?(input: number, x: ArrayLike<number>, stream: Rng): number;
  /**
   * Overwrites in `x` the inputs where `missing` is 1 by a joint draw of them given the others;
   * absent where inputs are independent.
   */
  complete?(x: Float32Array, missing: Uint8Array, stream: Rng): void;
  /** Smallest and largest value of an input. */
  range(input: number): readonly [number, number];
}

/** A distribution of inputs and the labels that follow from them. */
export interface Rule {
  /** Number of inputs. */
  readonly inputs: number;
  /** The modes; where any has means, each is drawn for an equal share of the rows. */
  readonly modes: readonly Mode[];
  /** The mode that a row is in, as far as its inputs show it. */
  modeOf(x: ArrayLike<number>): number;
  /** The distribution of a row; independent normal inputs around the modes' means when absent. */
  readonly distribution?: Distribution;
  /** Draws the label of a row; 1 iff the logit is negative when absent. */
  label?(logit: number, stream: Rng): number;
}
