import assert from "node:assert/strict";
import {
  type DenseLayer,
  reluNetwork,
} from "../../core/testing/relu_network.ts";
import { toyBatch } from "../../core/testing/toy_batch.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { sis } from "../../explainers/subsets/sis.ts";
import { assertClose } from "../assert_close.ts";

/** Where the numbers come from: tests/fixtures/README.md. */
interface Fixture {
  readonly cases: readonly {
    readonly model: { readonly layers: readonly DenseLayer[] };
    readonly input: readonly number[];
    readonly masked: readonly number[];
    readonly threshold: number;
    readonly output_masked: number;
    readonly collection: readonly {
      readonly sis: readonly number[];
      readonly backselect_order: readonly number[];
      readonly backselect_values: readonly number[];
    }[];
  }[];
}

const fixture: Fixture = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/sis.json", import.meta.url)),
);

/** Both sides add up in float64, in different orders. */
const rounding = { atol: 1e-12 };

Deno.test("sis: the authors' cases are there", () => {
  assert.equal(fixture.cases.length, 5);
});

for (const [index, known] of fixture.cases.entries()) {
  Deno.test(`sis: the authors' subsets, orders and values, network ${index}`, async () => {
    const { input, masked, threshold, collection } = known;
    const model = reluNetwork(known.model.layers, "probability");
    const answer = async (input: readonly number[]) => {
      const context = toyContext(input.length, {
        baseline: Float32Array.from(masked),
      });
      const options = { ...sis.defaults, threshold };
      return (await sis.prepare(model, options, context))(toyBatch([input]));
    };
    const { subsets, notes } = await answer(input);
    assert.deepEqual(
      subsets![0]!.map((subset) => [...subset]),
      collection.map(({ sis }) => sis),
    );
    assert.equal(notes!.masked_sufficient!.data[0], 0);
    assert.ok(notes!.output_rest!.data[0]! < threshold);
    // Each later selection is the first of the input without the subsets before it, whose inputs
    // then have no effect.
    const rest = [...input];
    for (const { sis, backselect_order, backselect_values } of collection) {
      const { notes } = await answer(rest);
      const { backward_order: order, backward_values: values } = notes!;
      const path = Array.from(
        order!.data,
        (unit, k) => [unit, values!.data[k]!] as const,
      ).filter(([unit]) => backselect_order.includes(unit));
      assert.deepEqual(path.map(([unit]) => unit), backselect_order);
      assertClose(path.map(([, value]) => value), backselect_values, rounding);
      for (const i of sis) rest[i] = masked[i]!;
    }
  });
}
