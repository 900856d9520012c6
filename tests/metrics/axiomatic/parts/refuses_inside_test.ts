import assert from "node:assert/strict";
import type { Need } from "../../../../core/contracts/explainer.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { refusesInside } from "../../../../metrics/axiomatic/parts/refuses_inside.ts";

Deno.test("refusesInside: only explainers that need the network's layers", () => {
  const refused = (...needs: Need[]) =>
    refusesInside(linearModel([1]), {}, toyContext(1), { needs }) !== undefined;
  assert.ok(!refused());
  assert.ok(!refused("gradient", "relevance", "image"));
  for (
    const need of [
      "layers",
      "convolution",
      "global_pooling",
      "attention",
    ] as const
  ) assert.ok(refused("gradient", need), need);
});
