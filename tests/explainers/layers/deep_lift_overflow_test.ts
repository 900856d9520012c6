/** DeepLIFT where exponentials of logits leave float32. */
import type { Options } from "../../../core/contracts/card.ts";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { deepLift } from "../../../explainers/layers/deep_lift.ts";
import { deepShap } from "../../../explainers/layers/deep_shap.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import { dense, input, rectified } from "../toy_nodes.ts";

await selectBackend("cpu");

const methods: readonly (readonly [Explainer, Options])[] = [
  [deepLift, { rule: "rescale" }],
  [deepLift, { rule: "reveal_cancel" }],
  [deepShap, {}],
];
for (const [explainer, options] of methods) {
  const name = [explainer.id, ...Object.values(options)].join(" ");
  Deno.test(`${name}: finite and complete where softmax logits differ by 800 and more`, async () => {
    for (const k of [800, 5000]) {
      const [outputs, both] = [
        [[k, -k, 0], [0.5 * k, 0, k]],
        [[1, 0, -1, 0], [0, 1, 0, -1]],
      ];
      const direct = toyNetwork([input(2), dense(0, outputs!)], {
        head: "probability",
      });
      const hidden = toyNetwork([
        input(2),
        dense(0, both!),
        rectified(1),
        dense(2, [...outputs!, ...outputs!.map((row) => row.map((w) => -w))]),
      ], { head: "probability" });
      for (const model of [direct, hidden]) {
        const { attributions } = await explainRows(
          explainer,
          model,
          [[-1, 0.2]],
          { options },
        );
        // From 1 of 3 to nothing.
        const [a, b] = attributions.data;
        assertClose([a! + b!], [-1 / 3], { rtol: 1e-5 });
      }
    }
  });
}
