import assert from "node:assert/strict";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { drawShapes } from "../../datasets/shapes_224.ts";
import { selectBackend } from "../../models/backends.ts";
import { loadNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { certificate } from "../../tasks/truth/certificate.ts";
import { SHAPES_SEED, testRows } from "../../tasks/parts/shapes_network.ts";
import { shapes224 } from "../../tasks/shapes_224.ts";
import { assertClose } from "../assert_close.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkParts } from "./check_parts.ts";
import { readCertificate } from "./read_certificate.ts";

for (const task of shapes224.variants) {
  Deno.test(`${task.id}: the certificate is what the shipped network gives`, async () => {
    await selectBackend("wasm");
    const expected = await readCertificate(task.id);
    const { network, sha256 } = await loadNetwork(
      readFile,
      `models/weights/${task.id}`,
    );
    const none = new Int32Array(0);
    const actual = await certificate(
      task,
      tfjsModel(network, "logit"),
      sha256,
      {
        ...drawShapes(SHAPES_SEED, testRows),
        training: none,
        validation: none,
        test: Int32Array.from(testRows.keys()),
      },
    );
    assert.equal(expected.weights, sha256);
    assert.ok(expected.test.accuracy >= 0.97);
    // Other processors round sums of float32 differently: a label at the boundary may change.
    assertClose(
      [actual.test.accuracy, actual.test.f1],
      [expected.test.accuracy, expected.test.f1],
      { atol: 2 / expected.test.rows },
    );
    checkParts(actual, expected);
    assert.ok(expected.parts!.every(({ verdict }) => verdict === "confirmed"));
  });
}

Deno.test("shapes224: instances with their masks, patches, and what explainers are given", async () => {
  await selectBackend("wasm");
  const problem = await shapes224.load(
    resolveOptions(shapes224, { instances: 3 }),
    readFile,
  );
  const { inputs, targets, truth } = problem.batch;
  assert.deepEqual(inputs.shape, [3, 224, 224, 3]);
  assert.deepEqual(truth!.mask!.shape, inputs.shape);
  assert.equal(problem.units!.offsets.length, 1 + 14 * 14);
  assert.equal(rowsOf(problem.background), 16);
  const { data } = await problem.model.predict(inputs);
  targets.forEach((target, i) => {
    const logits = data.subarray(i * 4, (i + 1) * 4);
    assert.equal(logits.indexOf(Math.max(...logits)), target);
  });
  for (let i = 0; i < 3; i++) {
    const channels = warmth(inputs, truth!.mask!, i);
    // What is masked is redder than blue throughout, by the distribution of its colours.
    assert.ok(channels.every((difference) => difference > 0.4));
    assert.ok(channels.length > 1000 && channels.length < 6400);
  }
});

Deno.test("shapes224: every input on its own without patches; too many instances are refused", async () => {
  await selectBackend("wasm");
  const load = (options: { patch?: number; instances?: number }) =>
    shapes224.load(
      resolveOptions(shapes224, { instances: 1, ...options }),
      readFile,
    );
  assert.equal((await load({ patch: 0 })).units, undefined);
  assert.throws(
    () => resolveOptions(shapes224, { instances: 81 }),
    /integer in \[1, 80\], current value is 81/,
  );
});

/** Red less blue of the masked pixels. */
function warmth(inputs: NdArray, mask: NdArray, row: number): number[] {
  const [image, member] = [rowAt(inputs, row), rowAt(mask, row)];
  const differences: number[] = [];
  for (let at = 0; at < image.length; at += 3) {
    if (member[at]) differences.push(image[at]! - image[at + 2]!);
  }
  return differences;
}
