import assert from "node:assert/strict";
import { isForeign } from "../../../harness/foreign/is_foreign.ts";

Deno.test("isForeign: plug-ins of the user's, and tasks about a model that is a module", () => {
  const options = {};
  assert.ok(!isForeign("explainer", { id: "saliency", options }));
  assert.ok(!isForeign("explainer", { id: "external", options }));
  assert.ok(isForeign("explainer", { id: "mine", options }));
  assert.ok(isForeign("metric", { id: "saliency", options }));
  assert.ok(!isForeign("task", { id: "xor", options }));
  const custom = (model: string) =>
    isForeign("task", { id: "custom", options: { model } });
  assert.deepEqual(["a.ts", "b/a.MJS", "model.json", "a.onnx"].map(custom), [
    true,
    true,
    false,
    false,
  ]);
});
