import assert from "node:assert/strict";
import { gridSegments } from "../../core/images/grid_segments.ts";
import {
  type Distance,
  kernelWeights,
} from "../../explainers/surrogates/parts/kernel_weights.ts";
import { localRegression } from "../../explainers/surrogates/parts/local_regression.ts";
import { meanColours } from "../../explainers/surrogates/parts/mean_colours.ts";
import { segmentUnits } from "../../core/images/segment_units.ts";
import { assertClose } from "../assert_close.ts";

/** A neighbourhood that lime drew, in float64, with its weights and the model it fitted. */
interface Case {
  readonly selection:
    | "none"
    | "highest_weights"
    | "forward_selection"
    | "lasso_path";
  readonly features: number;
  readonly distance: Distance;
  readonly width: number;
  readonly design: readonly (readonly number[])[];
  readonly outputs: readonly number[];
  readonly weights: readonly number[];
  readonly coefficients: readonly number[];
  readonly intercept: number;
  readonly r_squared: number;
  /** Of an image `[6, 9, 3]`: its values, each pixel's segment, and what off segments show. */
  readonly image?: readonly number[];
  readonly segments?: readonly number[];
  readonly filled?: readonly number[];
}

/** Made by tests/parity/generate/make_lime.py. */
const fixture: { readonly cases: readonly Case[] } = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/lime.json", import.meta.url)),
);

/** 120 terms near 1 in float64, and normal equations that a ridge of 1 keeps well-conditioned. */
const rounding = { atol: 1e-12 };

Deno.test("lime: the cases are there", () => {
  assert.deepEqual(
    fixture.cases.map(({ selection, distance }) => `${selection} ${distance}`),
    [
      "none euclidean",
      "none euclidean",
      "none cosine",
      "highest_weights euclidean",
      "highest_weights euclidean",
      "forward_selection euclidean",
      "forward_selection euclidean",
      "lasso_path euclidean",
      "lasso_path euclidean",
      "none cosine",
    ],
  );
});

for (const [index, known] of fixture.cases.entries()) {
  const { distance, width, features, coefficients } = known;
  const design = known.design.flat();
  const columns = coefficients.length;

  Deno.test(`kernelWeights: lime's, neighbourhood ${index}`, () => {
    assertClose(
      kernelWeights(design, columns, distance, width),
      known.weights,
      rounding,
    );
  });

  Deno.test(`localRegression: lime's fit, neighbourhood ${index}`, () => {
    const selection = known.selection === "forward_selection"
      ? "forward"
      : known.selection;
    const fit = localRegression(design, known.weights, columns, {
      ridge: 1,
      selection,
      features,
    })(known.outputs, [...coefficients.keys()]);
    assertClose(fit.coefficients, coefficients, rounding);
    assertClose([fit.intercept], [known.intercept], rounding);
    assertClose([fit.rSquared], [known.r_squared], rounding);
    assert.equal(coefficients.filter((c) => c !== 0).length, features);
  });

  if (known.image === undefined) continue;

  Deno.test(`gridSegments, meanColours: lime's off segments, neighbourhood ${index}`, () => {
    const { labels } = gridSegments(6, 9, 6);
    assert.deepEqual([...labels], known.segments);
    const filled = meanColours(known.image!, segmentUnits(labels, 3), 3);
    // Rounding of means to float32, below 2.
    assertClose(filled, known.filled!, { atol: 2 ** -23 });
  });
}
