/**
 * Specs: plug-ins with options as text, `id[option=value,…]`.
 *
 * @module
 */
import type { Options, Spec } from "../contracts/card.ts";

/**
 * Reads one spec.
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
 * ```
 */
export function parseSpec(text: string): Spec {
  const match = /^([a-z][a-z0-9_]*)(?:\[([^\[\]]*)\])?$/.exec(text.trim());
  if (!match) {
    throw new RangeError(
      `Cannot read a spec: expected id or id[option=value,…], current value is "${text}"`,
    );
  }
  const options: Record<string, number | string | boolean> = {};
  for (const pair of (match[2] ?? "").split(",")) {
    if (pair.trim() === "") continue;
    const at = pair.indexOf("=");
    if (pair.slice(0, Math.max(0, at)).trim() === "") {
      throw new RangeError(
        `Cannot read an option: expected name=value, current value is "${pair}" in "${text}"`,
      );
    }
    const name = pair.slice(0, at).trim();
    if (Object.hasOwn(options, name)) {
      throw new RangeError(
        `Cannot read options: each may be given once, current value is "${text}" with ${name} twice`,
      );
    }
    options[name] = parseValue(pair.slice(at + 1).trim());
  }
  return { id: match[1]!, options };
}

/** Reads specs separated by commas; commas inside brackets belong to their spec. */
export function parseSpecs(text: string): Spec[] {
  return text.split(/,(?![^\[]*\])/).filter((part) => part.trim() !== "")
    .map(parseSpec);
}

/** The spec itself, or the one that a text describes. */
export function toSpec(item: string | Spec): Spec {
  return typeof item === "string" ? parseSpec(item) : item;
}

/** Writes a spec so that {@linkcode parseSpec} reads it back; options in alphabetical order. */
export function formatSpec({ id, options }: Spec): string {
  const pairs = Object.keys(options).sort().map((name) =>
    `${name}=${options[name]}`
  );
  return pairs.length === 0 ? id : `${id}[${pairs.join(",")}]`;
}

function parseValue(text: string): Options[string] {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? text : number;
}
