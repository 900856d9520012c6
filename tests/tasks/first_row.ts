/**
 * The first instance of a task whose rule is known.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import type { Rule } from "../../datasets/generators/rule.ts";
import type { RuleDataset } from "../../datasets/generators/rule_dataset.ts";
import type { SyntheticOptions } from "../../datasets/generators/synthetic_dataset.ts";
import { selectBackend } from "../../models/backends.ts";
import { noRead } from "../datasets/read_stub.ts";

/** An instance with its truth; every list is in the rule's order of inputs. */
export interface FirstRow extends Problem {
  /** The inputs. */
  readonly x: number[];
  /** Exact attributions. */
  readonly exact: number[];
  /** Graded relevance. */
  readonly relevance: number[];
  /** A stored row in the rule's order. */
  inOrder(row: ArrayLike<number>): number[];
}

/**
 * Loads one instance on the `cpu` backend.
 *
 * @param drawn Options of the dataset that the rule follows from.
 * @param options Options of the task that differ from its defaults.
 */
export async function firstRow<
  O extends Options & { readonly instances: number },
  D extends SyntheticOptions,
>(
  task: Task<O>,
  dataset: RuleDataset<D, Rule>,
  drawn: Partial<D>,
  options: Partial<O> = {},
): Promise<FirstRow> {
  await selectBackend("cpu");
  const problem = await task.load(
    { ...task.defaults, ...options, instances: 1 },
    noRead,
  );
  const rowOptions = { ...dataset.defaults, ...drawn };
  const columns = dataset.columnsOf(
    rowOptions,
    await dataset.ruleOf(rowOptions),
  );
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  const { inputs, truth } = problem.batch;
  return {
    ...problem,
    x: inOrder(rowAt(inputs, 0)),
    exact: inOrder(rowAt(truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(truth!.relevance!, 0)),
    inOrder,
  };
}
