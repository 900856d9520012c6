import assert from "node:assert/strict";
import type { Rng } from "../../core/contracts/rng.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import {
  type DenseLayer,
  reluNetwork,
} from "../../core/testing/relu_network.ts";
import { toyBatch } from "../../core/testing/toy_batch.ts";
import { characteristicDelta } from "../../explainers/sensx/parts/characteristic_delta.ts";
import { drawNear } from "../../explainers/sensx/parts/draw_near.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { walkEffects } from "../../explainers/sensx/parts/walk_effects.ts";
import { assertClose } from "../assert_close.ts";

/** Where the numbers come from: tests/fixtures/README.md. */
interface Fixture {
  readonly walks: readonly {
    readonly model: { readonly layers: readonly DenseLayer[] };
    readonly lower: readonly number[];
    readonly upper: readonly number[];
    readonly inputs: readonly (readonly number[])[];
    readonly delta: number;
    readonly uniforms: readonly (readonly (readonly number[])[])[];
    readonly orders: readonly (readonly (readonly number[])[])[];
    readonly sensitivity: readonly (readonly number[])[];
  }[];
  readonly delta_star: readonly {
    readonly deltas: readonly number[];
    readonly q01: readonly number[];
    readonly q99: readonly number[];
    readonly tau: number;
    readonly delta_star_v3: number;
  }[];
}

const fixture: Fixture = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/sensx.json", import.meta.url)),
);

Deno.test("sensx: δ* of the authors' profiles, exactly", () => {
  assert.ok(fixture.delta_star.length > 0);
  for (const { deltas, q01, q99, tau, delta_star_v3 } of fixture.delta_star) {
    assert.equal(characteristicDelta(deltas, q01, q99, tau), delta_star_v3);
  }
});

for (const [index, known] of fixture.walks.entries()) {
  Deno.test(`sensx: the authors' sensitivities on their draws, network ${index}`, async () => {
    const model = reluNetwork(known.model.layers, "probability");
    const { inputs, targets } = toyBatch(known.inputs);
    const outputs = await targetOutputs(model, { inputs, targets });
    const size = known.lower.length;
    const box = {
      lower: Float32Array.from(known.lower),
      upper: Float32Array.from(known.upper),
    };
    for (const [row, uniforms] of known.uniforms.entries()) {
      const walks = uniforms.length;
      const data = new Float32Array(walks * size);
      for (const [walk, draws] of uniforms.entries()) {
        const point = data.subarray(walk * size, (walk + 1) * size);
        drawNear(rowAt(inputs, row), known.delta, box, replay(draws), point);
      }
      const { sizes } = await walkEffects(
        model,
        {
          kind: "walks",
          starts: inputs,
          targets,
          ends: { shape: [walks, size], data },
          from: new Int32Array(walks).fill(row),
          to: Int32Array.from({ length: walks }, (_, walk) => walk),
          orders: Int32Array.from(known.orders[row]!.flat()),
        },
        outputs,
        true,
      );
      const input = rowAt(inputs, row);
      for (const [i, expected] of known.sensitivity[row]!.entries()) {
        let mean = 0;
        let rounding = 0;
        for (let at = i; at < sizes.length; at += size) {
          mean += sizes[at]! / walks;
          rounding += 2 ** -23 / Math.abs(data[at]! - input[i]!) / walks;
        }
        // The reference predicts probabilities in float32: each difference of two may be off by
        // 2⁻²³, before it is divided by its step.
        assertClose([mean], [expected], { atol: rounding });
        assertClose([mean], [expected], { atol: 1e-5 });
      }
    }
  });
}

/** A stream that gives these numbers. */
function replay(draws: readonly number[]): Rng {
  const left = [...draws];
  return { ...rng(), uniform: () => left.shift()! };
}
