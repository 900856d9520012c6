import assert from "node:assert/strict";
import { describe } from "../../../harness/tools/describe.ts";
import { selectBackend } from "../../../models/backends.ts";
import { breastCancer } from "../../../tasks/breast_cancer.ts";
import { mnist } from "../../../tasks/mnist.ts";
import { nonlinearAdditive } from "../../../tasks/nonlinear_additive.ts";
import { readFile } from "../../datasets/read_stub.ts";

await selectBackend("wasm");

Deno.test("describe: data, problem, network and metrics of a real task", async () => {
  const facts = await describe(breastCancer, breastCancer.defaults, readFile);
  const { problem, networks, ...rest } = facts;
  assert.ok(!("missing" in problem));
  assert.deepEqual(problem, {
    inputShape: [30],
    model:
      "dense 32 → relu → dense 16 → relu → dense 2; with gradients and weights that can be drawn anew",
    outputs: "2, read as logit",
    instances: 100,
    background: 100,
    weights: networks[0]!.certificate.weights,
    truth: [],
    facts: [],
  });
  assert.equal(rest.task, "breast_cancer[head=logit,instances=100]");
  assert.deepEqual(rest.dataset, { id: "breast_cancer", licence: "CC BY 4.0" });
  assert.ok(rest.metrics.includes("deletion_auc"));
  const { training, validation, test, ...others } = rest.rows!;
  assert.equal(training + validation + test, 569);
  assert.deepEqual(others, {
    features: 30,
    classes: ["malignant", "benign"],
  });
});

Deno.test("describe: a claim that the certificate does not bear out is listed with its reason", async () => {
  const { networks } = await describe(
    nonlinearAdditive,
    { instances: 5, head: "logit" },
    readFile,
  );
  assert.match(networks[0]!.rejected[0]!.claim, /^x0, x1, x2, x3 are relevant/);
});

Deno.test("describe: where a file is missing, the rest is told, and every network", async () => {
  const { problem, files, networks } = await describe(
    mnist,
    mnist.defaults,
    (path) =>
      path.startsWith("t10k")
        ? Promise.reject(new Error(`no ${path}`))
        : readFile(path),
  );
  assert.deepEqual(problem, { missing: "no t10k-images-idx3-ubyte.gz" });
  assert.equal(files.length, 2);
  assert.deepEqual(networks.map(({ id }) => id), ["mnist/cnn", "mnist/mlp"]);
});
