/**
 * A frozen list of cells.
 *
 * @module
 */
import type { Spec } from "./card.ts";

/** A frozen list of cells: tasks × explainers × seeds. A correction is a new version. */
export interface Suite {
  /** Equal to the file name, with its version: `quick_v1`. */
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Tasks with options. */
  readonly tasks: readonly Spec[];
  /** Explainers with options. */
  readonly explainers: readonly Spec[];
  /**
   * Metrics, instead of those of the tasks.
   *
   * Where a task or explanation lacks what one needs, the record says so.
   */
  readonly metrics?: readonly Spec[];
  /** Seeds of stochastic explainers; deterministic ones run with the first alone. */
  readonly seeds: readonly number[];
  /** Seconds after which a cell counts as timed out. */
  readonly timeout: number;
}
