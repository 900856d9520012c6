/**
 * Checking the outputs of a user's model.
 *
 * @module
 */
import type { Head } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Table } from "../../core/contracts/table.ts";
import { percent } from "../../core/formats/percent.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { refuseModel } from "../../models/custom/refuse_model.ts";
import {
  isShare,
  looksLikeProbabilities,
} from "../../models/custom/black_box.ts";

/** Rows with the outputs of a model. */
export interface AnsweredRows {
  /** Name of the model in errors. */
  readonly name: string;
  /** How its outputs are read. */
  readonly head: Head;
  /** Names of the classes, ascending; for a regression, its values. */
  readonly classes: Table["classes"];
  /** Index of the class of every row. */
  readonly labels: Int32Array;
  /** `[rows, outputs]`. */
  readonly outputs: NdArray;
  /** True where the model has one output, which is read as two. */
  readonly oneOutput: boolean;
}

/** The targets, and how good the model is. */
export interface Assessment {
  /** The output explained: the largest, which is the model's decision, or the only value. */
  readonly targets: Int32Array;
  /** Accuracy of the model, with that of the most common class alone; for a regression R². */
  readonly fact: string;
}

/**
 * The target of each row, after checking that outputs fit the head and the classes.
 *
 * @throws {RangeError} where outputs are not finite, are not one per class (one for a regression),
 *   or look like probabilities and are said to be raw scores.
 *
 * @example
 * ```ts
 * import { assessModel } from "./assess_model.ts";
 * import assert from "node:assert/strict";
 * const outputs = { shape: [2, 2], data: new Float64Array([3, 1, -1, 0]) };
 * const { targets, fact } = assessModel({
 *   name: "a",
 *   head: "logit",
 *   classes: ["no", "yes"],
 *   labels: new Int32Array([0, 0]),
 *   outputs,
 *   oneOutput: false,
 * });
 * assert.deepEqual([...targets], [0, 1]);
 * assert.match(fact, /its class to 50.0 % of 2 test rows/);
 * ```
 */
export function assessModel(answered: AnsweredRows): Assessment {
  const { name, head, classes, labels, outputs, oneOutput } = answered;
  const rows = rowsOf(outputs);
  const width = outputs.shape[1]!;
  const wrong = outputs.data.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    refuseModel(
      name,
      "finite outputs",
      `${outputs.data[wrong]} at output ${wrong % width} of test row ${
        Math.floor(wrong / width) + 1
      }`,
    );
  }
  if (head === "value") {
    if (width !== 1) refuseModel(name, "one output, as head=value says", width);
    return { targets: new Int32Array(rows), fact: varianceExplained(answered) };
  }
  if (width !== classes.length && !(oneOutput && classes.length < 2)) {
    refuseModel(
      name,
      `${
        classes.length === 2 ? "1 or 2 outputs" : `${classes.length} outputs`
      } for the classes ${listed(classes)}`,
      `${
        oneOutput ? 1 : width
      }; say head=value where the target is a number to be predicted`,
    );
  }
  if (head === "logit" && seemProbable(answered)) {
    refuseModel(
      name,
      "raw scores, as head=logit says",
      `outputs that look like probabilities, such as ${
        [...rowAt(outputs, 0)].slice(oneOutput ? 1 : 0)
          .map((value) => value.toPrecision(3))
      }; say head=probability`,
    );
  }
  const chosen = Int32Array.from({ length: rows }, (_, row) => {
    const values = rowAt(outputs, row);
    let best = 0;
    values.forEach((value, k) => best = value > values[best]! ? k : best);
    return best;
  });
  const right = chosen.filter((choice, row) => choice === labels[row]).length;
  const counts = classes.map((_, k) =>
    labels.filter((label) => label === k).length
  );
  const most = Math.max(...counts);
  return {
    targets: chosen,
    fact: `it gives its class to ${percent(right / rows)} of ${rows} test rows${
      right <= most
        ? `, which ${classes[counts.indexOf(most)]} alone would reach (${
          percent(most / rows)
        }): are inputs scaled as it expects, and its outputs in the order ${
          listed(classes)
        }?`
        : ` (the commonest class alone: ${percent(most / rows)})`
    }`,
  };
}

/** R² of a regression. */
function varianceExplained({ classes, labels, outputs }: AnsweredRows): string {
  const values = Float64Array.from(labels, (label) => Number(classes[label]));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let [residual, total] = [0, 0];
  values.forEach((value, row) => {
    residual += (value - outputs.data[row]!) ** 2;
    total += (value - mean) ** 2;
  });
  return `R² ${
    (1 - residual / total).toFixed(3)
  } of ${values.length} test rows`;
}

/** True where outputs would hardly be raw scores. */
function seemProbable(
  { outputs, oneOutput }: Pick<AnsweredRows, "outputs" | "oneOutput">,
): boolean {
  return oneOutput
    ? outputs.data.every((value, i) => i % 2 === 0 || isShare(value))
    : looksLikeProbabilities(outputs);
}

function listed(classes: readonly string[]): string {
  const some = classes.slice(0, 8).map((name) => `"${name}"`).join(", ");
  return classes.length > 8 ? `${some}, … (${classes.length})` : some;
}
