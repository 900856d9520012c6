import assert from "node:assert/strict";
import { rowAt } from "../../../core/nd_array.ts";
import { shapeMask, shapeScene } from "../../../datasets/parts/shape_scene.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import {
  SHAPES_SEED,
  shapesNetwork,
  testRows,
  trainingRows,
} from "../../../tasks/parts/shapes_network.ts";

Deno.test("shapesNetwork: training and test rows are apart", () => {
  assert.ok(Math.max(...trainingRows) < Math.min(...testRows));
});

Deno.test("shapesNetwork: each change touches the objects that it names, and no other pixel", () => {
  const network = () => mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
  const changes = shapesNetwork("any", { network }).interventions!();
  assert.deepEqual(
    changes.map(({ part, done, relevant }) => [part, done, relevant]),
    [
      ["object", "erased", true],
      ["object", "exchanged", true],
      ["distractors", "erased", false],
      ["distractors", "exchanged", false],
    ],
  );
  for (const { part, done, before, after, labels } of changes) {
    const [warm, ...cold] = shapeScene(SHAPES_SEED, testRows[0]!).objects;
    const touched = part === "object" ? [warm!] : cold;
    const own = rowAt(before.inputs, 0);
    const inside = (at: number) =>
      touched.some(({ centre: [y, x], radius }) =>
        Math.abs(Math.floor(at / 672) - y) <= radius &&
        Math.abs(Math.floor(at / 3) % 224 - x) <= radius
      );
    let changed = 0;
    rowAt(after, 0).forEach((value, at) => {
      if (value === own[at]) return;
      changed++;
      assert.ok(inside(at));
    });
    assert.ok(changed > 100);
    if (done === "erased") {
      const size = touched
        .map((object) =>
          shapeMask(object).reduce((sum, member) => sum + member, 0)
        )
        .reduce((a, b) => a + b);
      // A pixel that happens to have the object's value does not count as changed.
      assert.ok(changed <= size && changed > 0.99 * size);
    }
    if (part === "distractors") assert.deepEqual(labels, before.labels);
    else if (done === "exchanged") {
      assert.ok(labels!.every((label, i) => label !== before.labels[i]));
    } else assert.equal(labels, undefined);
  }
});
