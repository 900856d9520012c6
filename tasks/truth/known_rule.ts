/**
 * The rule of a synthetic task.
 *
 * @module
 */
import type { Rule } from "../../datasets/generators/rule.ts";

/** The rule of a synthetic task, and where its inputs are stored. */
export interface KnownRule {
  /** The rule. */
  readonly rule: Rule;
  /** The column at which each input of the rule is stored. */
  readonly columns: Int32Array;
}
