/**
 * What must hold of every task with a shipped network.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Batch } from "../../core/contracts/batch.ts";
import { rowAt, rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { loadNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { certificate } from "../../tasks/truth/certificate.ts";
import { inRuleOrder, ruleLogit } from "../../tasks/truth/relevance.ts";
import type { TrainedTask } from "../../tasks/training/trained_task.ts";
import type { KnownRule } from "../../tasks/truth/known_rule.ts";
import { assertClose } from "../assert_close.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";
import { checkParts } from "./check_parts.ts";
import { readCertificate } from "./read_certificate.ts";

/**
 * Registers the tests of one task; `least` is the F1 that its network must reach on the test rows.
 */
export function checkShipped(task: TrainedTask, least: number): void {
  const { id } = task;
  const test = (says: string, fn: () => Promise<void>) =>
    Deno.test({ name: `${id}: ${says}`, ignore: !hasFiles(task.dataset), fn });
  let loaded: ReturnType<TrainedTask["rows"]> | undefined;
  const rows = () => loaded ??= task.rows(readFile);

  test("the certificate is what the shipped network gives", async () => {
    await selectBackend("wasm");
    const { network, sha256 } = await loadNetwork(
      readFile,
      `models/weights/${id}`,
    );
    const actual = await certificate(
      task,
      tfjsModel(network, "logit"),
      sha256,
      await rows(),
    );
    const expected = await readCertificate(id);
    assert.equal(expected.weights, sha256);
    assert.ok(expected.test.f1 >= least, `${expected.test.f1}`);
    // Other processors round sums of float32 differently: a label at the boundary may change.
    const shares = { atol: 3 / expected.test.rows };
    assertClose(
      [actual.test.f1, actual.test.accuracy, actual.test.agreement ?? 0],
      [expected.test.f1, expected.test.accuracy, expected.test.agreement ?? 0],
      shares,
    );
    checkParts(actual, expected);
    assert.equal(actual.inputs?.length, expected.inputs?.length);
    for (const [index, input] of (expected.inputs ?? []).entries()) {
      const { rule, network, agreement, verdict, ...place } = actual
        .inputs![index]!;
      assert.deepEqual(rule, input.rule);
      assert.equal(place.relevant, input.relevant);
      assert.deepEqual([place.input, place.column, place.mode], [
        input.input,
        input.column,
        input.mode,
      ]);
      // Sums of a few hundred float32 products, relative to logits of order 10.
      assertClose([network.change], [input.network.change], { atol: 1e-3 });
      assertClose(
        [network.flips, agreement],
        [input.network.flips, input.agreement],
        shares,
      );
      assert.equal(verdict, input.verdict);
      assert.ok(!["refuted", "unlearned"].includes(verdict), input.statement);
    }
  });

  test("loads instances of the test rows with all that explainers are given", async () => {
    await selectBackend("wasm");
    const { batch, model, background, baseline, box, weights } = await task
      .load(task.defaults, readFile);
    const size = sizeOf(model.inputShape);
    const { instances, head } = task.defaults;
    assert.equal(model.head, head);
    assert.equal(weights, (await readCertificate(id)).weights);
    assert.deepEqual(batch.inputs.shape, [instances, ...model.inputShape]);
    assert.equal(baseline.length, size);
    assert.deepEqual([...batch.instances], [...batch.instances.keys()]);

    const { inputs, labels, training, validation, test } = await rows();
    const shown = Math.min(100, training.length);
    assert.deepEqual(background.shape, [shown, ...model.inputShape]);
    const marks = (indices: Int32Array) =>
      new Set(Array.from(indices, (row) => mark(rowAt(inputs, row))));
    const [tested, trained] = [marks(test), marks(training)];
    for (let i = 0; i < rowsOf(batch.inputs); i++) {
      assert.ok(tested.has(mark(rowAt(batch.inputs, i))));
    }
    for (let i = 0; i < rowsOf(background); i++) {
      const row = rowAt(background, i);
      assert.ok(trained.has(mark(row)));
      for (let j = 0; j < size; j++) {
        assert.ok(box.lower[j]! <= row[j]! && row[j]! <= box.upper[j]!);
      }
    }
    assert.equal(
      training.length + validation.length + test.length,
      labels.length,
    );
    if (task.known) {
      const { data } = await model.predict(batch.inputs);
      // Less 1, where probabilities are shifted.
      assert.ok(
        head === "logit"
          ? data.every((logit) => logit > 0)
          : data.every((less) => less > -0.01 && less < 0),
      );
      checkTruth(batch, task.known);
    }
  });
}

function checkTruth(
  { inputs, targets, truth }: Batch,
  { rule, columns }: KnownRule,
): void {
  assert.ok(targets.every((target) => target === 0));
  const relevance = truth!.relevance!;
  assert.deepEqual(relevance.shape, inputs.shape);
  for (let i = 0; i < rowsOf(inputs); i++) {
    const x = inRuleOrder(rowAt(inputs, i) as Float32Array, columns);
    assert.ok(ruleLogit(rule, x) < 0);
    const { relevant } = rule.modes[rule.modeOf(x)]!;
    const graded = rowAt(relevance, i);
    assert.ok(graded.some((grade) => grade > 0));
    columns.forEach((column, input) => {
      const counts = graded[column]! > 0;
      // Where inputs are binary, one that counts in other rows may change nothing in this one.
      if (counts || !rule.distribution) {
        assert.equal(counts, relevant.includes(input));
      }
    });
  }
}

/** A number that tells rows apart. */
function mark(row: Float32Array | Float64Array): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += row[j]! * Math.sin(j + 1);
  return sum;
}
