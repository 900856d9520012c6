import assert from "node:assert/strict";
import { rowAt } from "../../core/contracts/nd_array.ts";
import { motifEvidence } from "../../datasets/generators/motif_evidence.ts";
import { selectBackend } from "../../models/backends.ts";
import { motifGataTal } from "../../tasks/motif_gata_tal.ts";
import { assertClose } from "../assert_close.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

checkShipped(motifGataTal, 0.9);

const { parts } = await readCertificate("motif_gata_tal");

Deno.test("motifGataTal: relevance is the rule's change within the mask, 0 elsewhere, alike in the channels of a base", async () => {
  await selectBackend("wasm");
  const { batch, units, baseline } = await motifGataTal.load(
    { instances: 6, head: "logit" },
    readFile,
  );
  assert.equal(units!.offsets.length, 201);
  assertClose(
    [...baseline.subarray(0, 4)],
    [0.3, 0.2, 0.2, 0.3],
    { atol: 1e-7 }, // float32
  );
  for (const [i, target] of batch.targets.entries()) {
    assert.ok(target > 0);
    const [x, mask, grades] = [
      rowAt(batch.inputs, i),
      rowAt(batch.truth!.mask!, i),
      rowAt(batch.truth!.relevance!, i),
    ];
    const bases = Uint8Array.from(
      { length: 200 },
      (_, at) => x.subarray(4 * at, 4 * at + 4).indexOf(1),
    );
    const before = motifEvidence(bases)[target]!;
    let members = 0;
    for (let at = 0; at < 200; at++) {
      const own = [0, 1, 2, 3].map((base) => grades[4 * at + base]!);
      const inside = mask[4 * at]!;
      members += inside;
      assert.ok(own.every((grade) => grade === own[0]));
      assert.equal(own[0]! > 0, inside === 1);
      if (inside === 0) continue;
      const change = [0.3, 0.2, 0.2, 0.3].reduce((sum, share, base) => {
        const other = bases.with(at, base);
        return sum + share * Math.abs(motifEvidence(other)[target]! - before);
      }, 0);
      assertClose([own[0]!], [change], { rtol: 1e-12 });
    }
    assert.ok(members % 12 === 0 && members >= 12 && members <= 72);
  }
});

Deno.test("motifGataTal: every place of both motifs moves the network much more than a base of the background", () => {
  const [other] = parts!.filter(({ part, done }) =>
    part === "one other base" && done === "replaced by another base"
  );
  const places = parts!.filter(({ part }) => part.includes("place"));
  assert.equal(places.length, 24);
  for (const { part, network, rule } of places) {
    assert.ok(network.change > 2 * other!.network.change, part);
    assert.ok(rule!.change > 3 * other!.rule!.change, part);
  }
});

Deno.test("motifGataTal: the network keeps its answer when all other bases are drawn anew, and follows the motifs away", () => {
  const of = (name: string) => parts!.find(({ part }) => part === name)!;
  assert.equal(of("all other bases").verdict, "confirmed");
  assert.equal(of("motifs").verdict, "confirmed");
  assert.ok(of("motifs").network.flips > 0.8);
});
