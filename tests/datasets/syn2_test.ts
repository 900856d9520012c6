import assert from "node:assert/strict";
import { syn2 } from "../../datasets/syn2.ts";
import { noRead } from "./read_stub.ts";

Deno.test("syn2: the logit by hand", () => {
  const { rule } = syn2;
  assert.equal(rule.modes[0]!.logit([2, -3, 1, 0, 2, 1, 0, -1.5, 2, 0, 0]), 2);
});

Deno.test("syn2: labels are drawn: the rule's own label is theirs as often as its probabilities say", async () => {
  const { rule } = syn2;
  const { inputs, labels, inputNames } = await syn2.load(
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
