/**
 * The problem of a user's model and rows.
 *
 * @module
 */
import type { Read } from "../../core/contracts/dataset.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { HostAccess } from "../../core/contracts/host_access.ts";
import type { Table } from "../../core/contracts/table.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { decimal } from "../../core/formats/decimal.ts";
import { malformed } from "../../core/formats/malformed.ts";
import { meanRow } from "../../core/rows/mean_row.ts";
import {
  rowSize,
  rowsOf,
  sizeOf,
  takeRows,
} from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { custom as dataset } from "../../datasets/custom.ts";
import { userPath } from "../../core/formats/user_path.ts";
import { refuseModel } from "../../models/custom/refuse_model.ts";
import type { CustomTaskOptions } from "./custom_task_options.ts";
import { assessModel } from "./assess_model.ts";
import { openModel, type OpenOptions } from "./open_model.ts";
import { stratifiedSplit } from "../training/stratified_split.ts";
import { BACKGROUND, boxOf } from "../training/trained_task.ts";

/** Largest number of test rows that are predicted to choose what is explained. */
const PREDICTED = 2000;

/**
 * The problem that the task `custom` loads; see its documentation.
 *
 * @throws {RangeError} that names file, expected and current value where data or model is missing,
 *   malformed, or they do not fit each other.
 *
 * @example
 * ```ts
 * import { custom } from "../custom.ts";
 * import { customProblem } from "./custom_problem.ts";
 * import assert from "node:assert/strict";
 * const read = () => Promise.resolve(new TextEncoder().encode("a,kind\n1,x\n"));
 * const options = { ...custom.defaults, data: "a.csv", model: "m.pkl" };
 * await assert.rejects(
 *   customProblem(options, read),
 *   /Cannot use own model: expected model=<file> that ends in/,
 * );
 * ```
 */
export async function customProblem(
  options: CustomTaskOptions,
  read: Read,
  host?: HostAccess,
): Promise<Problem> {
  const { data, target, matrix, baseline, instances } = options;
  const table = await dataset.load({ data, target, matrix }, read, host);
  const head = options.head as OpenOptions["head"];
  if (head === "value") checkValues(data, table);
  const flat = shaped(table.inputs, rowShape(options.shape, table), data);
  const path = options.model;
  const sample = takeRows(flat, [0]);
  const { model, oneOutput, files, byAnswers, facts } = await openModel({
    path,
    head,
    sample,
    read,
    host,
  });
  const inputs = shaped(flat, model.inputShape, path);
  const classes = head === "value"
    ? new Int32Array(rowsOf(inputs))
    : table.labels;
  const [training, test] = stratifiedSplit(classes, [0.7, 0.3], 0);
  const order = rng("own", "instances").permutation(test!.length)
    .slice(0, Math.max(PREDICTED, instances)).map((index) => test![index]!);
  if (order.length < instances) {
    refuseModel(
      data,
      `${instances} test rows to explain, three tenths of all; say instances=${order.length}`,
      order.length,
    );
  }
  const { data: outputs, shape } = await model.predict(takeRows(inputs, order));
  const labels = order.map((row) => table.labels[row]!);
  const answered = {
    name: path,
    head,
    classes: table.classes,
    labels,
    outputs: { shape, data: outputs },
    oneOutput,
  };
  const { targets, fact } = assessModel(answered);
  const identity = [await read(userPath(data)), ...files];
  if (/\.npy(\.gz)?$/i.test(target)) {
    identity.push(await read(userPath(target)));
  }
  if (byAnswers) identity.push(new Uint8Array(outputs.slice().buffer));
  const digests = await Promise.all(identity.map(sha256));
  const shown = rng("own", "background").permutation(training!.length)
    .slice(0, BACKGROUND).map((index) => training![index]!);
  return {
    model,
    weights: await sha256(new TextEncoder().encode(digests.join())),
    batch: {
      inputs: takeRows(inputs, order.slice(0, instances)),
      targets: targets.slice(0, instances),
      instances: Int32Array.from({ length: instances }, (_, i) => i),
    },
    background: takeRows(inputs, shown),
    baseline: baseline === "zeros"
      ? new Float32Array(rowSize(inputs))
      : meanRow(inputs, training!),
    box: boxOf(takeRows(inputs, training!)),
    facts: [...facts, fact],
  };
}

/** Throws where what is to be predicted is no number. */
function checkValues(path: string, { classes, labels }: Table): void {
  const row = labels.findIndex((label) =>
    !Number.isFinite(decimal(classes[label]!))
  );
  if (row >= 0) {
    malformed(
      `${path}, row ${row + 1}`,
      "a decimal number as target, as head=value says",
      `"${classes[labels[row]!]}"`,
    );
  }
}

/** Shape of a row: the file's, or the one that was asked for. */
function rowShape(option: string, { inputs }: Table): readonly number[] {
  if (option === "") return inputs.shape.slice(1);
  const shape = option.split("x").map(Number);
  return shape.every((side) => Number.isSafeInteger(side) && side > 0)
    ? shape
    : refuseModel("own shape", "sides such as 28x28x1", `"${option}"`);
}

/** Rows in another shape of the same size. */
function shaped(
  inputs: NdArray<Float32Array>,
  shape: readonly number[],
  name: string,
): NdArray<Float32Array> {
  if (rowSize(inputs) !== sizeOf(shape)) {
    refuseModel(
      name,
      `${sizeOf(shape)} inputs in a row, shape [${shape}]`,
      `${rowSize(inputs)} columns besides the target`,
    );
  }
  return { shape: [rowsOf(inputs), ...shape], data: inputs.data };
}
