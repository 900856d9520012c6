import { attentionGradient } from "../../../explainers/layers/attention_gradient.ts";
import { vit } from "../../../models/architectures/vit.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import assert from "node:assert/strict";
import { assertClose } from "../../assert_close.ts";
import { attentive, rowsOfFive, uniform } from "../attentive.ts";
import { explainImages } from "../explain_images.ts";

await selectBackend("cpu");

/** A few sums of five float32 shares. */
const rounding = { rtol: 1e-6 };

const ramp = rowsOfFive((_, j) => j);
const signs = rowsOfFive((_, j) => j % 2 ? 1 : -1);

Deno.test("attentionGradient: the positive part of slope × attention, head by head", async () => {
  const model = attentive([[uniform, uniform]], [[[ramp, signs]]]);
  const { attributions } = await explainImages(attentionGradient, model, 1);
  // (0.2 j + 0.2 or 0) / 2 for patches 1 to 4.
  assertClose(attributions.data, [0.2, 0.2, 0.4, 0.4], rounding);
});

Deno.test("attentionGradient: layers gather what layers below gathered", async () => {
  const model = attentive([[uniform], [uniform]], [[[ramp], [signs]]]);
  const { attributions } = await explainImages(attentionGradient, model, 1);
  // The upper layer takes 0.2 of patches 1 and 3; the lower one adds 0.2 j for each token held: 1 +
  // 0.2 + 0.2.
  assertClose(attributions.data, [
    0.2 + 1.4 * 0.2,
    1.4 * 0.4,
    0.2 + 1.4 * 0.6,
    1.4 * 0.8,
  ], rounding);
});

Deno.test("attentionGradient: explains the target", async () => {
  const model = attentive([[uniform]], [[[ramp]], [[signs]]]);
  const { attributions } = await explainImages(attentionGradient, model, 2);
  assertClose(
    attributions.data,
    [0.2, 0.4, 0.6, 0.8, 0.2, 0, 0.2, 0],
    rounding,
  );
});

Deno.test("attentionGradient: spreads each patch of a vision transformer evenly", async () => {
  const network = vit({
    shape: [4, 6, 2],
    patch: 2,
    width: 4,
    depth: 2,
    heads: 2,
    outputs: 2,
    seed: 0,
  });
  const model = tfjsModel(network, "probability");
  const { attributions: { data } } = await explainImages(
    attentionGradient,
    model,
    2,
  );
  const patch = (row: number, y: number, x: number) =>
    new Set(
      [0, 1].flatMap((dy) =>
        [0, 1].flatMap((dx) =>
          [0, 1].map((c) =>
            data[((row * 4 + 2 * y + dy) * 6 + 2 * x + dx) * 2 + c]!
          )
        )
      ),
    );
  const found = [0, 1].flatMap((row) =>
    [0, 1].flatMap((y) => [0, 1, 2].map((x) => patch(row, y, x)))
  );
  assert.ok(found.every((values) => values.size === 1));
  assert.ok(new Set(data).size > 6);
});
