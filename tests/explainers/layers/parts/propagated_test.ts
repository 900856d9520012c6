import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { gradientRule } from "../../../../explainers/parts/gradient_rule.ts";
import { propagated } from "../../../../explainers/layers/parts/propagated.ts";
import { mlp } from "../../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tfjsModel } from "../../../../models/tfjs_model.ts";
import { assertClose } from "../../../assert_close.ts";
import { grouped } from "../../grouped.ts";

Deno.test("propagated: by the gradient's rule, the gradient of the target's logit, added up over units", async () => {
  await selectBackend("cpu");
  const model = tfjsModel(
    mlp({ inputs: 3, hidden: [5, 4], outputs: 2, seed: 1 }),
    "logit",
  );
  const { normal } = rng("propagated");
  const batch = {
    ...toyBatch([0, 1, 2].map(() => Array.from({ length: 3 }, normal))),
    targets: Int32Array.of(0, 1, 1),
  };
  const { data } = await model.gradient(batch.inputs, batch.targets);
  const of = async (units?: number[][]) => {
    const context = toyContext(3, units && { units: grouped(units) });
    const explain = propagated(model, context, gradientRule);
    return (await explain(batch)).attributions.data;
  };
  // Float32 sums of five products, in another order.
  assertClose(await of(), data, { atol: 1e-6 });
  assertClose(
    await of([[0, 2], [1]]),
    data.map((v, i) =>
      i % 3 === 1 ? v : data[i - i % 3]! + data[i - i % 3 + 2]!
    ),
    { atol: 1e-6 },
  );
});

Deno.test("propagated: refuses a model without layers before there is a batch", () =>
  assert.throws(
    () => propagated(linearModel([1]), toyContext(1), gradientRule),
    { name: "RangeError", message: /must offer its layers/ },
  ));
