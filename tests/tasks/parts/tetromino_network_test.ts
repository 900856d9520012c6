import assert from "node:assert/strict";
import { tetrominoNetwork } from "../../../tasks/parts/tetromino_network.ts";

Deno.test("tetrominoNetwork: erasing and redrawing leave what they should", () => {
  for (const scenario of ["linear", "xor"] as const) {
    const { interventions } = tetrominoNetwork(scenario, "white");
    const [erased, exchanged, anew] = interventions!();
    const { before } = erased!;
    assert.ok([exchanged, anew].every((one) => one!.before === before));
    assert.equal(erased!.labels, undefined);
    assert.deepEqual(
      exchanged!.labels,
      before.labels.map((label) => 1 - label),
    );
    assert.deepEqual(anew!.labels, before.labels);
    const changed = (after: Float32Array) =>
      new Set(
        [...after.keys()].filter((at) => after[at] !== before.inputs.data[at])
          .map((at) => at % 64),
      );
    const inside = changed(exchanged!.after.data);
    const outside = changed(anew!.after.data);
    assert.ok(inside.size > 0 && inside.size <= 8);
    assert.equal(outside.size, 64 - 8);
    assert.ok([...inside].every((at) => !outside.has(at)));
  }
});
