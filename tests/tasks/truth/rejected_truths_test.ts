import assert from "node:assert/strict";
import { rejectedTruths } from "../../../tasks/truth/rejected_truths.ts";
import { readCertificate } from "../read_certificate.ts";

Deno.test("rejectedTruths: nonlinear_additive's four features do not count alike", async () => {
  assert.deepEqual(
    rejectedTruths(await readCertificate("nonlinear_additive")),
    [{
      claim: "x0, x1, x2, x3 are relevant alike",
      reason:
        "drawn anew, they change less than 5 % of the labels: x1 1.6 %, x2 2.5 %, x3 3.4 %; relevance is graded instead",
    }],
  );
});

Deno.test("rejectedTruths: xor's two features do", async () => {
  assert.deepEqual(rejectedTruths(await readCertificate("xor")), []);
});

Deno.test("rejectedTruths: what a network uses although it means nothing, or has not learned", () => {
  const network = { change: 1, flips: 0.25 };
  const part = { done: "drawn anew", rows: 8, network };
  const agreement = { before: 1, after: 0.75 };
  assert.deepEqual(
    rejectedTruths({
      parts: [
        { ...part, part: "object", relevant: true, verdict: "confirmed" },
        {
          ...part,
          part: "noise",
          relevant: false,
          agreement,
          verdict: "used",
        },
        { ...part, part: "edge", relevant: true, verdict: "unlearned" },
      ],
    }),
    [
      {
        claim: "noise: irrelevant to the network",
        reason:
          "drawn anew, 25.0 % of its answers change, and it is right in 75.0 % of the rows (before: 100.0 %)",
      },
      {
        claim: "edge: relevant to the network",
        reason: "drawn anew, 25.0 % of its answers change",
      },
    ],
  );
});
