import assert from "node:assert/strict";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { explainers } from "../../explainers/index.ts";
import { subjectOf } from "../explainers/conforming.ts";

for (const explainer of explainers) {
  const { id } = explainer;

  Deno.test(`${id}: card is filled in`, () => {
    assert.match(explainer.summary, /^[A-Z].*\.$/);
    assert.ok(Number.isInteger(explainer.version) && explainer.version >= 1);
    assert.ok(explainer.control || explainer.references.length > 0);
    assert.equal(new Set(explainer.claims).size, explainer.claims.length);
  });

  Deno.test(`${id}: every option has limits that its default keeps and that refuse what lies outside`, async () => {
    const { defaults, limits } = explainer;
    assert.deepEqual(resolveOptions(explainer, defaults), defaults);
    for (const [name, value] of Object.entries(defaults)) {
      const limit = limits?.[name];
      if (typeof value === "boolean") continue;
      if (typeof value === "string" && !limit) {
        // A name that only the model knows is refused where the model is.
        const { model, context } = await subjectOf(explainer);
        const options = { ...defaults, [name]: "?" };
        await assert.rejects(
          async () => await explainer.prepare(model, options, context()),
          { name: "RangeError", message: /\?/ },
        );
        continue;
      }
      assert.ok(limit, `${name} has no limits`);
      if ("choices" in limit) {
        assert.throws(
          () => resolveOptions(explainer, { [name]: "?" }),
          RangeError,
        );
      } else {
        const below = limit.min! - 1;
        assert.throws(
          () => resolveOptions(explainer, { [name]: below }),
          RangeError,
        );
      }
    }
  });
}
