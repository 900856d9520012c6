import assert from "node:assert/strict";
import { decode } from "fast-png";
import { rowAt, rowsOf } from "../../../core/contracts/nd_array.ts";
import { findCard } from "../../../core/plugins/find_card.ts";
import { resolveOptions } from "../../../core/plugins/resolve_options.ts";
import { encodePictures } from "../../../core/formats/encode_pictures.ts";
import { gallery, galleryExplainers } from "../../../harness/tools/gallery.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tasks } from "../../../tasks/index.ts";
import { readFile } from "../../datasets/read_stub.ts";

/** Methods that have no map of a network without attention, or without global pooling. */
const attention = ["raw_attention", "attention_rollout", "attention_gradient"];

for (
  const { task: id, side, missing } of [
    { task: "digits", side: 8, missing: ["cam", ...attention] },
    { task: "shapes_224", side: 224, missing: attention },
  ]
) {
  Deno.test(`gallery: the first image of ${id} under every method that can show it, as PNG`, async () => {
    await selectBackend("wasm");
    const task = findCard("task", tasks, id);
    const problem = await task.load(
      resolveOptions(task, { instances: 1 }),
      readFile,
    );
    const shown = galleryExplainers(side);
    const maps = await gallery(problem, shown, 0);
    const expected = shown.map(({ explainer }) => explainer.id)
      .filter((name) => !missing.includes(name));
    assert.deepEqual(maps.captions, expected);
    assert.deepEqual(maps.images.shape, [expected.length, side, side, 1]);
    for (let i = 0; i < rowsOf(maps.images); i++) {
      const map = Float64Array.from(rowAt(maps.images, i));
      const largest = map.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
      assert.equal(largest, 1);
      assert.ok(map.some((value) => value !== map[0]), expected[i]);
    }
    const folder = await Deno.makeTempDir();
    try {
      const factor = Math.max(1, Math.floor(128 / side));
      for (const [name, bytes] of encodePictures({ ...maps, columns: 6 })) {
        await Deno.writeFile(`${folder}/${name}`, bytes);
      }
      for (const name of expected) {
        const { width, height } = decode(
          await Deno.readFile(`${folder}/${name}.png`),
        );
        assert.deepEqual([width, height], [side * factor, side * factor]);
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

Deno.test("gallery: inputs that are no image are refused", async () => {
  await selectBackend("wasm");
  const task = findCard("task", tasks, "breast_cancer");
  const problem = await task.load(
    resolveOptions(task, { instances: 1 }),
    readFile,
  );
  await assert.rejects(
    gallery(problem, galleryExplainers(8), 0),
    /inputs must be \[height, width, channels\], current value is \[30\]/,
  );
});
