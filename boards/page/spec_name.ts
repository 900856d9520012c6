/**
 * Specs in a page.
 *
 * @module
 */
import { type Markup, markup, type Part } from "./markup.ts";

/** A spec that may break between words and options, its id in front of what is less important. */
export function specName(spec: string): Markup {
  const at = spec.indexOf("[");
  const id = at < 0 ? spec : spec.slice(0, at);
  const name = markup`<b>${breaking(id, "_")}</b>`;
  return at < 0
    ? name
    : markup`${name}<wbr><small>${breaking(spec.slice(at), ",")}</small>`;
}

/** A text that may break behind each `sign`. */
function breaking(text: string, sign: string): Part {
  return text.split(sign).map((word, i) =>
    i === 0 ? word : markup`${sign}<wbr>${word}`
  );
}
