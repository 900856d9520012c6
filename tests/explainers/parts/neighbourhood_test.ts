import assert from "node:assert/strict";
import { linearModel } from "../../../core/toys/linear_model.ts";
import { toyBatch, toyRows } from "../../../core/toys/toy_batch.ts";
import { toyContext } from "../../../core/toys/toy_context.ts";
import { lime, type LimeOptions } from "../../../explainers/lime.ts";
import { neighbourhood } from "../../../explainers/parts/neighbourhood.ts";
import { counted } from "../counted.ts";

const background = toyRows([[0, 0], [1, 4], [2, 8]]);

function outputsOf(options: Partial<LimeOptions>, row: number) {
  const { model, count } = counted(linearModel([1, 1]));
  const all = { ...lime.defaults, samples: 20, ...options };
  const neighbours = neighbourhood(model, all, toyContext(2, { background }));
  const batch = toyBatch([[1, 2], [3, 4]]);
  return neighbours(batch, row).then(({ outputs }) => ({ outputs, count }));
}

Deno.test("neighbourhood: the instance comes first, and every neighbour costs a row", async () => {
  for (const sampling of ["quartile", "gaussian"] as const) {
    const { outputs, count } = await outputsOf({ sampling }, 1);
    assert.equal(outputs[0], 7);
    assert.equal(outputs.length, 20);
    assert.equal(count.rows, 20);
  }
  const { outputs, count } = await outputsOf({ sampling: "binary" }, 1);
  assert.deepEqual([...outputs], [7, 4, 3, 0]);
  assert.equal(count.rows, 4);
});

Deno.test("neighbourhood: instances have streams of their own", async () => {
  const [first, second] = await Promise.all(
    [0, 1].map((row) => outputsOf({ sampling: "gaussian" }, row)),
  );
  assert.notDeepEqual(
    first!.outputs.subarray(1),
    second!.outputs.subarray(1),
  );
});

Deno.test("neighbourhood: refuses a background without rows, and no ridge for what never varies", () => {
  const prepared = (options: Partial<LimeOptions>, rows = [[0, 1], [5, 1]]) =>
    neighbourhood(
      linearModel([1, 1]),
      { ...lime.defaults, ...options },
      toyContext(2, {
        background: { shape: [rows.length, 2], data: toyRows(rows).data },
      }),
    );
  assert.throws(() => prepared({}, []), /must have rows, current value is 0/);
  for (const sampling of ["quartile", "gaussian"] as const) {
    prepared({ sampling });
    assert.throws(() => prepared({ sampling, ridge: 0 }), {
      name: "RangeError",
      message: /current value is constant in unit 1/,
    });
  }
});
