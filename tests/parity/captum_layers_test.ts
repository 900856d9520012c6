import assert from "node:assert/strict";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { attnLrp } from "../../explainers/layers/attn_lrp.ts";
import { bilinear } from "../../explainers/layers/parts/bilinear.ts";
import { attentionGradient } from "../../explainers/layers/attention_gradient.ts";
import { attentionRollout } from "../../explainers/layers/attention_rollout.ts";
import { cam } from "../../explainers/layers/cam.ts";
import { deconvnet } from "../../explainers/layers/deconvnet.ts";
import { deepLift } from "../../explainers/layers/deep_lift.ts";
import { deepShap } from "../../explainers/layers/deep_shap.ts";
import { gradCam } from "../../explainers/layers/grad_cam.ts";
import { gradCamPlusPlus } from "../../explainers/layers/grad_cam_plus_plus.ts";
import { guidedBackprop } from "../../explainers/layers/guided_backprop.ts";
import { guidedGradCam } from "../../explainers/layers/guided_grad_cam.ts";
import { inputXGradient } from "../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../explainers/gradients/integrated_gradients.ts";
import { layerCam } from "../../explainers/layers/layer_cam.ts";
import { lrp } from "../../explainers/layers/lrp.ts";
import { rawAttention } from "../../explainers/layers/raw_attention.ts";
import { saliency } from "../../explainers/gradients/saliency.ts";
import { selectBackend } from "../../models/backends.ts";
import {
  answerOf,
  assertNear,
  type Known,
  modelOf,
  type Rows,
} from "./known_network.ts";

type Case = Known & {
  readonly steps: number;
  readonly logits: Rows;
  /** Before they are enlarged, by the name of the layer in the graph. */
  readonly maps: {
    readonly [node: string]: { readonly [what: string]: readonly Rows[] };
  };
};

/** Made by tests/parity/generate/make_captum_layers.py. */
const fixture: {
  readonly cases: readonly Case[];
  readonly propagation: Known;
  readonly dense: Known;
} = JSON.parse(Deno.readTextFileSync(
  new URL("../fixtures/captum_layers.json", import.meta.url),
));

await selectBackend("cpu");

/**
 * Rounding of float32 against float64, as a share of the largest number of an answer. A pass there
 * and back has up to 20 layers of sums of up to 100 products, each rounded by at most 2^-24 of
 * about the answer's size, in directions of its own: √(20 · 100) · 2^-24 = 3e-6.
 */
const single = 4e-6;
/**
 * Quotients divide by sums and by differences that have cancelled to about a tenth of their terms.
 */
const quotients = 4e-5;

const explained: {
  readonly [what: string]: readonly [Explainer, number];
} = {
  saliency: [saliency, single],
  input_x_gradient: [inputXGradient, single],
  integrated_gradients: [integratedGradients, single],
  guided_backprop: [guidedBackprop, single],
  deconvnet: [deconvnet, single],
  guided_grad_cam: [guidedGradCam, single],
  deep_lift: [deepLift, quotients],
  deep_shap: [deepShap, quotients],
  lrp: [lrp, quotients],
  attn_lrp: [attnLrp, quotients],
};

const given: { readonly [what: string]: Options } = {
  integrated_gradients: { steps: 16, maxSteps: 16, tolerance: 0 },
  lrp: { rule: "zero", first: "same" },
  attn_lrp: { epsilon: 0.05 },
};

const mapped: { readonly [what: string]: Explainer } = {
  cam,
  grad_cam: gradCam,
  grad_cam_plus_plus: gradCamPlusPlus,
  layer_cam: layerCam,
};

const attending: { readonly [what: string]: Explainer } = {
  raw_attention: rawAttention,
  attention_rollout: attentionRollout,
  attention_gradient: attentionGradient,
};

