import assert from "node:assert/strict";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { laplace } from "../../explainers/controls/laplace.ts";
import { sobel } from "../../explainers/controls/sobel.ts";
import { emd } from "../../metrics/localisation/emd.ts";
import { assertClose } from "../assert_close.ts";
import { explainPixels } from "../explainers/signed_maps.ts";
import { scoresOf } from "../metrics/proof.ts";

/** What the libraries answered, and to what; pixels in reading order. */
interface Fixture {
  readonly edges: readonly {
    readonly shape: readonly [number, number];
    readonly image: readonly number[];
    readonly sobel: readonly number[];
    readonly laplace: readonly number[];
  }[];
  readonly transport: readonly {
    readonly shape: readonly [number, number];
    readonly values: readonly number[];
    readonly mask: readonly number[];
    readonly cost: number;
  }[];
}

const fixture: Fixture = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/images.json", import.meta.url)),
);

const imageModel = ([height, width]: readonly [number, number]) => ({
  ...linearModel(new Array(height * width).fill(1)),
  inputShape: [height, width, 1],
});

Deno.test("parity: scipy's Sobel and Laplace filters", async () => {
  assert.ok(fixture.edges.length > 0);
  for (const { shape, image, ...expected } of fixture.edges) {
    const edges = async (explainer: Explainer) =>
      (await explainPixels(explainer, imageModel(shape), [image], [0]))
        .attributions.data;
    // Sums of nine products of order 1 in float64.
    const rounding = { atol: 1e-14 };
    assertClose(await edges(sobel), expected.sobel, rounding);
    assertClose(await edges(laplace), expected.laplace, rounding);
  }
});

Deno.test("parity: POT's earth mover's distance", async () => {
  assert.ok(fixture.transport.length > 0);
  for (const { shape, values, mask, cost } of fixture.transport) {
    const [score] = await scoresOf(emd, {
      model: imageModel(shape),
      inputs: [values],
      attributions: [values],
      mask: [mask],
    });
    const [height, width] = shape;
    // Two solvers' sums over up to 144 masses of total 1.
    assertClose([score!], [1 - cost / Math.hypot(height - 1, width - 1)], {
      atol: 1e-12,
    });
  }
});
