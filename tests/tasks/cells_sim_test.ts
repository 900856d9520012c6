import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { cellsSim } from "../../tasks/cells_sim.ts";
import type { CellCertificate } from "../../tasks/truth/certify_cells.ts";
import type { TrainedTask } from "../../tasks/training/trained_task.ts";
import { noRead, readFile } from "../datasets/read_stub.ts";
import { checkParts } from "./check_parts.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

checkShipped(cellsSim.variants[0] as TrainedTask, 0.95);

Deno.test("cellsSim: the certificate at 27,000 genes is what its distribution gives, and no other gene can do 2 % of what a marker gene can", async () => {
  await selectBackend("wasm");
  const expected = await readCertificate<CellCertificate>("cells_sim");
  const actual = await cellsSim.certify(noRead) as CellCertificate;
  assert.equal(expected.genes, 27_000);
  assert.equal(actual.weights, expected.weights);
  assert.deepEqual(actual.influence, expected.influence);
  assert.ok(actual.influence.others < 0.02 * actual.influence.markers);
  checkParts(actual, expected);
  assert.ok(actual.parts!.every(({ verdict }) => verdict === "confirmed"));
});

Deno.test("cellsSim: the trained network follows marker genes and little else", async () => {
  const { parts } = await readCertificate("cells_sim/trained");
  const [both, own, given, others, none] = parts!;
  assert.ok(parts!.every(({ verdict }) => verdict === "confirmed"));
  assert.ok(both!.network.flips > 0.8);
  assert.ok(own!.network.change > 3 * none!.network.change);
  assert.ok(own!.network.change > 3 * others!.network.change);
  assert.ok(given!.agreement!.after > 0.9);
});

Deno.test("cellsSim: wired at any number of genes; explained cells have the type that the network gives, and twenty relevant genes", async () => {
  await selectBackend("wasm");
  const { batch, model, background, box } = await cellsSim.load(
    { instances: 9, genes: 600 },
    noRead,
  );
  assert.deepEqual(background.shape, [100, 600]);
  const { data } = await model.predict(batch.inputs);
  for (const [i, target] of batch.targets.entries()) {
    const logits = data.subarray(i * 8, (i + 1) * 8);
    assert.equal(logits.indexOf(Math.max(...logits)), target);
    const grades = rowAt(batch.truth!.relevance!, i);
    assert.equal(grades.filter((grade) => grade > 0).length, 20);
  }
  assert.ok(box.lower.every((low, gene) => low <= box.upper[gene]!));
});

Deno.test("cellsSim: 2,000 genes explain the shipped network, whose weights are read; more instances than qualify are refused", async () => {
  await selectBackend("wasm");
  const trained = await cellsSim.load({ instances: 2, genes: 2000 }, readFile);
  assert.deepEqual(trained.batch.inputs.shape, [2, 2000]);
  await assert.rejects(
    cellsSim.load({ instances: 2, genes: 2000 }, noRead),
    /models\/weights\/cells_sim\/trained\/model.json is missing/,
  );
  await assert.rejects(
    cellsSim.load({ instances: 402, genes: 2000 }, readFile),
    /instances to explain, current value is 402/,
  );
});
