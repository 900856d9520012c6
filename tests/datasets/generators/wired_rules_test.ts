import assert from "node:assert/strict";
import {
  wiredRule,
  wiredRules,
} from "../../../datasets/generators/wired_rules.ts";
import { assertClose } from "../../assert_close.ts";

const rest = [9, 9, 9, 9];
const output = (name: keyof typeof wiredRules, x: number[]) =>
  -wiredRules[name].modes[0]!.logit(x);

Deno.test("wiredRules: each by hand", () => {
  assert.equal(output("weighted", [1, 2, 3, 4, 9, 9, ...rest]), 4 - 6 + 6 - 4);
  const values = [2, -3, 0.5];
  assert.equal(
    output("conflicting", [...values, 0, 0, 0, ...rest]),
    6 - 6 + 0.5,
  );
  assert.equal(output("conflicting", [...values, 1, 0, 1, ...rest]), -6);
  assert.equal(output("pertinent_negatives", [0, 0, 0, 0, 9, 9, ...rest]), 0);
  assert.equal(output("pertinent_negatives", [1, 1, 1, 1, 9, 9, ...rest]), 0);
  assert.equal(output("pertinent_negatives", [1, 0, 0, 1, 9, 9, ...rest]), 4);
  assert.equal(output("interacting", [0, 2, 1, 3, 9, 9, ...rest]), -2 + 3);
  assert.equal(output("interacting", [1, 2, 0, -3, 9, 9, ...rest]), 6 + 6);
  // (1 − −1) x0 + (−1 − ½) x1 + ¾ x2 + ½ x3; x4 and x5 raise both classes.
  assert.equal(
    output("uncertainty", [1, 2, 4, 2, 5, 7, ...rest]),
    2 - 3 + 3 + 1,
  );
});

Deno.test("wiredRules: a zigzag climbs by ¼ in an eighth and is back after the next, nothing beyond 4", () => {
  const at = (x: number) =>
    output("shattered_gradients", [x, 0, 0, 9, 9, 9, ...rest]);
  for (let k = -32; k < 32; k++) {
    // 65 terms near 100 in float64.
    assertClose([at(k / 8)], [3 * (k / 8 + (k % 2 === 0 ? 0 : 0.25)) - 0.75], {
      atol: 1e-10,
    });
  }
  assertClose([at(4), at(4.5), at(-4.5)], [11.25, 12.75, -14.25], {
    atol: 1e-10,
  });
});

Deno.test("wiredRule: inputs that are not named have no weights, two classes are read by their odds", () => {
  const { layers, head, single, baseline } = wiredRule({
    relevant: [1],
    layers: [{ kernel: [[1, 1], [2, 5]], bias: [0, 1] }],
  });
  assert.equal(layers[0]!.kernel.length, 10);
  assert.deepEqual(layers[0]!.kernel[9], [0, 0]);
  assert.equal(head, "probability");
  assert.deepEqual([
    single[0]!.kernel[0],
    single[0]!.kernel[1],
    single[0]!.bias,
  ], [[0], [3], [1]]);
  assert.equal(baseline.length, 10);
});
