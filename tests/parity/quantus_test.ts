import assert from "node:assert/strict";
import { patchUnits } from "../../core/images/patch_units.ts";
import { dummy } from "../../metrics/axiomatic/dummy.ts";
import { complexity } from "../../metrics/complexity/complexity.ts";
import { sparseness } from "../../metrics/complexity/sparseness.ts";
import { faithfulnessCorrelation } from "../../metrics/faithfulness/faithfulness_correlation.ts";
import { faithfulnessEstimate } from "../../metrics/faithfulness/faithfulness_estimate.ts";
import { infidelity } from "../../metrics/faithfulness/infidelity.ts";
import { monotonicityNguyen } from "../../metrics/faithfulness/monotonicity_nguyen.ts";
import { pixelFlipping } from "../../metrics/faithfulness/pixel_flipping.ts";
import { regionPerturbation } from "../../metrics/faithfulness/region_perturbation.ts";
import { curveMean } from "../../metrics/faithfulness/parts/curve_mean.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import { inTurn, replayed, scoreOf, startingWith } from "./known_subject.ts";
import { quantusCase, quantusFixture, rounding } from "./quantus_case.ts";

Deno.test("quantus: the cases are there", () => {
  assert.deepEqual(
    quantusFixture.cases.map(({ shape, head }) => [head, ...shape]),
    [["logit", 6, 6, 1], ["probability", 4, 4, 2]],
  );
});

for (const known of quantusFixture.cases) {
  const { shape, scores, inputs } = known;
  const { judged, name, list, rows } = quantusCase(known);
  const units = inputs[0]!.length;
  const drawn = replayed((id) =>
    id === "faithfulness_correlation"
      ? {
        permutation: inTurn(
          scores.subsets.map((subset) => startingWith(subset, units)),
        ),
      }
      : undefined
  );

  Deno.test(
    name("faithfulnessCorrelation: quantus's over the same subsets"),
    async () => {
      const ours = await scoreOf(
        faithfulnessCorrelation,
        judged,
        { subsets: scores.subsets.length, size: 0.3 },
        { rng: drawn },
      );
      assertClose(ours, list("faithfulness_correlation"), rounding);
    },
  );

  Deno.test(name("faithfulnessEstimate: quantus's"), async () => {
    const ours = await scoreOf(faithfulnessEstimate, judged);
    assertClose(ours, list("faithfulness_estimate"), rounding);
  });

  Deno.test(
    name("monotonicityNguyen: quantus's with one replacement"),
    async () => {
      const options = { replacement: "baseline", draws: 1 };
      const ours = await scoreOf(monotonicityNguyen, judged, options);
      assertClose(ours, list("monotonicity_nguyen"), rounding);
    },
  );

  // Quantus's curve begins after the first replacement.
  const meanOf = (curves: Rows) =>
    curves.map((curve, i) =>
      curveMean(Float64Array.of(scores.outputs[i]!, ...curve))
    );

  Deno.test(name("pixelFlipping: the mean of quantus's curve"), async () => {
    const ours = await scoreOf(pixelFlipping, judged);
    assertClose(ours, meanOf(rows("pixel_flipping")), rounding);
  });

  Deno.test(
    name("pixelFlipping: the mean of quantus's Selectivity, patch by patch"),
    async () => {
      const ours = await scoreOf(pixelFlipping, judged, {}, {
        units: patchUnits(shape, 2),
      });
      assertClose(ours, meanOf(rows("selectivity")), rounding);
    },
  );

  // Drops after 1, 2 and 3 patches; the first term of the source's sum is 0.
  Deno.test(
    name("regionPerturbation: the mean of quantus's falls"),
    async () => {
      const patches = shape[0] * shape[1] / 4;
      const ours = await scoreOf(regionPerturbation, judged, {
        patch: 2,
        share: 3 / patches,
      });
      assertClose(
        ours,
        rows("region_perturbation").map((falls) => {
          assert.equal(falls.length, 3);
          return falls.reduce((a, b) => a + b) / 4;
        }),
        rounding,
      );
    },
  );

  // Quantus multiplies gradients by changes of inputs; ours are the products. It takes patches away
  // one after the other, in reading order.
  Deno.test(
    name("infidelity: quantus's, of the same sets of patches"),
    async () => {
      const patches = patchUnits(shape, 2);
      const count = patches.offsets.length - 1;
      const sums = known.attributions.map((row) =>
        Array.from({ length: count }, (_, patch) => {
          const own = patches.positions.subarray(
            patches.offsets[patch],
            patches.offsets[patch + 1],
          );
          return own.reduce((sum, at) => sum + row[at]!, 0);
        })
      );
      const attributions = sums.map((row) => {
        const spread = new Array<number>(units);
        row.forEach((sum, patch) => {
          for (
            let i = patches.offsets[patch]!;
            i < patches.offsets[patch + 1]!;
            i++
          ) spread[patches.positions[i]!] = sum;
        });
        return spread;
      });
      const steps = Array.from({ length: count }, (_, k) => k);
      const prefixes = replayed((id) =>
        id === "infidelity"
          ? {
            integer: inTurn(steps),
            permutation: (length) => Int32Array.from({ length }, (_, i) => i),
          }
          : undefined
      );
      const ours = await scoreOf(
        infidelity,
        { ...judged, attributions },
        { subsets: count, scaled: false },
        { rng: prefixes, units: patches },
      );
      assertClose(ours, list("infidelity"), rounding);
    },
  );

  Deno.test(name("complexity: quantus's by its largest value"), async () => {
    const ours = await scoreOf(complexity, judged);
    // Theirs adds 1e-12 to each share.
    const bits = list("complexity").map((value) => value / Math.log(units));
    assertClose(ours, bits, { atol: 1e-10 });
  });

  Deno.test(name("sparseness: quantus's by its largest value"), async () => {
    const ours = await scoreOf(sparseness, judged);
    // Theirs adds 1e-7 to each importance; their mean is above 1e-3.
    assertClose(
      ours,
      list("sparseness").map((value) => value * units / (units - 1)),
      { atol: 1e-4 },
    );
  });
}
// One of the two inputs without weights has an attribution in the second row: quantus counts it,
// ours takes its share of the magnitude.
Deno.test("dummy: above 0 where quantus's NonSensitivity is", async () => {
  const model = denseModel([{
    kernel: [[0, 0], [0, 0], [1, 2], [3, -1]],
    bias: [0, 0],
  }]);
  const ours = await scoreOf(dummy, {
    model,
    inputs: [[1, 2, 3, 4], [1, 2, 3, 4]],
    attributions: [[0, 0, 3, 12], [5, 0, 3, 12]],
  });
  assert.deepEqual(quantusFixture.dummies.count, [0, 1]);
  assert.deepEqual([...ours], [0, 5 / 20]);
});
