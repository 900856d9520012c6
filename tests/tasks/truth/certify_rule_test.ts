import assert from "node:assert/strict";
import { distributions } from "../../../datasets/generators/distributions.ts";
import { drawTable } from "../../../datasets/generators/synthetic_dataset.ts";
import { certifyRule } from "../../../tasks/truth/certify_rule.ts";

const rule = {
  inputs: 2,
  modes: [{ logit: (x: ArrayLike<number>) => -x[1]!, relevant: [1] }],
  modeOf: () => 0,
  distribution: distributions(["normal", "normal"]),
};
const known = { rule, columns: Int32Array.of(1, 0) };
const rows = drawTable("second", rule, { rows: 100, seed: 0 });

Deno.test("certifyRule: two classes are read by their odds", async () => {
  // The rule's x1, wherever the columns of "second" put it, must be the model's only input.
  const column = rows.inputNames.indexOf("x1");
  const model = {
    inputShape: [2],
    outputs: 2,
    head: "probability" as const,
    predict(
      { shape, data }: { shape: readonly number[]; data: ArrayLike<number> },
    ) {
      const probabilities = Array.from({ length: shape[0]! }, (_, i) => {
        const p = 1 / (1 + Math.exp(-data[2 * i + column]!));
        return [1 - p, p];
      });
      return Promise.resolve({
        shape: [shape[0]!, 2],
        data: Float64Array.from(probabilities.flat()),
      });
    },
  };
  const columns = column === 1 ? Int32Array.of(0, 1) : known.columns;
  const { test, inputs } = await certifyRule("second", { rule, columns }, {
    model,
    weights: "w",
  }, rows);
  assert.deepEqual([test.rows, test.agreement, test.accuracy], [100, 1, 1]);
  assert.deepEqual(
    inputs!.map(({ relevant, verdict }) => [relevant, verdict]),
    [
      [false, "confirmed"],
      [true, "confirmed"],
    ],
  );
  // Log-odds of a probability formed in float64.
  assert.ok(
    Math.abs(inputs![1]!.network.change - inputs![1]!.rule.change) < 1e-9,
  );
});
