import assert from "node:assert/strict";
import { replacements } from "../../../core/replacement.ts";
import { resolveOptions } from "../../../core/resolve_options.ts";
import { replacementPolicy } from "../../../metrics/parts/replacement_policy.ts";

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
