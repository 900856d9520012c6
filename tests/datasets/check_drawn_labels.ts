/**
 * What holds of datasets whose labels are drawn.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { syn5 } from "../../datasets/syn5.ts";
import { noRead } from "./read_stub.ts";

/** Registers the test that labels follow the probabilities of the rule over x0 … x10. */
export function checkDrawnLabels(dataset: typeof syn5): void {
  Deno.test(`${dataset.id}: labels are drawn: the rule's own label is theirs as often as its probabilities say`, async () => {
    const { rule } = dataset;
    const { inputs, labels, inputNames } = await dataset.load(
      { rows: 10_000, seed: 0 },
      noRead,
    );
    const columns = Array.from(
      { length: 11 },
      (_, i) => inputNames.indexOf(`x${i}`),
    );
    let right = 0;
    let expected = 0;
    labels.forEach((label, row) => {
      const x = columns.map((column) => inputs.data[row * 11 + column]!);
      const logit = rule.modes[rule.modeOf(x)]!.logit(x);
      if ((logit < 0 ? 1 : 0) === label) right++;
      expected += 1 / (1 + Math.exp(-Math.abs(logit)));
    });
    // Binomial: four standard errors of at most √(¼ / 10,000).
    assert.ok(Math.abs(right - expected) < 4 * 0.5 * Math.sqrt(10_000));
  });
}
