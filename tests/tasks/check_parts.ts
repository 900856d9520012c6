/**
 * What changing parts of images must have shown.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Certificate } from "../../tasks/truth/certificate.ts";
import { assertClose } from "../assert_close.ts";

/**
 * Asserts that two certificates tell the same of parts, up to the rounding of other processors, and
 * that what is relevant was learned but for `unlearned` ways of changing it.
 */
export function checkParts(
  actual: Pick<Certificate, "parts">,
  expected: Pick<Certificate, "parts">,
  unlearned: readonly string[] = [],
): void {
  assert.equal(actual.parts?.length, expected.parts?.length);
  for (const [index, part] of (expected.parts ?? []).entries()) {
    const { network, agreement, rule, ...place } = actual.parts![index]!;
    const { part: name, done, relevant, rows, verdict } = part;
    assert.deepEqual(place, { part: name, done, relevant, rows, verdict });
    const allowed = relevant && unlearned.includes(done);
    assert.equal(verdict === "unlearned", allowed);
    // Float64 sums, whose logarithms other processors may round otherwise.
    assertClose([rule?.change ?? 0], [part.rule?.change ?? 0], { atol: 1e-9 });
    // Sums of some hundred float32 products, relative to logits of order 10.
    assertClose([network.change], [part.network.change], { atol: 1e-3 });
    // One image at the boundary may change its class.
    assertClose(
      [network.flips, agreement?.before ?? 0, agreement?.after ?? 0],
      [
        part.network.flips,
        part.agreement?.before ?? 0,
        part.agreement?.after ?? 0,
      ],
      { atol: 1.5 / rows },
    );
  }
}