Deno.test("captum on layers: the cases are there", () => {
  const found = fixture.cases.map(({ network, answers, maps }) => [
    network,
    Object.keys(answers).length,
    Object.values(maps).map((kinds) => Object.keys(kinds).length),
  ]);
  assert.deepEqual(found, [
    ["mlp", 8, []],
    ["cnn", 9, [3, 3, 3]],
    ["gap_cnn", 9, [4]],
    ["residual_cnn", 9, [3]],
    ["vit", 7, []],
  ]);
});

for (const known of fixture.cases) {
  const { network, answers, maps } = known;
  Deno.test(`${network}: the logits of its weights`, async () => {
    const model = modelOf(known);
    const { data } = await model.predict({
      shape: [known.inputs.length, ...model.inputShape],
      data: Float32Array.from(known.inputs.flat()),
    });
    assertNear(data, known.logits.flat(), single);
  });

  for (const [what, expected] of Object.entries(answers)) {
    if (what in attending) {
      Deno.test(`${what}: plain torch's, ${network}`, async () => {
        const data = await answerOf(attending[what]!, modelOf(known), known);
        assertNear(data, spread(known, expected), single);
      });
      continue;
    }
    const [explainer, tolerance] = explained[what]!;
    const whose = what === "attn_lrp" ? "plain torch's" : "captum's";
    Deno.test(`${what}: ${whose}, ${network}`, async () => {
      const data = await answerOf(
        explainer,
        modelOf(known),
        known,
        given[what],
      );
      assertNear(data, expected.flat(), tolerance);
    });
  }

  for (const [node, kinds] of Object.entries(maps)) {
    for (const [what, expected] of Object.entries(kinds)) {
      const by = what === "grad_cam" ? "captum's" : "its formula's";
      Deno.test(`${what}: ${by} map, ${network}, ${node}`, async () => {
        const layer = what === "cam" ? {} : { layer: node };
        const data = await answerOf(
          mapped[what]!,
          modelOf(known),
          known,
          layer,
        );
        assertNear(data, enlarged(known, expected), single);
      });
    }
  }
}

// No negative inputs, no positive biases and a positive logit: captum's rules are then the
// published ones.
for (const [rule, expected] of Object.entries(fixture.propagation.answers)) {
  Deno.test(`lrp: captum's ${rule} rule`, async () => {
    const known = fixture.propagation;
    const options = { rule, first: "same", gamma: 0.25 };
    assertNear(
      await answerOf(lrp, modelOf(known), known, options),
      expected.flat(),
      quotients,
    );
  });
}

Deno.test("deep_lift: RevealCancel of the paper's equations", async () => {
  const { dense } = fixture;
  assertNear(
    await answerOf(deepLift, modelOf(dense), dense, {
      rule: "reveal_cancel",
    }),
    dense.answers["reveal_cancel"]!.flat(),
    quotients,
  );
});

Deno.test("lrp: epsilon as a share of each layer's root mean square", async () => {
  const { dense } = fixture;
  const options = { rule: "epsilon", first: "same", epsilon: 0.25 };
  assertNear(
    await answerOf(lrp, modelOf(dense), dense, options),
    dense.answers["epsilon"]!.flat(),
    quotients,
  );
});

/** Patches' shares, each spread over its pixels. */
function spread(known: Known, shares: Rows): number[] {
  if (known.network !== "vit") throw new TypeError("patches are a vit's");
  const { shape: [height, width, channels], patch } = known.options;
  return shares.flatMap((row) =>
    Array.from({ length: height * width * channels }, (_, i) => {
      const pixel = Math.floor(i / channels);
      const y = Math.floor(Math.floor(pixel / width) / patch);
      const x = Math.floor(pixel % width / patch);
      return row[y * (width / patch) + x]! / (patch * patch * channels);
    })
  );
}

/** Maps at the size of the image, each value shared by a pixel's channels. */
function enlarged(known: Known, maps: readonly Rows[]): number[] {
  if (!("shape" in known.options)) throw new TypeError("maps are of images");
  const [height, width, channels] = known.options.shape;
  return maps.flatMap((map) =>
    [
      ...bilinear([map.length, map[0]!.length], [height, width])(map.flat()),
    ].flatMap((value) => Array<number>(channels).fill(value / channels))
  );
}
