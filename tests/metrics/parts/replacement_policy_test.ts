import assert from "node:assert/strict";
import { replacements } from "../../../core/rows/replacement.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import {
  refusesPolicy,
  replacementPolicy,
} from "../../../metrics/parts/replacement_policy.ts";

Deno.test("replacementPolicy: offers the policies named, every policy else, and at least one draw", () => {
  const card = (choices?: readonly string[]) => ({
    id: "mine",
    defaults: { replacement: "baseline", draws: 8 },
    limits: replacementPolicy(choices),
  });
  for (const replacement of replacements) {
    resolveOptions(card(), { replacement });
  }
  assert.throws(
    () => resolveOptions(card(), { replacement: "zero" }),
    RangeError,
  );
  assert.throws(
    () => resolveOptions(card(["mean"]), { replacement: "blur" }),
    RangeError,
  );
  assert.throws(() => resolveOptions(card(), { draws: 0 }), RangeError);
});

Deno.test("refusesPolicy: what the chosen policy lacks", () => {
  const distribution = { complete() {} };
  const of = (replacement: string, inputShape: number[], context = {}) =>
    refusesPolicy({ inputShape }, { replacement }, context);
  assert.equal(of("conditional", [3]), "needs the distribution of the inputs");
  assert.equal(of("conditional", [3], { distribution }), undefined);
  assert.equal(of("blur", [3], { distribution }), "needs image");
  assert.equal(of("noisy_linear", [4, 4, 1]), undefined);
  assert.equal(of("marginal", [3]), undefined);
});
