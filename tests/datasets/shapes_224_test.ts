import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { drawShapes, shapes224 } from "../../datasets/shapes_224.ts";
import { noRead } from "./read_stub.ts";

Deno.test("shapes224: values from −0.5 to 0.5, four classes, a name for every input", async () => {
  const { inputs, labels, classes, inputNames } = await shapes224.load(
    { rows: 3, seed: 0 },
    noRead,
  );
  assert.deepEqual(inputs.shape, [3, 224, 224, 3]);
  assert.ok(inputs.data.every((value) => Math.abs(value) <= 0.5));
  assert.ok(labels.every((label) => label >= 0 && label < classes.length));
  assert.equal(inputNames.length, 150_528);
  assert.equal(inputNames[224 * 3 + 3 + 2], "row 1, column 1, blue");
});

Deno.test("drawShapes: a row is the same whatever else is drawn, and another under another seed", () => {
  const some = drawShapes(0, Int32Array.of(5, 2));
  const one = drawShapes(0, Int32Array.of(2));
  assert.deepEqual(rowAt(some.inputs, 1), one.inputs.data);
  assert.equal(some.labels[1], one.labels[0]);
  const other = drawShapes(1, Int32Array.of(2));
  assert.notDeepEqual(other.inputs.data, one.inputs.data);
});
