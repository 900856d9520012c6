import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { trainTask } from "../../../tasks/training/train_task.ts";
import { readFile } from "../../datasets/read_stub.ts";

Deno.test("trainTask: training breast_cancer again on wasm gives the shipped files", async () => {
  await selectBackend("wasm");
  const written = new Map<string, Uint8Array>();
  const epochs: number[] = [];
  await trainTask(breastCancer, {
    read: readFile,
    write: (path, bytes) => {
      written.set(path, bytes);
      return Promise.resolve();
    },
    progress: ({ epoch }) => epochs.push(epoch),
  });
  assert.deepEqual(epochs, epochs.map((_, i) => i + 1));
  assert.deepEqual([...written.keys()].sort(), [
    "models/weights/breast_cancer/model.json",
    "models/weights/breast_cancer/weights.bin",
    "tasks/certificates/breast_cancer.json",
  ]);
  const weights = "models/weights/breast_cancer/weights.bin";
  const floats = (bytes: Uint8Array) =>
    new Float32Array(Uint8Array.from(bytes).buffer);
  const [found, expected] = [
    floats(written.get(weights)!),
    floats(await Deno.readFile(weights)),
  ];
  assert.equal(found.length, expected.length);
  // Forty epochs from the same start and rows; other processors may round sums differently.
  const largest = Math.max(...expected.map(Math.abs));
  found.forEach((value, i) =>
    assert.ok(Math.abs(value - expected[i]!) < 0.01 * largest)
  );
});
