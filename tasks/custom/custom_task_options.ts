/**
 * Options of the task about a model of the user.
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
   * Column of the classes (.csv: the last one when empty), or a .npy file of them.
   * @default ""
   */
  readonly target: string;
  /**
   * The model: `model.json` of TF.js, an .onnx file, a module that exports `predict(rows)`, or an
   * address that answers `{"instances": rows}`.
   * @default ""
   */
  readonly model: string;
  /**
   * What outputs are: raw scores of classes (`logit`), probabilities, or a number that is predicted
   * (`value`). A last softmax or sigmoid of TF.js layers is taken off, so that both fit.
   * @default "logit"
   */
  readonly head: string;
  /**
   * What stands for "absent": the `mean` of the training rows, or `zeros`.
   * @default "mean"
   */
  readonly baseline: string;
  /**
   * Shape of a row where the file's is flat: `28x28x1`.
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
