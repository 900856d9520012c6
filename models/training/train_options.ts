/**
 * How networks are trained.
 *
 * @module
 */

/** How a network is trained. */
export type TrainOptions = {
  /**
   * Seed of the order of rows.
   * @default 0
   */
  readonly seed?: number;
  /**
   * Most passes over the training rows.
   * @default 50
   */
  readonly epochs?: number;
  /**
   * Rows per step.
   * @default 64
   */
  readonly batch?: number;
  /**
   * Step size.
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
   * Epochs over which the step size rises, before it falls as `learningRateSchedule` says; 0: it
   * stays as it is.
   * @default 0
   */
  readonly warmUp?: number;
  /**
   * Largest norm of a step's gradient over all weights; a longer one is shortened to it.
   * @default Infinity
   */
  readonly clip?: number;
  /**
   * Weights that the network is left with: those of the best validation F1, or of the last epoch,
   * before which training then does not stop.
   * @default "best"
   */
  readonly keep?: "best" | "last";
};
