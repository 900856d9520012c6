/**
 * Explainers that return rows of a table.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Model } from "../../core/contracts/model.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import type { SceneParts } from "../../core/testing/scene.ts";

type Table = readonly (readonly number[])[];

/**
 * Returns the table's rows for any call, from the first again where there are more instances.
 */
export function answering(table: Table): Required<SceneParts>["explain"] {
  return ({ targets }) =>
    Array.from(targets, (_, row) => table[row % table.length]!);
}

/**
 * A model with one layer per table, and an explainer that returns the first table for a copy with
 * one layer re-initialised, the second for one with two …
 */
export function answeringCopies(
  ...tables: readonly Table[]
): Pick<SceneParts, "model" | "explain"> {
  const inputs = tables[0]![0]!.length;
  const copyOf = (last: number) => linearModel(Array(inputs).fill(last));
  return {
    model: {
      ...copyOf(0),
      randomised: {
        layers: tables.length,
        within: (last, _random, use) => use(copyOf(last)),
      },
    },
    async explain(batch, copy) {
      const { data } = await copy.gradient!(batch.inputs, batch.targets);
      return answering(tables[data[0]! - 1]!)(batch, copy);
    },
  };
}

/**
 * The model with copies of every kind, of which each is the same other model, and an explainer that
 * returns the table for that one only.
 */
export function answeringTwin(
  model: Model,
  table: Table,
): Pick<SceneParts, "model" | "explain"> {
  const twin = { ...model };
  return {
    model: {
      ...model,
      labelRandomised: { within: (use) => use(twin) },
      shifted: {
        period: model.inputShape[0]!,
        within: (_shift, use) => use(twin),
      },
      equivalentNetwork: { within: (_random, use) => use(twin) },
    },
    explain(batch, network, taskData) {
      assert.equal(network, twin);
      return answering(table)(batch, network, taskData);
    },
  };
}
