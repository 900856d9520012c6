/**
 * Tables of a page.
 *
 * @module
 */
import { type Markup, markup, type Part } from "./markup.ts";

/** A column's heading. */
export interface Column {
  /** What it says. */
  readonly head: Part;
  /** Whether the page may sort by it. */
  readonly sort?: boolean;
  /** Class of its heading. */
  readonly kind?: "number" | "task" | "bar";
}

/**
 * A table that scrolls within itself, by keyboard too, and can be sorted where scripts run.
 *
 * @param label What it holds, for those who do not see it.
 * @param rows Whole rows.
 */
export function scrollTable(
  label: string,
  columns: readonly Column[],
  rows: readonly Markup[],
): Markup {
  const heads = columns.map(({ head, sort, kind }) =>
    markup`<th scope="col"${kind ? markup` class="${kind}"` : ""}${
      sort ? markup` data-sort=""` : ""
    }>${head}</th>`
  );
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => markup`${row}\n`)}</tbody>
</table>
</div>
`;
}
