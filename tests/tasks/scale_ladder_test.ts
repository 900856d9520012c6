import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import {
  certifyLadder,
  type LadderCertificate,
} from "../../tasks/truth/certify_ladder.ts";
import { scaleLadder } from "../../tasks/scale_ladder.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { readCertificate } from "./read_certificate.ts";

const { noise, sizes } = await readCertificate<
  { noise: number; sizes: LadderCertificate[] }
>("scale_ladder");

Deno.test("scaleLadder: the certificate is what the weights of each size give; the two largest are read only", async () => {
  await selectBackend("wasm");
  assert.deepEqual(sizes.map(({ inputs }) => inputs), [
    10,
    100,
    1000,
    10_000,
    56_000,
    150_528,
  ]);
  for (const expected of sizes.slice(0, 4)) {
    const actual = await certifyLadder(expected.inputs, noise);
    assert.equal(actual.weights, expected.weights);
    assert.deepEqual([actual.rows, actual.kernelBytes], [
      expected.rows,
      expected.kernelBytes,
    ]);
    assert.equal(actual.relevant.rule, expected.relevant.rule);
    // Bounds are sums of a few hundred positive float64 products; network outputs are float32 near
    // 5.
    assertClose([actual.irrelevant], [expected.irrelevant], { rtol: 1e-10 });
    assertClose(
      [
        actual.deviation.mean,
        actual.deviation.largest,
        actual.relevant.network,
      ],
      [
        expected.deviation.mean,
        expected.deviation.largest,
        expected.relevant.network,
      ],
      { atol: 1e-4 },
    );
  }
});

Deno.test("scaleLadder: no irrelevant input can do 3 % of what a relevant one does, at any size", () => {
  for (const { share, relevant } of sizes) {
    assert.ok(share < 0.03, `${share}`);
    assert.ok(relevant.rule > 0.5);
  }
});

Deno.test("scaleLadder: loads rows that the rule is sure of, with four relevant inputs each", async () => {
  await selectBackend("wasm");
  const { batch, model, background } = await scaleLadder.load(
    { instances: 6, inputs: 50_000, noise },
    noRead,
  );
  assert.deepEqual(background.shape, [83, 50_000]); // 16 MiB of float32
  const { data } = await model.predict(batch.inputs);
  for (let i = 0; i < 6; i++) {
    assert.ok(data[i]! > 0.4); // the rule's margin of ½ less the noise
    const graded = rowAt(batch.truth!.relevance!, i);
    assert.equal(graded.filter((grade) => grade > 0).length, 4);
  }
});

Deno.test("scaleLadder: noise that changes a label is refused", async () => {
  await selectBackend("wasm");
  await assert.rejects(
    scaleLadder.load({ instances: 300, inputs: 10, noise: 0.1 }, noRead),
    /noise must leave the rule's labels, current value is 0.1/,
  );
});
