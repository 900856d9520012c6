/**
 * Options of training.
 *
 * @module
 */

/** Options of training. */
export type TrainOptions = {
  /**
   * Seed of the order of the rows.
   * @default 0
   */
  readonly seed?: number;
  /**
   * Largest number of epochs.
   * @default 50
   */
  readonly epochs?: number;
  /**
   * Rows per step.
   * @default 64
   */
  readonly batch?: number;
  /**
   * Learning rate.
   * @default 1e-3
   */
  readonly learningRate?: number;
  /**
   * Weight decay of AdamW.
   * @default 1e-4
   */
  readonly weightDecay?: number;
  /**
   * Epochs without a better validation F1 after which training stops.
   * @default 10
   */
  readonly patience?: number;
  /**
   * Epochs of linear warm-up, after which the learning rate drops along half a cosine to 0; 0: it
   * is constant.
   * @default 0
   */
  readonly warmUp?: number;
  /**
   * Largest global norm of a step's gradients; larger gradients are scaled down to it.
   * @default Infinity
   */
  readonly clip?: number;
  /**
   * Weights that the network ends with: those of the best validation F1, or of the last epoch. With
   * `last` there is no early stopping.
   * @default "best"
   */
  readonly keep?: "best" | "last";
};
