/**
 * What must hold of every task whose model is its rule.
 *
 * @module
 */
import assert from "node:assert/strict";
import { selectBackend } from "../../models/backends.ts";
import type { Certificate } from "../../tasks/truth/certificate.ts";
import type { CertifiedTask } from "../../tasks/truth/certified.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { readCertificate } from "./read_certificate.ts";

/** Registers the test: the certificate is recomputed, and the model is the rule. */
export function checkCertified({ id, certify }: CertifiedTask): void {
  Deno.test(`${id}: the certificate is what rule and model give, and both are one`, async () => {
    await selectBackend("wasm");
    const expected = await readCertificate(id);
    const actual = await certify(noRead) as Certificate;
    assert.equal(actual.weights, expected.weights);
    assert.ok(actual.test.agreement! > 0.999, `${actual.test.agreement}`);
    assert.deepEqual(
      actual.inputs!.map(({ rule, relevant, column, verdict }) => ({
        rule,
        relevant,
        column,
        verdict,
      })),
      expected.inputs!.map(({ rule, relevant, column, verdict }) => ({
        rule,
        relevant,
        column,
        verdict,
      })),
    );
    for (const { rule, network, verdict, statement } of actual.inputs!) {
      assert.match(verdict, /confirmed|nominal/, statement);
      // The model's sums are float32 where it is a network.
      assertClose([network.change], [rule.change], { atol: 1e-5 });
    }
  });
}
