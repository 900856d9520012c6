/**
 * Options of the task `custom`.
 *
 * @module
 */

/** Options of the task `custom`. */
export type CustomTaskOptions = {
  /**
   * File of rows: .csv, .npy or .h5ad.
   * @default ""
   */
  readonly data: string;
  /**
   * Column of the classes (.csv: the last one when empty), or a .npy file of classes.
   * @default ""
   */
  readonly target: string;
  /**
   * The model: `model.json` of TF.js, an .onnx file, a module that exports `predict(rows)`, or the
   * address of a server.
   * @default ""
   */
  readonly model: string;
  /**
   * What outputs are: raw scores of classes (`logit`), probabilities, or a number that is predicted
   * (`value`). A last softmax or sigmoid of TF.js layers is taken off, so that both fit. One output
   * that decides is read as two: −z and z of a logit, 1 − p and p of a probability.
   * @default "logit"
   */
  readonly head: string;
  /**
   * Baseline: the `mean` of the training rows, or `zeros`.
   * @default "mean"
   */
  readonly baseline: string;
  /**
   * Shape of a row, such as `28x28x1`, where the rows of the file are flat.
   * @default ""
   */
  readonly shape: string;
  /**
   * Matrix of an .h5ad file: `X` or `raw/X`.
   * @default "X"
   */
  readonly matrix: string;
  /**
   * Number of rows explained.
   * @default 50
   */
  readonly instances: number;
};
