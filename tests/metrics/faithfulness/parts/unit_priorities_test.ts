import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { unitPriorities } from "../../../../metrics/faithfulness/parts/unit_priorities.ts";

Deno.test("unitPriorities: means over units, with their sign where the method has one", () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[-3, -1, 1]],
    units: [[0, 1], [2]],
  };
  for (
    const [signed, expected] of [[true, [-2, 1]], [false, [2, 1]]] as const
  ) {
    const { subject, context } = scene({ ...parts, signed });
    assert.deepEqual([...unitPriorities(subject, context).data], expected);
  }
});
