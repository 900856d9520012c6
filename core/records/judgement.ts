/**
 * Scores of a metric on altered copies of a cell's explanation.
 *
 * @module
 */
import type { Alteration } from "./alterations.ts";
import type { Cell, Names } from "./record.ts";

/** Result of one alteration. */
export type Altered =
  & { readonly alteration: Alteration }
  & (
    | {
      /** One score per instance, null where undefined. */
      readonly scores: readonly (number | null)[];
    }
    | {
      /** Why the metric is not applicable. */
      readonly reason: string;
    }
  );

/** One metric on the altered copies of one cell's explanation: one file. */
export interface Judgement {
  /** Version of this layout. */
  readonly schema: 2;
  /** Content key: sha256 over the canonical JSON of cell and alterations. */
  readonly key: string;
  /** The cell, with this metric alone. */
  readonly cell: Cell;
  /** Names that boards use. */
  readonly names: Names;
  /** Results of the metric, by alteration. */
  readonly altered: readonly Altered[];
}
