/**
 * What a change of inputs does to a function.
 *
 * @module
 */

/** What drawing one input anew does to a function's answers. */
export interface Effect {
  /** Mean |change of the logit|. */
  readonly change: number;
  /** Share of labels that change. */
  readonly flips: number;
}
