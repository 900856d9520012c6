import assert from "node:assert/strict";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { wiredWeighted } from "../../../tasks/wired_weighted.ts";

Deno.test("wiredTask: models and semantics are chosen by name", () => {
  assert.throws(
    () => resolveOptions(wiredWeighted, { model: "neural" }),
    /wired, trained/,
  );
  assert.throws(
    () => resolveOptions(wiredWeighted, { semantics: "shapley" }),
    /baseline_shapley, interventional_shapley, gradient/,
  );
});

Deno.test("wiredTask: the trained network is named after the task", () => {
  assert.deepEqual(wiredWeighted.variants.map(({ id }) => id), [
    "wired_weighted/trained",
  ]);
});
