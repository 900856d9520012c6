import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { selectBackend } from "../../models/backends.ts";
import { pbmc68k } from "../../tasks/pbmc68k.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

checkShipped(pbmc68k, 0.6);

Deno.test("pbmc68k: relevant are the marker genes of the row's own type", {
  ignore: !hasFiles("pbmc68k"),
}, async () => {
  await selectBackend("wasm");
  const options = { instances: 20, head: "logit" } as const;
  const { batch } = await pbmc68k.load(options, readFile);
  const tops = new Map<number, number>();
  for (const [i, target] of batch.targets.entries()) {
    const grades = rowAt(batch.truth!.relevance!, i);
    assert.equal(grades.filter((grade) => grade > 0).length, 100);
    const top = grades.indexOf(Math.max(...grades));
    assert.equal(tops.get(target) ?? top, top);
    tops.set(target, top);
  }
  assert.equal(new Set(tops.values()).size, tops.size);
});

Deno.test("pbmc68k: the network follows the marker genes, and as many others change little", async () => {
  const { parts } = await readCertificate("pbmc68k");
  const [markers, others] = parts!;
  assert.deepEqual([markers!.verdict, others!.verdict], [
    "confirmed",
    "confirmed",
  ]);
  assert.ok(markers!.network.flips > 2.5 * others!.network.flips);
});
