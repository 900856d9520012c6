import assert from "node:assert/strict";
import { gaussLegendre } from "../../core/statistics/gauss_legendre.ts";
import {
  type DenseLayer,
  reluNetwork,
} from "../../core/testing/relu_network.ts";
import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { exactShapley } from "../../explainers/shapley/exact_shapley.ts";
import { inputXGradient } from "../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../explainers/gradients/integrated_gradients.ts";
import { occlusion } from "../../explainers/removal/occlusion.ts";
import { pathGradients } from "../../explainers/gradients/parts/path_gradients.ts";
import { saliency } from "../../explainers/gradients/saliency.ts";
import { slidingWindowOcclusion } from "../../explainers/removal/sliding_window_occlusion.ts";
import { assertClose } from "../assert_close.ts";
import { explainRows } from "../explainers/explain_rows.ts";
import { shaped } from "../explainers/shaped.ts";

type Rows = readonly (readonly number[])[];

/**
 * What a network is asked. Inputs and baseline are exact in float32; the first input of a case lies
 * on kinks.
 */
interface Known {
  readonly layers: readonly DenseLayer[];
  readonly inputs: Rows;
  readonly baseline: readonly number[];
  readonly occlusion: Rows;
}

interface Case extends Known {
  readonly head: "value" | "probability";
  readonly steps: number;
  readonly integrated_gradients: Rows;
  readonly saliency: Rows;
  readonly input_x_gradient: Rows;
  readonly shapley_values: Rows;
}

interface Sliding extends Known {
  readonly shape: readonly number[];
  readonly window: number;
  readonly stride: number;
}

/** Made by tests/parity/generate/make_captum.py. */
const fixture: {
  readonly cases: readonly Case[];
  readonly sliding: readonly Sliding[];
} = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/captum.json", import.meta.url)),
);

/** Both sides add up outputs and gradients near 1 in float64, in different orders. */
const rounding = { atol: 1e-13 };
/** captum rounds the sum over windows to float32, and the sum over their number again. */
const windows = { atol: 1e-13, rtol: 2 ** -23 };

Deno.test("captum: the cases are there", () => {
  assert.deepEqual(
    fixture.cases.map(({ head }) => head),
    ["value", "value", "probability"],
  );
  assert.deepEqual(
    fixture.sliding.map(({ shape }) => shape),
    [[4, 5, 2], [4, 5, 2], [7], [6, 3]],
  );
});

for (const [index, known] of fixture.cases.entries()) {
  const { layers, head, inputs, steps } = known;
  const model = reluNetwork(layers, head);
  const baseline = Float32Array.from(known.baseline);

  Deno.test(`saliency: captum's, network ${index}`, async () => {
    const { attributions } = await explainRows(saliency, model, inputs);
    assertClose(attributions.data, known.saliency.flat(), rounding);
  });

  Deno.test(`inputXGradient: captum's, network ${index}`, async () => {
    const { attributions } = await explainRows(inputXGradient, model, inputs);
    assertClose(attributions.data, known.input_x_gradient.flat(), rounding);
  });

  Deno.test(`occlusion: captum's with windows of one input, network ${index}`, async () => {
    const { attributions } = await explainRows(occlusion, model, inputs, {
      baseline,
    });
    assertClose(attributions.data, known.occlusion.flat(), windows);
  });

  // captum adds up over all orders in float32: each sum of up to `orders` terms below 1 is rounded
  // by 2^-24 of itself.
  Deno.test(`exactShapley: captum's ShapleyValues from one baseline, network ${index}`, async () => {
    const { attributions } = await explainRows(exactShapley, model, inputs, {
      background: toyRows([known.baseline]),
    });
    const orders = inputs[0]!.reduce((product, _, j) => product * (j + 1), 1);
    assertClose(attributions.data, known.shapley_values.flat(), {
      atol: orders / 2 * 2 ** -24,
    });
  });

  // captum rounds the quadrature weights to float32, ours the points of the path: 2^-24 of ways
  // below 4 times gradients below 1.
  Deno.test(`integratedGradients: captum's at the same nodes, network ${index}`, async () => {
    const { attributions } = await explainRows(
      integratedGradients,
      model,
      inputs,
      { baseline, options: { steps, maxSteps: steps, tolerance: 0 } },
    );
    assertClose(attributions.data, known.integrated_gradients.flat(), {
      atol: 2 ** -22,
    });
  });

  if (head !== "value") continue;
  // Between kinks the slope does not see where on the path the points are: the weights are all that
  // differs.
  Deno.test(`integratedGradients: captum's to the last digits with weights of float32, network ${index}`, async () => {
    const { nodes, weights } = gaussLegendre(steps);
    const means = await pathGradients(
      model.gradient,
      toyBatch(inputs),
      baseline,
      [...inputs.keys()],
      { nodes, weights: weights.map(Math.fround) },
    );
    const ways = inputs.flatMap((row) => row.map((x, j) => x - baseline[j]!));
    assertClose(
      ways.map((way, i) => way * means[i]!),
      known.integrated_gradients.flat(),
      rounding,
    );
  });
}

for (const known of fixture.sliding) {
  const { layers, shape, window, stride, inputs } = known;
  Deno.test(`slidingWindowOcclusion: captum's, windows of ${window} every ${stride} on [${shape}]`, async () => {
    const model = shaped(reluNetwork(layers), shape);
    const context = toyContext(known.baseline.length, {
      baseline: Float32Array.from(known.baseline),
    });
    const options = { window, stride };
    const explain = await slidingWindowOcclusion.prepare(
      model,
      options,
      context,
    );
    const { inputs: rows, ...batch } = toyBatch(inputs);
    const { attributions } = await explain({
      ...batch,
      inputs: { shape: [inputs.length, ...shape], data: rows.data },
    });
    assertClose(attributions.data, known.occlusion.flat(), windows);
  });
}
