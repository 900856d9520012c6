import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { certifyObjects } from "../../../tasks/truth/certify_objects.ts";

/**
 * Class 1 where the first input is positive; the second input moves the logit by a third as much.
 */
const model = linearModel([3, 1]);
const before = {
  inputs: toyRows([[1, 0], [-1, 0], [2, 0], [-2, 0]]),
  labels: Int32Array.of(1, 0, 1, 1),
};

Deno.test("certifyObjects: change, flips and agreement worked out by hand", async () => {
  const [flipped] = await certifyObjects(model, [{
    part: "object",
    done: "exchanged",
    relevant: true,
    before,
    after: toyRows([[-1, 0], [1, 0], [2, 0], [2, 0]]),
    labels: Int32Array.of(0, 1, 1, 1),
  }]);
  assert.deepEqual(flipped, {
    part: "object",
    done: "exchanged",
    relevant: true,
    rows: 4,
    network: { change: (6 + 6 + 0 + 12) / 4, flips: 3 / 4 },
    agreement: { before: 3 / 4, after: 1 },
    verdict: "confirmed",
  });
});

Deno.test("certifyObjects: verdicts", async () => {
  const verdict = async (
    relevant: boolean,
    rows: number[][],
    labels?: number[],
  ) => {
    const [answer] = await certifyObjects(model, [{
      part: "part",
      done: "changed",
      relevant,
      before,
      after: toyRows(rows),
      ...labels && { labels: Int32Array.from(labels) },
    }]);
    return answer!.verdict;
  };
  const same = [[1, 1], [-1, 1], [2, 1], [-2, 1]];
  assert.equal(await verdict(false, same, [1, 0, 1, 1]), "confirmed");
  assert.equal(
    await verdict(false, [[1, -4], [-1, 1], [2, 1], [-2, 1]], [1, 0, 1, 1]),
    "used",
  );
  assert.equal(await verdict(true, same, [0, 1, 0, 0]), "unlearned");
  assert.equal(await verdict(true, same), "confirmed"); // moves by 1 on average
  assert.equal(
    await verdict(true, [[1, 0.5], [-1, 0], [2, 0], [-2, 0]]),
    "unlearned",
  );
});

Deno.test("certifyObjects: where the rule has logits, their mean change stands beside the network's", async () => {
  const [changed] = await certifyObjects(model, [{
    part: "object",
    done: "exchanged",
    relevant: true,
    before,
    after: before.inputs,
    labels: before.labels,
    rule: {
      before: Float64Array.of(1, 2, 3, 4),
      after: Float64Array.of(1, 0, 4, 9),
    },
  }]);
  assert.deepEqual(changed!.rule, { change: (0 + 2 + 1 + 5) / 4 });
});
