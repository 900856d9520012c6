import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import {
  lime,
  type LimeOptions,
} from "../../../../explainers/surrogates/lime.ts";
import { drawnNeighbourhood } from "../../../../explainers/surrogates/parts/drawn_neighbourhood.ts";
import { assertClose } from "../../../assert_close.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";
import { twoOutputs } from "../../two_outputs.ts";

const background = toyRows([[0, 0], [1, 4], [2, 8]]);
type Drawn = Partial<LimeOptions> & { sampling: "quartile" | "gaussian" };

async function outputsOf(options: Drawn, parts = {}) {
  const { model, count } = counted(linearModel([1, 1]));
  const all = { ...lime.defaults, samples: 20, ...options };
  const context = toyContext(2, { background, ...parts });
  const near = await drawnNeighbourhood(model, all, context);
  const rows = [count.rows];
  const outputs: Float64Array[] = [];
  for await (const one of near(toyBatch([[1, 2], [3, 4]]))) {
    outputs.push(one.outputs);
  }
  return { outputs, rows: [...rows, count.rows] };
}

Deno.test("drawnNeighbourhood: shared rows are asked about once, and for each instance where they are its own", async () => {
  for (const sampling of ["quartile", "gaussian"] as const) {
    const { rows, outputs: [first, second] } = await outputsOf({ sampling });
    assert.deepEqual(rows, [19, 21]);
    assert.deepEqual(first!.subarray(1), second!.subarray(1));
    const own = await outputsOf({ sampling, shared: false });
    assert.deepEqual(own.rows, [0, 40]);
    assert.notDeepEqual(
      own.outputs[0]!.subarray(1),
      own.outputs[1]!.subarray(1),
    );
    const part = await outputsOf({ sampling }, { units: grouped([[0]]) });
    assert.deepEqual(part.rows, [0, 40]);
  }
});

Deno.test("drawnNeighbourhood: around the instance, shared numbers move every instance alike", async () => {
  const { rows, outputs: [first, second] } = await outputsOf({
    sampling: "gaussian",
    aroundInstance: true,
  });
  assert.deepEqual(rows, [0, 40]);
  // Instances are [2, 2] apart; rows are rounded to float32.
  assertClose(second!, first!.map((y) => y + 4), { atol: 1e-5 });
});

Deno.test("drawnNeighbourhood: every instance sees its own target's outputs", async () => {
  const model = twoOutputs([linearModel([1, 0]), linearModel([0, 100])]);
  const options = {
    ...lime.defaults,
    sampling: "quartile",
    samples: 8,
  } as const;
  const near = await drawnNeighbourhood(
    model,
    options,
    toyContext(2, { background }),
  );
  const batch = {
    ...toyBatch([[1, 8], [1, 8]]),
    targets: new Int32Array([0, 1]),
  };
  const found: Float64Array[] = [];
  for await (const { outputs } of near(batch)) found.push(outputs);
  assert.deepEqual([found[0]![0], found[1]![0]], [1, 800]);
  assert.ok(found[0]!.every((y) => y <= 2));
  assert.ok(found[1]!.some((y) => y > 2));
});

Deno.test("drawnNeighbourhood: refuses a background without rows, and no ridge for what never varies", async () => {
  const prepared = (options: Drawn, rows = [[0, 1], [5, 1]]) =>
    drawnNeighbourhood(
      linearModel([1, 1]),
      { ...lime.defaults, samples: 4, ...options },
      toyContext(2, {
        background: { shape: [rows.length, 2], data: toyRows(rows).data },
      }),
    );
  for (const sampling of ["quartile", "gaussian"] as const) {
    await assert.rejects(
      prepared({ sampling }, []),
      /must have rows, current value is 0/,
    );
    await prepared({ sampling });
    await assert.rejects(prepared({ sampling, ridge: 0 }), {
      name: "RangeError",
      message: /current value is constant in unit 1/,
    });
  }
});
