/**
 * Agreement of explainers, as Markdown.
 *
 * The same facts as in `page/agreement_part.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";
import { meanAgreement } from "../inference/mean_agreement.ts";

/**
 * Per explainer, the most and the least similar other one; nothing where no attributions are
 * available.
 */
export function agreementSection(
  { agreement = [] }: Pick<Board, "agreement">,
): string[] {
  const { explainers, between } = meanAgreement(agreement);
  const lines = explainers.flatMap((explainer) => {
    const others = explainers.flatMap((other) => {
      const rho = other === explainer ? undefined : between(explainer, other);
      return rho === undefined ? [] : [{ other, rho }];
    }).sort((a, b) => b.rho - a.rho);
    const [most, least] = [others[0], others.at(-1)];
    if (!most || !least) return [];
    return [[
      explainer,
      most.other,
      formatNumber(most.rho),
      least.other,
      formatNumber(least.rho),
    ]];
  });
  if (lines.length === 0) return [];
  return [
    "",
    "## Agreement of explainers",
    "",
    "Spearman's correlation of magnitudes over an instance's inputs, first seed; mean over instances, then over tasks that both completed. All pairs: board.json.",
    "",
    ...markdownTable(
      ["explainer", "most similar", "rho", "least similar", "rho"],
      lines,
    ),
    "",
    `Krippendorff's alpha of all ranks: ${
      agreement.map(({ task, alpha }) => `${task} ${formatNumber(alpha)}`)
        .join(", ")
    }.`,
  ];
}
