/**
 * How explanations are altered to see whether a metric notices.
 *
 * @module
 */

/** A way to spoil an explanation. */
export type Alteration =
  | {
    /** Adds normal noise to every input's attribution. */
    readonly kind: "noise";
    /** Its standard deviation, as a share of that of the instance's attributions. */
    readonly size: number;
  }
  | {
    /** Exchanges units of an instance at random. */
    readonly kind: "shuffle";
  };

/**
 * What every metric is shown: little noise, much noise, and an explanation that has lost its
 * inputs.
 */
export const alterations: readonly Alteration[] = [
  { kind: "noise", size: 0.1 },
  { kind: "noise", size: 0.5 },
  { kind: "shuffle" },
];

/**
 * An alteration in words.
 *
 * @example
 * ```ts
 * import { alterationName } from "./alterations.ts";
 * import assert from "node:assert/strict";
 * assert.equal(alterationName({ kind: "noise", size: 0.5 }), "noise 0.5");
 * ```
 */
export function alterationName(alteration: Alteration): string {
  return alteration.kind === "noise"
    ? `noise ${alteration.size}`
    : alteration.kind;
}
