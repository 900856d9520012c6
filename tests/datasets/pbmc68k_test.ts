import assert from "node:assert/strict";
import fc from "fast-check";
import { markerScores, pbmc68k } from "../../datasets/pbmc68k.ts";
import { changed } from "../core/formats/damage.ts";
import { hasFiles, readBytes, readFile } from "./read_stub.ts";

const ignore = !hasFiles("pbmc68k");

Deno.test(
  "pbmc68k: cells, genes and types, and the markers that the file names",
  { ignore },
  async () => {
    const table = await pbmc68k.load({}, readFile);
    const { inputs, labels, classes, inputNames, markers } = table;
    assert.deepEqual(inputs.shape, [700, 765]);
    assert.deepEqual([inputNames[0], classes[9]], ["HES4", "Dendritic"]);
    assert.equal(labels.filter((label) => label === 9).length, 240);
    assert.ok(inputs.data.every((count) => count >= 0));
    assert.equal(markers.get("CD19+ B")![0]![0], "CD79A");
  },
);

Deno.test(
  "pbmc68k: a damaged file is refused before it is opened",
  { ignore },
  async () => {
    const good = Uint8Array.from(await readFile(pbmc68k.files![0]!.path));
    const cut = fc.nat(good.length - 1).map((length) => good.slice(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed(good), cut), (bytes) =>
        assert.rejects(
          pbmc68k.load({}, readBytes(bytes)),
          /Cannot use 10x_pbmc68k_reduced\.h5ad: expected sha256 863e1991/,
        )),
      { seed: 1, numRuns: 10 },
    );
  },
);

Deno.test("markerScores: positive scores at the genes' columns, 0 elsewhere", () => {
  const scores = markerScores({
    classes: ["B", "T"],
    inputNames: ["g1", "g2", "g3"],
    markers: new Map([["B", [["g3", 2], ["g1", -1], ["elsewhere", 5]]]]),
  });
  assert.deepEqual(scores, [
    new Float64Array([0, 0, 2]),
    new Float64Array(3),
  ]);
});
