/**
 * Agreement of explainers, in a page.
 *
 * The same facts as in `markdown/agreement_section.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { meanAgreement } from "../inference/mean_agreement.ts";
import { type Markup, markup } from "./markup.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/** A heat map of all pairs; nothing where no attributions are available. */
export function agreementPart(
  { agreement = [] }: Pick<Board, "agreement">,
): Markup {
  const { explainers, between } = meanAgreement(agreement);
  if (explainers.length < 2) return markup``;
  const rows = explainers.map((explainer) =>
    markup`<tr data-e="${explainer}"><th scope="row">${
      specName(explainer)
    }</th>${
      explainers.map((other) =>
        other === explainer
          ? markup`<td class="same"></td>`
          : shade(between(explainer, other))
      )
    }</tr>`
  );
  return markup`<section id="agreement">
<h2>Agreement of explainers</h2>
<p>Do two methods point at the same inputs? Spearman's correlation of magnitudes over an instance's inputs, first seed; mean over instances, then over tasks that both completed. <span class="scale"><span class="h0">−1</span><span class="h5">0</span><span class="h10">1</span></span> Blue: similar ranking of the inputs; red: reversed.</p>
<div class="heat">
${
    scrollTable("Agreement of explainers", [
      { head: "explainer" },
      ...explainers.map((explainer) => ({
        head: specName(explainer),
        kind: "task" as const,
      })),
    ], rows)
  }</div>
<p>Krippendorff's alpha of all ranks: ${
    agreement.map(({ task, alpha }, i) =>
      markup`${i === 0 ? "" : ", "}${specName(task)} ${formatNumber(alpha)}`
    )
  }.</p>
</section>
`;
}

function shade(rho: number | undefined): Markup {
  if (rho === undefined) return markup`<td>–</td>`;
  const level = Math.round((Math.max(-1, Math.min(1, rho)) + 1) * 5);
  // 0.00 and -0.00 read alike
  return markup`<td class="h${level}">${
    rho.toFixed(2).replace(/^-0\.00$/, "0.00")
  }</td>`;
}
