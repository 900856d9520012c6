import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { customGraph } from "../../../models/custom/custom_graph.ts";
import { readTfjs } from "../../../models/custom/read_tfjs.ts";
import { assertClose } from "../../assert_close.ts";
import { graphFiles, reading } from "./files.ts";

const rows = { shape: [2, 2], data: new Float32Array([0.5, 0.25, -1, 2]) };

async function open(files = graphFiles()) {
  const stored = await readTfjs("model.json", reading(files));
  return await customGraph("a.json", stored, "probability");
}

for (const backend of ["cpu", "wasm"] as const) {
  Deno.test(`customGraph: outputs as they are, and their gradients, on ${backend}`, async () => {
    await selectBackend(backend);
    const { model, withoutGradient } = await open();
    assert.equal(withoutGradient, undefined);
    // Logits 1.25, 0.75 and 5, −4.
    const first = 1 / (1 + Math.exp(-0.5));
    const second = 1 / (1 + Math.exp(-9));
    assertClose(
      (await model.predict(rows)).data,
      [first, 1 - first, second, 1 - second],
      { atol: 1e-6 },
    );
    const targets = new Int32Array([0, 1]);
    const { shape, data } = await model.gradient!(rows, targets);
    assert.deepEqual(shape, [2, 2]);
    const slope = (p: number) => p * (1 - p);
    assertClose(data, [
      slope(first) * (1 - 2),
      slope(first) * (3 + 1),
      slope(second) * (2 - 1),
      slope(second) * (-1 - 3),
    ], { atol: 1e-6 });
  });
}

Deno.test("customGraph: an operation without a gradient leaves a model that predicts, and says why", async () => {
  await selectBackend("cpu");
  const { model, withoutGradient } = await open(graphFiles("Cumprod"));
  assert.equal(model.gradient, undefined);
  assert.match(withoutGradient!, /gradient/i);
  assert.deepEqual((await model.predict(rows)).shape, [2, 2]);
});

Deno.test("customGraph: what cannot be run is refused by name", async () => {
  await selectBackend("cpu");
  await assert.rejects(
    open(graphFiles(undefined, 1)),
    /Cannot use a\.json: expected an input whose only free axis is the first, current value is \[1,2\]/,
  );
  await assert.rejects(
    open(graphFiles("NoSuchOperation")),
    /Cannot use a\.json: expected a graph that takes rows of shape \[2\], .*NoSuchOperation/,
  );
});
