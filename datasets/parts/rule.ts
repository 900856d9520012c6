/**
 * Rules that labels of synthetic data follow.
 *
 * @module
 */

/** One way in which a rule can decide; inputs are numbered in the rule's own order, before columns are permuted. */
export interface Mode {
  /** The logit of a row: its label is 1 iff the logit is negative. */
  logit(x: ArrayLike<number>): number;
  /** Inputs that the mode reads, ascending. */
  readonly relevant: readonly number[];
  /** Mean of the inputs whose mean is not 0; every input has variance 1 within a mode. */
  readonly means?: ReadonlyMap<number, number>;
}

/** A law of inputs and the labels that follow from them. */
export interface Rule {
  /** Number of inputs. */
  readonly inputs: number;
  /** The modes, each drawn for an equal share of the rows. */
  readonly modes: readonly Mode[];
  /** The mode that a row is in, as far as its inputs show it. */
  modeOf(x: ArrayLike<number>): number;
}
