import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  type DenseLayer,
  reluNetwork,
} from "../../../core/testing/relu_network.ts";
import { assertClose } from "../../assert_close.ts";
import { centralDifferences, ownGradients } from "./central_differences.ts";

/** Hidden: x0 + x1 − 1 and 2 x0 − x1; out: 3 h0 − h1 + 0.5, and a second unit that nobody reads. */
const layers: readonly DenseLayer[] = [
  { kernel: [[1, 2], [1, -1]], bias: [-1, 0] },
  { kernel: [[3, 100], [-1, 100]], bias: [0.5, 100] },
];

const predict = async (
  row: readonly number[],
  ...[layers, head]: Parameters<typeof reluNetwork>
) => {
  const { data } = await reluNetwork(layers, head).predict({
    shape: [1, row.length],
    data: Float64Array.from(row),
  });
  return [...data];
};

Deno.test("reluNetwork: two layers, every pattern of active units, by hand", async () => {
  // Both on: h = (2, 3).
  assert.deepEqual(await predict([2, 1], layers), [6 - 3 + 0.5]);
  // First only: h = (2, −3 → 0).
  assert.deepEqual(await predict([0, 3], layers), [6 + 0.5]);
  // Second only: h = (−1 → 0, 2).
  assert.deepEqual(await predict([2 / 3, -2 / 3], layers), [0 - 2 + 0.5]);
  // None: h = (−2 → 0, −1 → 0).
  assert.deepEqual(await predict([-2 / 3, -1 / 3], layers), [0.5]);
});

Deno.test("reluNetwork: the gradient goes through active units, and not through one at 0", async () => {
  const points = [[2, 1], [0, 3], [0.6, -0.6], [-0.6, -0.4], [1, 0], [1, 2]];
  const gradient = await ownGradients(reluNetwork(layers), points);
  assert.deepEqual(
    [...Array.from(gradient)],
    [
      // 3 · (1, 1) − 1 · (2, −1).
      [1, 4],
      [3, 3],
      [-2, 1],
      [0, 0],
      // h0 = 0 exactly: only h1 counts; then h1 = 0 exactly: only h0.
      [-2, 1],
      [3, 3],
    ].flat(),
  );
});

Deno.test("reluNetwork: the last layer has no ReLU, and one layer is a line", async () => {
  const line: readonly DenseLayer[] = [{ kernel: [[2], [3]], bias: [1] }];
  assert.deepEqual(await predict([-1, -1], line), [-4]);
  const gradient = await ownGradients(reluNetwork(line), [[-1, -1]]);
  assert.deepEqual(Array.from(gradient), [2, 3]);
});

Deno.test("reluNetwork: a probability is the sigmoid of the output, and says so", async () => {
  const network = reluNetwork(layers, "probability");
  assert.equal(network.head, "probability");
  assert.equal(reluNetwork(layers).head, "value");
  const [p] = await predict([2, 1], layers, "probability");
  // One rounding each of exponential, sum and quotient.
  assertClose([p!], [1 / (1 + Math.exp(-3.5))], { rtol: 1e-15 });
  const gradient = await ownGradients(network, [[2, 1]]);
  assertClose(gradient, [p! * (1 - p!), 4 * p! * (1 - p!)], { rtol: 1e-13 });
});

Deno.test("reluNetwork: a sigmoid far out keeps its slope, where p (1 − p) would be 0", async () => {
  const line = reluNetwork([{ kernel: [[1]], bias: [0] }], "probability");
  const gradient = await ownGradients(line, [[50], [-50], [800], [-800]]);
  // e⁻ᶻ / (1 + e⁻ᶻ)² is e⁻ᶻ to 2e-22 here; a few roundings.
  assertClose(gradient, [Math.exp(-50), Math.exp(-50), 0, 0], { rtol: 1e-15 });
  const { data } = await line.predict({
    shape: [4, 1],
    data: Float64Array.of(0, 40, -40, -800),
  });
  // At 40 a probability is 1 to half an epsilon.
  assertClose(data, [0.5, 1, Math.exp(-40), 0], { rtol: 1e-15 });
});

for (const head of ["value", "probability"] as const) {
  Deno.test(`reluNetwork: the gradient of a ${head} is that of the output, on random deep networks`, async () => {
    for (let network = 0; network < 10; network++) {
      const { normal } = rng("relu", network);
      const widths = [4, 6, 5, 2];
      const layers = widths.slice(1).map((units, depth) => ({
        kernel: Array.from(
          { length: widths[depth]! },
          () => Array.from({ length: units }, () => normal() / 2),
        ),
        bias: Array.from({ length: units }, () => normal() / 2),
      }));
      const points = Array.from(
        { length: 5 },
        () => Array.from({ length: 4 }, normal),
      );
      const model = reluNetwork(layers, head);
      // Pieces are lines; a sigmoid of slope below 5 adds 5³ h² / 48 = 3e-12, rounding 1e-15 / h =
      // 1e-9; no kink lies within h of these points.
      assertClose(
        await ownGradients(model, points),
        await centralDifferences(model, points, 1e-6),
        { atol: 3e-9 },
      );
    }
  });
}
