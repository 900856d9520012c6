/**
 * Deliberate faults of metrics.
 *
 * @module
 */

/** What a fault gets wrong; the mistakes that metrics are known for. */
export type FaultKind =
  /** A reversed sign, or one that should not count. */
  | "sign"
  /** A missing absolute value. */
  | "magnitude"
  /** A place, a count or a k that is one too large or too small. */
  | "off by one"
  /** The wrong axis, stride, instance or unit. */
  | "axis"
  /** NaN where there is a score, or a score where there is none. */
  | "nan"
  /** Ties settled by index, or counted as wins. */
  | "ties"
  /** Two operands, ends or sides exchanged. */
  | "swap"
  /** The wrong divisor, scale or mean. */
  | "scale"
  /** A threshold or bound that is shifted or missing. */
  | "bound"
  /** An option, a part of the scene or a case that is ignored. */
  | "ignored"
  /** The wrong values in place of replaced ones. */
  | "replacement"
  /** Draws that are shared, repeated or lost. */
  | "random"
  /** Another formula: an exponent, a logarithm, a sum instead of a maximum. */
  | "formula";

/** Faults that every metric's own tests catch at least. */
export const leastFaults = 5;

/** One mistake in one file. */
export interface Fault {
  readonly kind: FaultKind;
  /**
   * Path from the project's root of the file it is made in.
   *
   * @default the metric's own
   */
  readonly file?: string;
  /** Text that occurs there exactly once. */
  readonly from: string;
  /** What stands there instead. */
  readonly to: string;
}
