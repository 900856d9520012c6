/**
 * Shapes of JSON values: what a file must look like before its numbers are used.
 *
 * @module
 */
import { parseSpec } from "../plugins/spec.ts";

/** The first place where a value has not the expected shape. */
export interface Misfit {
  /** Path of fields and indices from the value, as in `.outcome.scores["auroc"][3]`. */
  readonly at: string;
  /** What was expected there. */
  readonly expected: string;
  /** What is there. */
  readonly actual: unknown;
}

/** Says where a value has not a certain shape; nothing where it has. */
export type Shape = (value: unknown) => Misfit | undefined;

/** A string. */
export const text: Shape = (value) =>
  typeof value === "string" ? undefined : misfit("a string", value);

/** True or false. */
export const flag: Shape = (value) =>
  typeof value === "boolean" ? undefined : misfit("true or false", value);

/** A finite number. */
export const number: Shape = (value) =>
  Number.isFinite(value) ? undefined : misfit("a finite number", value);

/** A whole number from 0. */
export const count: Shape = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0
    ? undefined
    : misfit("a whole number from 0", value);

/** Null, or a value of this shape. */
export function nullable(shape: Shape): Shape {
  return (value) => value === null ? undefined : shape(value);
}

/** One of these values. */
export function oneOf(...values: readonly unknown[]): Shape {
  return (value) =>
    values.includes(value) ? undefined : misfit(
      values.map((item) => JSON.stringify(item)).join(" or "),
      value,
    );
}

/** A string that matches. */
export function matching(pattern: RegExp, expected: string): Shape {
  return (value) =>
    typeof value === "string" && pattern.test(value)
      ? undefined
      : misfit(expected, value);
}

/** A sha256 in hexadecimal. */
export const digest: Shape = matching(
  /^[0-9a-f]{64}$/,
  "64 hexadecimal digits",
);

/** A plug-in with options, as text. */
export const spec: Shape = (value) => {
  try {
    parseSpec(String(value));
    return text(value);
  } catch {
    return misfit("id or id[option=value,…]", value);
  }
};

/** An array of values of this shape. */
export function list(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return misfit("an array", value);
    for (let i = 0; i < value.length; i++) {
      const inside = shape(value[i]);
      if (inside) return { ...inside, at: `[${i}]${inside.at}` };
    }
  };
}

/** An object whose values all have this shape, whatever their names. */
export function mapOf(shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return misfit("an object", value);
    for (const name of Object.keys(value)) {
      const inside = shape(value[name]);
      if (inside) {
        return { ...inside, at: `[${JSON.stringify(name)}]${inside.at}` };
      }
    }
  };
}

/**
 * An object with these fields and no others.
 *
 * @param optional Fields that may be absent.
 *
 * @example
 * ```ts
 * import { count, fields, list, text } from "./shape.ts";
 * import assert from "node:assert/strict";
 * const shape = fields({ names: list(text) }, { seed: count });
 * assert.equal(shape({ names: ["a"], seed: 1 }), undefined);
 * assert.deepEqual(shape({ names: ["a", 2] }), {
 *   at: ".names[1]",
 *   expected: "a string",
 *   actual: 2,
 * });
 * ```
 */
export function fields(
  required: { readonly [name: string]: Shape },
  optional: { readonly [name: string]: Shape } = {},
): Shape {
  const known = new Map(
    [...Object.entries(required), ...Object.entries(optional)],
  );
  const names = Object.keys(required);
  return (value) => {
    if (!isObject(value)) return misfit("an object", value);
    const missing = names.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) {
      return { at: `.${missing}`, expected: "a value", actual: "nothing" };
    }
    for (const name of Object.keys(value)) {
      const shape = known.get(name);
      if (!shape) {
        return {
          at: "",
          expected: `only the fields ${[...known.keys()].join(", ")}`,
          actual: name,
        };
      }
      const inside = shape(value[name]);
      if (inside) return { ...inside, at: `.${name}${inside.at}` };
    }
  };
}

/** One of several objects, told apart by the value of one of their fields. */
export function variants(
  field: string,
  shapes: { readonly [value: string]: Shape },
): Shape {
  const tag = oneOf(...Object.keys(shapes));
  return (value) => {
    if (!isObject(value)) return misfit("an object", value);
    const wrong = tag(value[field]);
    return wrong
      ? { ...wrong, at: `.${field}` }
      : shapes[String(value[field])]!(value);
  };
}

/** True for an object that is neither null nor an array. */
export function isObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Requires a shape.
 *
 * @param what Named by the error: `a record`.
 * @throws {RangeError} that names the first place that has not the shape.
 */
export function requireShape(what: string, shape: Shape, value: unknown): void {
  const wrong = shape(value);
  if (!wrong) return;
  const place = wrong.at === "" ? "" : ` at ${wrong.at.replace(/^\./, "")}`;
  throw new RangeError(
    `Cannot read ${what}: expected ${wrong.expected}${place}, current value is ${
      brief(wrong.actual)
    }`,
  );
}

function misfit(expected: string, actual: unknown): Misfit {
  return { at: "", expected, actual };
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
