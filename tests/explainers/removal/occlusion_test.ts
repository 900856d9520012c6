import assert from "node:assert/strict";
import { additiveModel } from "../../../core/testing/additive_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { occlusion } from "../../../explainers/removal/occlusion.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

Deno.test("occlusion: additive model gives g(x) − g(baseline)", async () => {
  const square = {
    value: (x: number) => x * x,
    gradient: (x: number) => 2 * x,
  };
  const { attributions } = await explainRows(
    occlusion,
    additiveModel([square, square]),
    [[3, -1], [0, 2]],
    { baseline: new Float32Array([1, 2]) },
  );
  assert.deepEqual([...attributions.data], [8, -3, -1, 0]);
});

Deno.test("occlusion: a product is taken whole by each factor, and by their unit", async () => {
  const { model, count } = counted(
    multilinearModel(3, [[2, [0, 1]], [5, [2]]]),
  );
  const { attributions } = await explainRows(occlusion, model, [[3, 4, 1]]);
  assert.deepEqual([...attributions.data], [24, 24, 5]);
  assert.equal(count.rows, 1 + 3);
  const joint = await explainRows(occlusion, model, [[3, 4, 1]], {
    units: grouped([[0, 2], [1]]),
  });
  assert.deepEqual([...joint.attributions.data], [29, 24, 29]);
});

Deno.test("occlusion: an affine change of the output scales the answer", async () => {
  const terms = [[1, [0, 1]], [2, [1]]] as const;
  const explain = (scale: number, shift: number) =>
    explainRows(
      occlusion,
      multilinearModel(2, [
        ...terms.map(([c, members]) => [scale * c, members] as const),
        [shift, []],
      ]),
      [[0.5, -1.5]],
    );
  const one = await explain(1, 0);
  const other = await explain(-3, 7);
  // Rounding of 7 + small numbers.
  assertClose(
    other.attributions.data,
    one.attributions.data.map((v) => -3 * v),
    {
      atol: 1e-14,
    },
  );
});
