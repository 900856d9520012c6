import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import {
  shapeMask,
  shapeScene,
} from "../../../datasets/generators/shape_scene.ts";
import { drawShapes } from "../../../datasets/shapes_224.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import {
  freshShapes,
  SHAPES_SEED,
  shapesNetwork,
  testRows,
  trainingRows,
} from "../../../tasks/parts/shapes_network.ts";
import { readFile } from "../../datasets/read_stub.ts";

Deno.test("shapesNetwork: training and test rows are apart", () => {
  assert.ok(Math.max(...trainingRows) < Math.min(...testRows));
});

Deno.test("freshShapes: every epoch has images of its own, which no part of the dataset has", () => {
  const fresh = freshShapes(2);
  const images = [1, 2].map((epoch) => fresh(epoch));
  const own = images.flatMap(({ inputs }) => [
    rowAt(inputs, 0)[0],
    rowAt(inputs, 1)[0],
  ]);
  assert.equal(new Set(own).size, 4);
  // Row 10,002 begins the second epoch.
  const { inputs, labels } = drawShapes(
    SHAPES_SEED,
    Int32Array.of(10_002, 10_003),
  );
  assert.deepEqual([images[1]!.inputs, images[1]!.labels], [inputs, labels]);
});

Deno.test("shapesNetwork: fresh images leave the training part empty and the others as they are", async () => {
  const network = () => mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
  const { rows } = shapesNetwork("any", { network, fresh: freshShapes(1) });
  const { inputs, training, validation, test } = await rows(readFile);
  assert.deepEqual(
    [training.length, validation.length, test.length],
    [0, 80, 80],
  );
  const { inputs: first } = drawShapes(SHAPES_SEED, testRows.subarray(0, 1));
  assert.deepEqual(rowAt(inputs, test[0]!), first.data);
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
