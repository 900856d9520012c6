import assert from "node:assert/strict";
import type { DenseLayer } from "../../core/testing/relu_network.ts";
import { infidelity } from "../../metrics/faithfulness/infidelity.ts";
import { maxSensitivity } from "../../metrics/robustness/max_sensitivity.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel, gradients } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import {
  inTurn,
  type Judged,
  replayed,
  scoreOf,
  startingWith,
} from "./known_subject.ts";

interface Known {
  readonly layers: readonly DenseLayer[];
  readonly inputs: Rows;
  readonly targets: readonly number[];
  readonly attributions: Rows;
  readonly subsets: Rows;
  readonly infidelity: readonly number[];
  readonly infidelity_scaled: readonly number[];
  /** Of attributions with every sign turned. */
  readonly infidelity_turned: readonly number[];
  /** `[instances, draws, inputs]`. */
  readonly offsets: readonly Rows[];
  readonly labels: readonly (readonly boolean[])[];
  readonly gradients: Rows;
  readonly near_lengths: Rows;
  readonly sensitivity_max: readonly number[];
}

/** Made by tests/parity/generate/make_captum_metrics.py. */
const fixture: {
  readonly cases: readonly Known[];
  readonly nearly_none: readonly number[];
} = JSON.parse(Deno.readTextFileSync(
  new URL("../fixtures/captum_metrics.json", import.meta.url),
));

/** Sums of some tens of numbers near 1 in float64, in different orders, and differences of them. */
const rounding = { atol: 1e-11, rtol: 1e-11 };

Deno.test("captum's metrics: the cases are there", () => {
  assert.deepEqual(fixture.cases.map(({ targets }) => targets.length), [4, 4]);
});

for (const [index, known] of fixture.cases.entries()) {
  const { layers, inputs, subsets, offsets } = known;
  const units = inputs[0]!.length;
  const model = denseModel(layers);
  const judged: Judged = { ...known, model };
  const drawn = () =>
    replayed((id) =>
      id === "infidelity"
        ? {
          integer: inTurn(subsets.map((subset) => subset.length - 1)),
          permutation: inTurn(
            subsets.map((subset) => startingWith(subset, units)),
          ),
        }
        : undefined
    );
  const infidelityOf = (attributions: Rows, scaled: boolean) =>
    scoreOf(
      infidelity,
      { ...judged, attributions },
      { subsets: subsets.length, scaled },
      { rng: drawn() },
    );

  Deno.test(`infidelity: captum's over the same subsets, network ${index}`, async () => {
    const { attributions } = known;
    assertClose(
      await infidelityOf(attributions, false),
      known.infidelity,
      rounding,
    );
  });

  // The best factor of captum may be negative, so that an explanation with every sign wrong is as
  // good as the right one. Ours is then 0: what is left is the mean square of the falls.
  Deno.test(`infidelity: captum's with a factor that turns no sign round, network ${index}`, async () => {
    const { attributions } = known;
    assertClose(known.infidelity_turned, known.infidelity_scaled, rounding);
    const given = await infidelityOf(attributions, true);
    const turned = await infidelityOf(times(attributions, -1), true);
    const nothing = await infidelityOf(times(attributions, 0), true);
    assertClose(
      given.map((value, i) => Math.min(value, turned[i]!)),
      known.infidelity_scaled,
      rounding,
    );
    assertClose(
      given.map((value, i) => Math.max(value, turned[i]!)),
      nothing,
      rounding,
    );
  });

  // Captum divides by the length at the instance and keeps neighbours of another class.
  Deno.test(`maxSensitivity: captum's where no neighbour's explanation is longer, network ${index}`, async () => {
    const radius = 1 / 4;
    const place = replayed((id, row) =>
      id === "max_sensitivity"
        ? {
          uniform: inTurn(
            offsets[Number(row)]!.flat().map((o) => (o / radius + 1) / 2),
          ),
        }
        : undefined
    );
    const ours = await scoreOf(
      maxSensitivity,
      {
        ...judged,
        attributions: known.gradients,
        explain: ({ inputs, targets }, asked) =>
          gradients(asked, inputs, targets),
      },
      { draws: offsets[0]!.length, radius: radius / 8 },
      {
        rng: place,
        box: {
          lower: new Float32Array(units).fill(-4),
          upper: new Float32Array(units).fill(4),
        },
      },
    );
    let compared = 0;
    ours.forEach((value, i) => {
      const own = Math.hypot(...known.gradients[i]!);
      const longest = Math.max(...known.near_lengths[i]!);
      if (longest > own * (1 + 1e-12) || known.labels[i]!.includes(false)) {
        return;
      }
      compared++;
      assertClose([value], [known.sensitivity_max[i]!], rounding);
    });
    assert.ok(compared >= 1);
  });
}

function times(rows: Rows, factor: number): Rows {
  return rows.map((row) => row.map((a) => factor * a));
}

// (1e-12, 0) at the instance and (1, 0) next to it: all of the longer one is new, 1. Captum divides
// by 1e-12.
Deno.test("maxSensitivity: an explanation of almost nothing is no measure, unlike in captum", async () => {
  assertClose(fixture.nearly_none, [1e12], { rtol: 1e-6 });
  const ours = await scoreOf(maxSensitivity, {
    model: {
      ...denseModel([{ kernel: [[1], [1]], bias: [0] }]),
      head: "value",
    },
    inputs: [[1, 1]],
    attributions: [[1e-12, 0]],
    explain: ({ inputs: { shape } }) => ({
      shape,
      data: new Float64Array([1, 0]),
    }),
  });
  assertClose(ours, [1], { atol: 1e-11 });
});
