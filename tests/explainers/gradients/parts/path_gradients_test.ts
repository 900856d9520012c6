import { gaussLegendre } from "../../../../core/statistics/gauss_legendre.ts";
import { additiveModel } from "../../../../core/testing/additive_model.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch } from "../../../../core/testing/toy_batch.ts";
import { pathGradients } from "../../../../explainers/gradients/parts/path_gradients.ts";
import { assertClose } from "../../../assert_close.ts";
import { twoOutputs } from "../../two_outputs.ts";

const cube = {
  value: (x: number) => x ** 3,
  gradient: (x: number) => 3 * x * x,
};

Deno.test("pathGradients: mean slope between reference and row is the difference quotient", async () => {
  const { gradient } = additiveModel([cube, cube]);
  const means = await pathGradients(
    gradient,
    toyBatch([[1, 2], [3, -1]]),
    [0, 1],
    [0, 1],
    gaussLegendre(2),
  );
  // (b³ − a³) / (b − a) = a² + ab + b²; nodes are rounded to float32.
  assertClose(means, [1, 7, 9, 1], { rtol: 1e-6 });
});

Deno.test("pathGradients: only the rows asked for, with their own targets", async () => {
  const { gradient } = twoOutputs([linearModel([1]), linearModel([10])]);
  const batch = {
    ...toyBatch([[1], [2], [3]]),
    targets: new Int32Array([0, 1, 0]),
  };
  const rule = gaussLegendre(3);
  const means = await pathGradients(gradient, batch, [0], [2, 1], rule);
  // Weights add up to 1 within rounding.
  assertClose(means, [1, 10], { rtol: 1e-15 });
});
