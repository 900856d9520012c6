/**
 * What must hold of every task with planted columns.
 *
 * @module
 */
import { memory } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { planting } from "../../tasks/parts/plant.ts";
import type { PlantedOptions } from "../../tasks/parts/planted_task.ts";
import type {
  TrainedTask,
  VariantTask,
} from "../../tasks/training/trained_task.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

/**
 * Registers the tests of one task; `least` is the F1 that the network must reach that was taught
 * the rows' own classes.
 */
export function checkPlanted(
  task: VariantTask<PlantedOptions>,
  least: number,
): void {
  const [learned, permuted] = task.variants as readonly TrainedTask[];
  checkShipped(learned!, least);
  checkShipped(permuted!, 0);

  Deno.test({
    name:
      `${task.id}: shadows alone are irrelevant, and labels in another order have no truth`,
    ignore: !hasFiles(task.dataset),
    async fn() {
      await selectBackend("wasm");
      const options = { instances: 3, head: "logit" } as const;
      const none = await task.load(
        { labels: "permuted", ...options },
        readFile,
      );
      assert.equal(none.batch.truth, undefined);
      const { batch, box } = await task.load(
        { labels: "true", ...options },
        readFile,
      );
      const size = rowSize(batch.inputs);
      const { shadow } = planting(task.dataset, size / 2 - 1);
      for (let i = 0; i < rowsOf(batch.inputs); i++) {
        const relevant = rowAt(batch.truth!.relevance!, i);
        shadow.forEach((is, column) =>
          assert.equal(
            relevant[column],
            Number(!is && box.lower[column]! < box.upper[column]!),
          )
        );
      }
    },
  });

  Deno.test({
    name:
      `${task.id}: the network comes with the one that was trained on permuted labels, through the same head`,
    ignore: !hasFiles(task.dataset),
    async fn() {
      await selectBackend("wasm");
      const options = { instances: 3, head: "probability" } as const;
      const [own, other] = [
        await task.load({ labels: "true", ...options }, readFile),
        await task.load({ labels: "permuted", ...options }, readFile),
      ];
      assert.equal(other.model.labelRandomised, undefined);
      const { inputs } = own.batch;
      const tensors = memory().numTensors;
      const labelRandomised = await own.model.labelRandomised!.within((model) =>
        model.predict(inputs)
      );
      assert.equal(memory().numTensors, tensors);
      assert.deepEqual(labelRandomised, await other.model.predict(inputs));
      assert.notDeepEqual(labelRandomised, await own.model.predict(inputs));
    },
  });

  Deno.test(`${task.id}: the network follows the other columns much more than shadows; trained on permuted labels, it has learned nothing`, async () => {
    const own = await readCertificate(learned!.id);
    const parts = new Map(own.parts!.map((part) => [part.part, part]));
    const [shadows, others] = ["shadows", "other columns"].map((part) =>
      parts.get(part)!
    );
    assert.equal(shadows!.verdict, "confirmed");
    assert.ok(others!.network.flips > 3 * shadows!.network.flips);
    const { test } = await readCertificate(permuted!.id);
    assert.ok(test.accuracy < own.test.accuracy - 0.2);
  });
}
