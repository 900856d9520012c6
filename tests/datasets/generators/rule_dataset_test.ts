import assert from "node:assert/strict";
import { distributions } from "../../../datasets/generators/distributions.ts";
import { ruleDataset } from "../../../datasets/generators/rule_dataset.ts";
import { noRead } from "../read_stub.ts";

const dataset = ruleDataset({
  id: "choice",
  summary: "Label 1 iff the chosen input is positive.",
  references: [],
  defaults: { chosen: 0, rows: 200, seed: 0 },
  key: ({ chosen }) => `choice ${chosen}`,
  ruleOf({ chosen }) {
    if (chosen > 3) throw new RangeError("Cannot choose");
    return {
      inputs: 4,
      modes: [{ logit: (x) => -x[chosen]!, relevant: [chosen] }],
      modeOf: () => 0,
      distribution: distributions(["normal", "normal", "uniform", "uniform"]),
    };
  },
});

Deno.test("ruleDataset: rows and labels follow the rule of the options", async () => {
  for (const chosen of [1, 3]) {
    const options = { chosen, rows: 200, seed: 5 };
    const { inputs, labels, inputNames } = await dataset.load(options, noRead);
    const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
    assert.equal(inputNames[columns[chosen]!], `x${chosen}`);
    labels.forEach((label, row) =>
      assert.equal(
        label,
        inputs.data[row * 4 + columns[chosen]!]! > 0 ? 1 : 0,
      )
    );
    assert.ok(
      labels.every((_, row) =>
        Math.abs(inputs.data[row * 4 + columns[2]!]!) <= 1
      ),
    );
  }
});

Deno.test("ruleDataset: options that make no rule reject, rows and seed are bounded", async () => {
  await assert.rejects(
    dataset.load({ chosen: 4, rows: 1, seed: 0 }, noRead),
    /Cannot choose/,
  );
  assert.deepEqual(dataset.limits!.rows, { min: 1, integer: true });
});
