import assert from "node:assert/strict";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { custom } from "../../../tasks/custom.ts";

Deno.test("resolveOptions: an address with a secret is refused without repeating it", () => {
  for (
    const model of [
      "http://me:hunter2@a.org/predict",
      "https://hunter2@a.org",
      "https://a.org/predict?key=hunter2",
      " HTTP://a.org/#hunter2",
      "http://me:hunter2@",
    ]
  ) {
    assert.throws(() => resolveOptions(custom, { model }), (error: Error) => {
      assert.match(
        error.message,
        /^Cannot set custom\[model\]: .*FAITHMARK_AUTHORIZATION=/,
      );
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  }
  for (const model of ["https://a.org:81/v1/predict", "a?b#c.json", ""]) {
    assert.equal(resolveOptions(custom, { model }).model, model);
  }
});
