/**
 * Effect of an intervention.
 *
 * @module
 */

/** Effect of redrawing one input on the outputs of a function. */
export interface Effect {
  /** Mean |change of the logit|. */
  readonly change: number;
  /** Share of labels that change. */
  readonly flips: number;
}
