/**
 * What must hold of tasks whose labels are drawn.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { TrainedTask } from "../../tasks/training/trained_task.ts";
import { readCertificate } from "./read_certificate.ts";

/** Registers the test: the network is nearly as right as anything can be. */
export function checkBayes({ id }: TrainedTask): void {
  Deno.test(`${id}: the network has 97 % of the best accuracy that drawn labels allow`, async () => {
    const { test } = await readCertificate(id);
    assert.ok(test.bayes! > 0.6 && test.bayes! < 1);
    assert.ok(test.bayesShare! > 0.97 && test.bayesShare! <= 1);
    // 10,000 drawn labels: four standard errors around the expectation.
    const expected = test.bayes! * test.bayesShare!;
    assert.ok(Math.abs(test.accuracy - expected) < 4 * 0.005);
  });
}
