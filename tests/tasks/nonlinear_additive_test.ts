import assert from "node:assert/strict";
import { nonlinearAdditive } from "../../tasks/nonlinear_additive.ts";
import { checkShipped } from "./check_shipped.ts";
import { readCertificate } from "./read_certificate.ts";

checkShipped(nonlinearAdditive, 0.98);

Deno.test("nonlinearAdditive: the certificate says that three of the four relevant inputs are nominal", async () => {
  const { inputs } = await readCertificate("nonlinear_additive");
  assert.deepEqual(
    inputs!.filter(({ relevant }) => relevant).map(({ verdict }) => verdict),
    ["confirmed", "nominal", "nominal", "nominal"],
  );
  assert.match(inputs![1]!.statement, /^nominal: .* flips \d\.\d % of/);
});
