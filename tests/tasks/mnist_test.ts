import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import { mnist } from "../../tasks/mnist.ts";
import type { TrainedTask } from "../../tasks/training/trained_task.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";

const [cnn, mlp] = mnist.variants as readonly TrainedTask[];
checkShipped(cnn!, 0.95);
checkShipped(mlp!, 0.92);

Deno.test(
  "mnist: options choose the network; pixels lie in [0, 1], the baseline is black",
  {
    ignore: !hasFiles("mnist"),
  },
  async () => {
    await selectBackend("wasm");
    for (
      const [model, shape] of [["cnn", [28, 28, 1]], ["mlp", [784]]] as const
    ) {
      const options = { model, instances: 3, head: "logit" } as const;
      const problem = await mnist.load(options, readFile);
      assert.deepEqual(problem.model.inputShape, shape);
      assert.ok(problem.batch.inputs.data.every((x) => x >= 0 && x <= 1));
      assert.ok(problem.baseline.every((x) => x === 0));
    }
  },
);
