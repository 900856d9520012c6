/**
 * Claims that a certificate does not confirm.
 *
 * @module
 */
import { percent } from "../../core/formats/percent.ts";
import type { Certificate } from "./certificate.ts";

/** A claim about relevance that is not confirmed. */
export interface RejectedTruth {
  /** The claim. */
  readonly claim: string;
  /** What was measured. */
  readonly reason: string;
}

/**
 * Claims about a task that its certificate does not confirm.
 *
 * - All inputs that the rule reads are equally relevant, although some hardly change a label (the
 *   ground truth is graded then).
 * - Irrelevant parts that the network uses.
 * - Relevant inputs or parts that the network has not learned.
 *
 * @example
 * ```ts
 * import { rejectedTruths } from "./rejected_truths.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(rejectedTruths({}), []);
 * ```
 */
export function rejectedTruths(
  { inputs = [], parts = [] }: Pick<Certificate, "inputs" | "parts">,
): RejectedTruth[] {
  const rejected: RejectedTruth[] = [];
  for (const mode of new Set(inputs.map(({ mode }) => mode))) {
    const claimed = inputs.filter((one) => one.mode === mode && one.relevant);
    const nominal = claimed.filter(({ verdict }) => verdict === "nominal");
    if (nominal.length === 0) continue;
    const shares = nominal.map(({ input, rule }) =>
      `${input} ${percent(rule.flips)}`
    );
    rejected.push({
      claim: `${
        claimed.map(({ input }) => input).join(", ")
      } are relevant alike${mode === "all" ? "" : ` (mode ${mode})`}`,
      reason: `drawn anew, they change less than 5 % of the labels: ${
        shares.join(", ")
      }; relevance is graded instead`,
    });
  }
  for (const { input, mode, verdict, statement } of inputs) {
    if (verdict === "refuted" || verdict === "unlearned") {
      rejected.push({ claim: `${input} (mode ${mode})`, reason: statement });
    }
  }
  for (const { part, done, relevant, network, agreement, verdict } of parts) {
    if (verdict === "confirmed") continue;
    rejected.push({
      claim: `${part}: ${relevant ? "relevant" : "irrelevant"} to the network`,
      reason: `${done}, ${percent(network.flips)} of its answers change${
        agreement
          ? `, and it is right in ${
            percent(agreement.after)
          } of the rows (before: ${percent(agreement.before)})`
          : ""
      }`,
    });
  }
  return rejected;
}
