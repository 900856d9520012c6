/**
 * Checking plug-ins of the user's before anything runs.
 *
 * @module
 */
import { claims, needs } from "../../core/contracts/explainer.ts";
import { categories } from "../../core/contracts/metric.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { nearest } from "../../core/plugins/nearest.ts";

/** The kinds of plug-in. */
export type PluginKind = "explainer" | "metric" | "task";

/** A plug-in whose fields are not known yet. */
type Fields = { readonly [field: string]: unknown };

/** Says whether a value is right, in words where it is wrong. */
type Check = (value: unknown, fields: Fields) => string | undefined;

/** Needs that only an explanation can meet: no explainer can have them. */
const ofExplanations: readonly string[] = ["baseValues", "subsets", "repeats"];

const isA = (type: string): Check => (value) => {
  const actual = typeof value;
  return actual === type ? undefined : `a ${type}`;
};

const optional = (check: Check): Check => (value, fields) =>
  value === undefined ? undefined : check(value, fields);

const oneOf = (known: readonly string[]): Check => (value) =>
  known.some((item) => item === value)
    ? undefined
    : `${orList(known)}${hint(value, known)}`;

const allOf = (known: readonly string[]): Check => (value) => {
  if (!Array.isArray(value)) return "a list";
  const unknown = value.find((item) => !known.includes(item));
  return unknown === undefined && !value.includes(undefined)
    ? undefined
    : `a list of ${known.join(", ")}${hint(unknown, known)}`;
};

const texts: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === "string")
    ? undefined
    : "a list of strings";

const CARD: Readonly<Record<string, Check>> = {
  id: (value) =>
    typeof value === "string" && /^[a-z][a-z0-9_]*$/.test(value)
      ? undefined
      : "a string in snake_case: lower-case letters, digits and _, such as my_method",
  version: (value) =>
    Number.isSafeInteger(value) && Number(value) > 0
      ? undefined
      : "a positive whole number",
  summary: isA("string"),
  references: texts,
  defaults: (value) => {
    if (!isObject(value)) return "an object of options";
    for (const [name, option] of Object.entries(value)) {
      if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
        return `options named by letters, digits and _, unlike "${name}"`;
      }
      if (
        !["number", "string", "boolean"].includes(typeof option) ||
        Number.isNaN(option)
      ) return `numbers, strings or booleans, unlike option "${name}"`;
    }
  },
  limits: optional((value, { defaults }) => {
    if (!isObject(value)) return "an object of limits";
    const names = Object.keys(isObject(defaults) ? defaults : {});
    const unknown = Object.keys(value).find((name) => !names.includes(name));
    return unknown === undefined
      ? undefined
      : `limits of options in "defaults", unlike "${unknown}"`;
  }),
};

const KINDS: Readonly<Record<PluginKind, Readonly<Record<string, Check>>>> = {
  explainer: {
    needs: allOf(needs.filter((need) => !ofExplanations.includes(need))),
    claims: allOf(claims),
    signed: isA("boolean"),
    stochastic: isA("boolean"),
    control: optional(isA("boolean")),
    scope: optional(oneOf(["global"])),
    refuses: optional(isA("function")),
    prepare: isA("function"),
  },
  metric: {
    category: oneOf(categories),
    better: oneOf(["higher", "lower"]),
    range: (value) =>
      Array.isArray(value) && value.length === 2 &&
        value.every((end) => typeof end === "number") &&
        Number(value[0]) < Number(value[1])
        ? undefined
        : "two numbers, the smallest and the largest score",
    needs: allOf(needs),
    refuses: optional(isA("function")),
    score: isA("function"),
  },
  task: {
    dataset: isA("string"),
    metrics: (value) =>
      Array.isArray(value) &&
        value.every((spec) =>
          isObject(spec) && typeof spec["id"] === "string" &&
          isObject(spec["options"])
        )
        ? undefined
        : "a list of specs { id, options }",
    load: isA("function"),
  },
};

/**
 * The kind of a module's default export.
 *
 * @param name How errors call the module.
 * @throws {TypeError} naming the field, what was expected, what was found and the nearest name.
 */
export function checkPlugin(name: string, plugin: unknown): PluginKind {
  if (!isObject(plugin)) {
    throw new TypeError(
      `Cannot use ${name}: expected an explainer, a metric or a task as the default export, current value is ${
        shown(plugin)
      }`,
    );
  }
  const kind = typeof plugin["score"] === "function"
    ? "metric"
    : typeof plugin["load"] === "function"
    ? "task"
    : "explainer";
  for (const [field, check] of Object.entries({ ...CARD, ...KINDS[kind] })) {
    const expected = check(plugin[field], plugin);
    if (expected === undefined) continue;
    throw new TypeError(
      `Cannot use ${name}: expected "${field}" of the ${kind} to be ${expected}; current value is ${
        shown(plugin[field])
      }`,
    );
  }
  return kind;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === "function" ? "a function" : messageOf(value, 200);
}

function orList(names: readonly string[]): string {
  return names.length === 1 ? `"${names[0]}"` : `one of ${names.join(", ")}`;
}

function hint(value: unknown, known: readonly string[]): string {
  return typeof value === "string"
    ? ` (did you mean "${nearest(value, known)}" instead of "${
      value.slice(0, 40)
    }"?)`
    : "";
}
