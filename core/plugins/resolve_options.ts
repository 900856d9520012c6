/**
 * Checking and completing the options of a plug-in.
 *
 * @module
 */
import type { Card, Limit, Options } from "../contracts/card.ts";
import { checkAddress } from "./check_address.ts";
import { nearest } from "./nearest.ts";

/**
 * The defaults of a plug-in, overridden by `options`.
 *
 * A value takes the type of the default where it can be read so: for a text, the number 2 is `"2"`;
 * for a number, `"007"` is 7.
 *
 * @throws {RangeError} on an unknown option (naming the nearest) or a value outside the plug-in's
 *   limits.
 * @throws {RangeError} on an address that holds a secret; see {@linkcode checkAddress}.
 * @throws {TypeError} on a value of another type than the default.
 *
 * @example
 * ```ts
 * import { resolveOptions } from "./resolve_options.ts";
 * import assert from "node:assert/strict";
 * const card = {
 *   id: "sensx",
 *   defaults: { walks: 500 },
 *   limits: { walks: { min: 1, integer: true } },
 * };
 * assert.deepEqual(resolveOptions(card, { walks: 5 }), { walks: 5 });
 * assert.throws(() => resolveOptions(card, { walk: 5 }), /did you mean "walks"/);
 * ```
 */
export function resolveOptions<O extends Options>(
  card: Pick<Card<O>, "id" | "defaults" | "limits">,
  options: Options,
): O {
  const names = Object.keys(card.defaults);
  const typed: Record<string, Options[string]> = {};
  for (const [name, written] of Object.entries(options)) {
    if (!names.includes(name)) {
      throw new RangeError(
        `Cannot set option "${name}" of ${card.id}: ` +
          (names.length === 0
            ? "it has no options"
            : `did you mean "${nearest(name, names)}"? There are ${
              names.join(", ")
            }`),
      );
    }
    const value = typed[name] = typedLike(card.defaults[name]!, written);
    checkValue(`${card.id}[${name}]`, value, card.defaults[name]!);
    if (typeof value === "string") checkAddress(`${card.id}[${name}]`, value);
    checkLimit(`${card.id}[${name}]`, value, card.limits?.[name]);
  }
  return { ...card.defaults, ...typed };
}

/** A value as one of the example's type, where it can be read so; otherwise itself. */
export function typedLike(
  example: Options[string],
  value: Options[string],
): Options[string] {
  if (typeof example === typeof value) return value;
  if (typeof example === "string") return String(value);
  if (typeof value !== "string" || value.trim() === "") return value;
  if (typeof example === "number") {
    const number = Number(value);
    return Number.isNaN(number) ? value : number;
  }
  return value === "true" || value === "false" ? value === "true" : value;
}

/** The options that differ from the defaults. */
export function changedOptions<O extends Options>(
  card: Pick<Card<O>, "defaults">,
  options: Options,
): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) =>
      card.defaults[name] !== value
    ),
  );
}

function checkValue(
  name: string,
  value: Options[string],
  example: Options[string],
): void {
  if (typeof value !== typeof example || Number.isNaN(value)) {
    throw new TypeError(
      `Cannot set ${name}: expected a ${typeof example} such as ${example}, current value is ${value}`,
    );
  }
}

function checkLimit(
  name: string,
  value: Options[string],
  limit: Limit | undefined,
): void {
  if (limit === undefined) return;
  if ("choices" in limit) {
    if (!limit.choices.includes(value as string)) {
      throw new RangeError(
        `Cannot set ${name}: expected one of ${
          limit.choices.join(", ")
        }, current value is ${value}`,
      );
    }
    return;
  }
  const { min = -Infinity, max = Infinity, integer = false } = limit;
  const number = value as number;
  if (number < min || number > max || (integer && !Number.isInteger(number))) {
    throw new RangeError(
      `Cannot set ${name}: expected ${
        integer ? "an integer" : "a number"
      } in [${min}, ${max}], current value is ${value}`,
    );
  }
}
