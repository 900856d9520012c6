/**
 * Numbers in a page's tables.
 *
 * @module
 */
import { formatNumber } from "../format_number.ts";
import { type Markup, markup, type Part } from "./markup.ts";

/**
 * A number's cell, by which the page can sort more exactly than it shows; `after` follows the
 * number.
 */
export function numberCell(value: number | null, after: Part = ""): Markup {
  return value === null
    ? markup`<td class="number">${formatNumber(value)}${after}</td>`
    : markup`<td class="number" data-v="${Number(value.toPrecision(6))}">${
      formatNumber(value)
    }${after}</td>`;
}
