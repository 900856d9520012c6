/**
 * Alterations of explanations that test whether a metric notices.
 *
 * @module
 */

/** A way to degrade an explanation. */
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
 * The alterations that every metric is tested with: little noise, much noise, and attributions
 * shuffled among units.
 */
export const alterations: readonly Alteration[] = [
  { kind: "noise", size: 0.1 },
  { kind: "noise", size: 0.5 },
  { kind: "shuffle" },
];

/**
 * Name of an alteration.
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
