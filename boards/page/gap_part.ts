/**
 * Cells without scores, in a page.
 *
 * The same facts as in `markdown/markdown.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { type Markup, markup } from "./markup.ts";
import { scrollTable } from "./scroll_table.ts";
import { specName } from "./spec_name.ts";

/**
 * Every cell that was skipped, ran out of time or failed, with the reason; nothing where there is
 * none.
 */
export function gapPart({ gaps }: Pick<Board, "gaps">): Markup {
  if (gaps.length === 0) return markup``;
  const rows = gaps.map(({ task, explainer, seed, status, reason }) =>
    markup`<tr data-e="${explainer}"><th scope="row">${
      specName(explainer)
    }</th><td>${
      specName(task)
    }</td><td class="number" data-v="${seed}">${seed}</td><td>${
      status.replace("_", " ")
    }</td><td class="reason">${reason}</td></tr>`
  );
  return markup`<section id="gaps">
<h2>Cells without scores</h2>
<p>An explainer is ranked only on metrics for which it completed every task of the table; the cells that it lacks are listed here.</p>
${
    scrollTable("Cells without scores", [
      { head: "explainer", sort: true },
      { head: "task", sort: true },
      { head: "seed", sort: true, kind: "number" },
      { head: "status", sort: true },
      { head: "reason", sort: true },
    ], rows)
  }</section>
`;
}
