/**
 * A frozen list of cells.
 *
 * @module
 */
import type { Spec } from "./card.ts";

/** A frozen list of cells: a correction is a new version. */
export interface Suite {
  /** EquivalentNetwork to the file name, with its version: `quick_v1`. */
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Tasks with options. */
  readonly tasks: readonly Spec[];
  /** Explainers with options. */
  readonly explainers: readonly Spec[];
  /**
   * Metrics instead of the tasks' own; what a task or a method lacks for one is said in its record.
   */
  readonly metrics?: readonly Spec[];
  /** Seeds of stochastic explainers; deterministic ones run under the first. */
  readonly seeds: readonly number[];
  /** Seconds after which a cell counts as timed out. */
  readonly timeout: number;
}
