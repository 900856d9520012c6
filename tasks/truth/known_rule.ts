/**
 * What is known of a synthetic task's rule.
 *
 * @module
 */
import type { Rule } from "../../datasets/generators/rule.ts";

/** What is known of a synthetic task's rule. */
export interface KnownRule {
  /** The rule. */
  readonly rule: Rule;
  /** The column at which each input of the rule is stored. */
  readonly columns: Int32Array;
}
