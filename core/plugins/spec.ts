/**
 * Specs: plug-ins with options as text, `id[option=value,…]`.
 *
 * @module
 */
import type { Options, Spec } from "../contracts/card.ts";

/**
 * Reads one spec.
 *
 * - A value is a number or a truth value where it is written as JavaScript writes it, otherwise
 *   text: `2` is a number, `007` and `1e-03` are texts. `resolveOptions` gives each the type of the
 *   option's default.
 * - A value in double quotes is text and may hold commas, brackets and blanks at its ends; `\"` is
 *   a quote in it and `\\` a backslash.
 *
 * @throws {RangeError} on anything that is not `id` or `id[option=value,…]`.
 *
 * @example
 * ```ts
 * import { parseSpec } from "./spec.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(parseSpec("sensx[walks=500,divided=false]"), {
 *   id: "sensx",
 *   options: { walks: 500, divided: false },
 * });
 * assert.deepEqual(parseSpec('custom[data="a, b.csv",target="2"]').options, {
 *   data: "a, b.csv",
 *   target: "2",
 * });
 * ```
 */
export function parseSpec(text: string): Spec {
  const [spec, ...others] = specsIn(text, false);
  return spec && others.length === 0 ? spec : refuse(text);
}

/** Reads specs separated by commas; commas inside brackets belong to their spec. */
export function parseSpecs(text: string): Spec[] {
  return specsIn(text, true);
}

/** The spec itself, or the one that a text describes. */
export function toSpec(item: string | Spec): Spec {
  return typeof item === "string" ? parseSpec(item) : item;
}

/**
 * Writes a spec so that {@linkcode parseSpec} reads it back; options in alphabetical order.
 *
 * Texts are quoted only where they would be read as something else.
 */
export function formatSpec({ id, options }: Spec): string {
  const pairs = Object.keys(options).sort().map((name) =>
    `${name}=${formatValue(options[name]!)}`
  );
  return pairs.length === 0 ? id : `${id}[${pairs.join(",")}]`;
}

/** The parts of specs. Each is tried at one place only, so that reading takes linear time. */
const PARTS = {
  blank: /\s*/y,
  id: /[a-z][a-z0-9_]*/y,
  name: /[^\s=,\[\]"][^=,\[\]"]*/y,
  quoted: /"((?:[^"\\]|\\.)*)"/ys,
  plain: /[^,\[\]"]*/y,
};

/** Reads a text from its start to its end. */
class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  /** The next part, of which the place is passed; undefined where it is not there. */
  take(part: keyof typeof PARTS): RegExpExecArray | undefined {
    const pattern = PARTS[part];
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text) ?? undefined;
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  /** Whether the next sign after blanks is this one, which is passed then. */
  passes(sign: string): boolean {
    this.take("blank");
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  /** Whether nothing is left but blanks. */
  ends(): boolean {
    this.take("blank");
    return this.#at === this.text.length;
  }
}

function specsIn(text: string, several: boolean): Spec[] {
  const reader = new Reader(text);
  const specs: Spec[] = [];
  while (!reader.ends()) {
    if (several && reader.passes(",")) continue;
    const [id] = reader.take("id") ?? refuse(text);
    const options = reader.passes("[") ? optionsIn(reader) : {};
    specs.push({ id, options });
    if (!reader.ends() && !(several && reader.passes(","))) refuse(text);
  }
  return specs;
}

/** The options up to the closing bracket, which is passed. */
function optionsIn(reader: Reader): Options {
  const { text } = reader;
  const options = new Map<string, Options[string]>();
  while (!reader.passes("]")) {
    if (reader.ends()) refuse(text);
    if (reader.passes(",")) continue;
    const name = reader.take("name")?.[0].trim();
    if (name === undefined || !reader.passes("=")) {
      const pair = name ?? `${reader.take("plain")?.[0] ?? ""}`;
      if (reader.passes("[") || reader.ends()) refuse(text);
      throw new RangeError(
        `Cannot read an option: expected name=value, current value is "${
          brief(pair)
        }" in "${brief(text)}"`,
      );
    }
    if (options.has(name)) {
      throw new RangeError(
        `Cannot read options: each may be given once, current value is "${
          brief(text)
        }" with ${name} twice`,
      );
    }
    reader.take("blank");
    const quoted = reader.take("quoted")?.[1];
    options.set(
      name,
      quoted === undefined
        ? parseValue(reader.take("plain")![0].trim())
        : quoted.replaceAll(/\\(.)/gs, "$1"),
    );
    if (reader.passes("]")) break;
    if (!reader.passes(",")) refuse(text);
  }
  return Object.fromEntries(options);
}

function refuse(text: string): never {
  throw new RangeError(
    `Cannot read a spec: expected id or id[option=value,…], current value is "${
      brief(text)
    }"${
      /=[^,\]"]*\[|"/.test(brief(text))
        ? '; text with commas, brackets or quotes is written option="…"'
        : ""
    }`,
  );
}

function brief(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function formatValue(value: Options[string]): string {
  if (typeof value !== "string") return String(value);
  const isPlain = !/[",[\]]/.test(value) && value.trim() === value &&
    parseValue(value) === value;
  return isPlain ? value : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}

function parseValue(text: string): Options[string] {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return String(number) === text && !Number.isNaN(number) ? number : text;
}
