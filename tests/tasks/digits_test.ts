import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { digits } from "../../tasks/digits.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(digits, 0.95);

Deno.test("digits: pixels lie in [0, 1], the baseline is black, targets are predicted classes", async () => {
  await selectBackend("wasm");
  const { batch, model, baseline, box } = await digits.load(
    digits.defaults,
    readFile,
  );
  assert.ok(batch.inputs.data.every((pixel) => pixel >= 0 && pixel <= 1));
  assert.ok(baseline.every((pixel) => pixel === 0));
  assert.equal(Math.max(...box.upper), 1);
  const { data } = await model.predict(batch.inputs);
  batch.targets.forEach((target, i) => {
    const logits = data.subarray(i * 10, (i + 1) * 10);
    assert.equal(logits.indexOf(Math.max(...logits)), target);
  });
  assert.ok(new Set(batch.targets).size === 10);
});
