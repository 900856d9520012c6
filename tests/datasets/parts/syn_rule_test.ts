import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { synReferences, synRule } from "../../../datasets/parts/syn_rule.ts";
import { assertClose } from "../../assert_close.ts";

const x = [2, -3, 1, 0, 2, 1, 2.5 * Math.PI, -1.5, 2, 0, 0];

Deno.test("synRule: the three logits by hand", () => {
  const logit = (name: "product" | "sphere" | "waves") =>
    synRule(name).modes[0]!.logit(x);
  // −10 sin(π/2) + 1.5 + 2 + 1 − 2.4; a few roundings of numbers near 10.
  assertClose([logit("product"), logit("sphere"), logit("waves")], [
    -6,
    1 + 4 + 1 - 4,
    -7.9,
  ], { rtol: 1e-14 });
});

Deno.test("synRule: x10 below 0 takes the first logit and is relevant in both", () => {
  const { modes, modeOf } = synRule("sphere", "waves");
  assert.deepEqual([modeOf(x.with(10, -1)), modeOf(x)], [0, 1]);
  assert.deepEqual(modes.map(({ relevant }) => relevant), [
    [2, 3, 4, 5, 10],
    [6, 7, 8, 9, 10],
  ]);
  assert.equal(synRule("sphere").modeOf(x), 0);
});

Deno.test("synRule: labels are drawn with P(0) = e^l / (1 + e^l)", () => {
  const { label } = synRule("product");
  const stream = rng("syn");
  const ones = Array.from(
    { length: 10_000 },
    () => label!(Math.log(3), stream) as number,
  ).reduce((sum, l) => sum + l, 0);
  // P(1) = 1/4; four standard errors.
  assert.ok(Math.abs(ones / 10_000 - 0.25) < 4 * Math.sqrt(0.1875 / 10_000));
  assert.ok(synReferences.length === 2);
});
