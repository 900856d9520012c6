/**
 * Text that is safe in a page.
 *
 * @module
 */

/**
 * A piece of HTML or SVG in which everything that came from outside is escaped. Only {@linkcode
 * markup} and {@linkcode trusted} make it.
 */
export class Markup {
  /** The text of a page's file. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand between the marks of a template: text is escaped, lists are joined. */
export type Part = Markup | string | number | readonly Part[];

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template whose parts cannot leave the place where they stand, be it an element's text or an
 * attribute in double quotes.
 *
 * @example
 * ```ts
 * import { markup } from "./markup.ts";
 * import assert from "node:assert/strict";
 * assert.equal(
 *   markup`<b title="${'"x"'}">${["a<b", markup`<i>${1}</i>`]}</b>`.text,
 *   '<b title="&quot;x&quot;">a&lt;b<i>1</i></b>',
 * );
 * ```
 */
export function markup(
  marks: TemplateStringsArray,
  ...parts: readonly Part[]
): Markup {
  return new Markup(
    marks.map((mark, i) => i === 0 ? mark : written(parts[i - 1]!) + mark)
      .join(""),
  );
}

/** Markup that the project itself wrote, such as its style sheet. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "number") return String(part);
  if (typeof part === "string") {
    return part.replace(/[&<>"']/g, (sign) => NAMES[sign]!);
  }
  return part.map(written).join("");
}
