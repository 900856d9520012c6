/**
 * Effect of an intervention.
 *
 * @module
 */

/** Effect of drawing one input anew on the outputs of a function. */
export interface Effect {
  /** Mean |change of the logit|. */
  readonly change: number;
  /** Share of labels that change. */
  readonly flips: number;
}
