import assert from "node:assert/strict";
import { imageShape } from "../../../core/images/image_shape.ts";

Deno.test("imageShape: three axes and no others", () => {
  assert.deepEqual(imageShape([2, 3, 1]), [2, 3, 1]);
  for (const shape of [[4], [2, 2], [1, 2, 3, 4]]) {
    assert.throws(() => imageShape(shape), {
      name: "RangeError",
      message: new RegExp(`current value is \\[${shape}\\]`),
    });
  }
});
