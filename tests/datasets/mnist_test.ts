import assert from "node:assert/strict";
import { gzipSync } from "fflate";
import fc from "fast-check";
import { mnist } from "../../datasets/mnist.ts";
import { changed } from "../core/formats/damage.ts";
import { hasFiles, readBytes, readFile } from "./read_stub.ts";

const ignore = !hasFiles("mnist");

Deno.test("mnist: 10,000 images of pixels 0 … 255", { ignore }, async () => {
  const { inputs, labels } = await mnist.load({}, readFile);
  assert.deepEqual(inputs.shape, [10000, 28, 28, 1]);
  assert.deepEqual([...labels.slice(0, 5)], [7, 2, 1, 0, 4]);
  assert.equal(inputs.data.reduce((a, b) => Math.max(a, b)), 255);
});

Deno.test(
  "mnist: damaged files are always refused, and named",
  { ignore },
  async () => {
    const [images, labels] = mnist.files!.map(({ path }) => path);
    const good = Uint8Array.from(await readFile(labels!));
    const cut = fc.nat(good.length - 1).map((length) => good.slice(0, length));
    const whole = await readFile(images!);
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed(good), cut), async (bytes) => {
        let refused = "";
        const table = await mnist.load(
          {},
          (path) => Promise.resolve(path === labels ? bytes : whole),
        ).catch((error: Error) => {
          refused = error.message;
        });
        // Some bytes of a gzip header say nothing about what is inside.
        if (table) assert.equal(table.labels.length, 10000);
        else {assert.match(
            refused,
            /Cannot (read|use) t10k-labels-idx1-ubyte\.gz/,
          );}
      }),
      { seed: 1, numRuns: 8 },
    );
  },
);

Deno.test("mnist: other images are refused before they are read whole", async () => {
  const other = gzipSync(Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1), { mtime: 0 });
  await assert.rejects(
    mnist.load({}, readBytes(Uint8Array.from(other))),
    /t10k-images-idx3-ubyte\.gz: expected the header of an IDX file/,
  );
});
