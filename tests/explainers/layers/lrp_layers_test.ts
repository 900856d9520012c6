import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { lrp } from "../../../explainers/layers/lrp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { architectures } from "../architectures.ts";
import { explainImages } from "../explain_images.ts";
import { toyNetwork } from "../toy_network.ts";
import {
  added,
  averaged,
  dense,
  input,
  joined,
  largest,
  normalised,
  rectified,
  reshaped,
  scaled,
} from "../toy_nodes.ts";
import { lrpOf } from "./lrp_of.ts";

await selectBackend("cpu");

for (const rule of ["zero", "gamma", "z_plus", "alpha_beta"]) {
  Deno.test(`lrp: ${rule} loses nothing in sums, joins, maxima, means and layers without bias`, async () => {
    const { uniform } = rng("positive");
    // Positive and negative parts in every layer, so that no rule meets an empty one.
    const mixed = (inputs: number, units: number) =>
      Array.from(
        { length: inputs },
        (_, i) =>
          Array.from(
            { length: units },
            () => (i % 2 ? -0.3 : 1) * (0.5 + uniform()),
          ),
      );
    const model = toyNetwork([
      input(4),
      dense(0, mixed(4, 4)),
      rectified(1, 4),
      dense(2, mixed(4, 4)),
      rectified(3, 4),
      added([2, 4], 4),
      largest(5, 4),
      averaged(5, 4),
      reshaped(5, [4], [4]),
      joined([6, 7, 8], [1, 1, 4]),
      dense(9, mixed(6, 1)),
    ]);
    // Means and the sum hold positive values only, of which α would take α times as much.
    const alpha = { rule, ...rule === "alpha_beta" && { alpha: 1 } };
    const answer = await lrpOf(model, [1, 0.4, 0.8, 0.3], alpha);
    const { data: [logit] } = await model.predict({
      shape: [1, 4],
      data: Float32Array.from([1, 0.4, 0.8, 0.3]),
    });
    assert.ok(logit! > 1);
    assertClose([answer.reduce((a, b) => a + b)], [logit!], { rtol: 1e-5 });
  });
}

Deno.test("lrp: a batch normalisation behind a layer is folded into it, elsewhere it is a layer", async () => {
  const behind = toyNetwork([
    input(2),
    dense(0, [[1, 2], [3, -1]], [0.5, 1]),
    scaled(1, [2, -1], [0.25, 0.5]),
    rectified(2, 2),
    dense(3, [[1], [2]]),
  ]);
  const folded = toyNetwork([
    input(2),
    dense(0, [[2, -2], [6, 1]], [1.25, -0.5]),
    rectified(1, 2),
    dense(2, [[1], [2]]),
  ]);
  for (const rule of ["zero", "gamma", "z_plus", "composite"]) {
    assertClose(
      await lrpOf(behind, [1, 3], { rule, first: "auto" }),
      await lrpOf(folded, [1, 3], { rule, first: "auto" }),
      { rtol: 1e-5 },
    );
  }
  const before = toyNetwork([
    input(2),
    scaled(0, [2, 1], [1, 0]),
    dense(1, [[1], [1]]),
  ]);
  // 2·1 + 1 = 3 and 3: the shift keeps a third of the first.
  assertClose(await lrpOf(before, [1, 3], { rule: "zero" }), [2, 3], {
    rtol: 1e-6,
  });
  await assert.rejects(
    lrpOf(before, [1, 3], { first: "z_box" }),
    /z_box to the first layer: .* current value is batch_normalization_1/,
  );
});

Deno.test("lrp: names a layer that it has no rule for", async () => {
  const model = toyNetwork([
    input(2),
    normalised(0, [2]),
    dense(1, [[1], [1]]),
  ]);
  await assert.rejects(
    lrpOf(model, [1, 2], {}),
    /no rule for layer_normalization_1, attn_lrp has one/,
  );
});

for (const name of ["cnn", "residualCnn"] as const) {
  Deno.test(`lrp: every rule goes through ${name}`, async () => {
    const model = architectures[name]("probability");
    for (const rule of ["composite", "epsilon", "zero", "gamma", "z_plus"]) {
      for (const first of ["auto", "w_square"]) {
        const { attributions: { data } } = await explainImages(lrp, model, 2, {
          options: { rule, first },
        });
        assert.ok(data.every(Number.isFinite));
        assert.ok(data.some((value) => value !== 0));
      }
    }
  });
}
