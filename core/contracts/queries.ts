/**
 * Structured queries: outputs at rows that differ from known rows in a known way.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/**
 * Groups of flat input positions that are replaced together.
 *
 * Unit u owns `positions[offsets[u] .. offsets[u + 1])`.
 */
export interface Units {
  /** `units + 1` ascending offsets into `positions`. */
  readonly offsets: Int32Array;
  /** Flat input positions, each at most once. */
  readonly positions: Int32Array;
}

/**
 * Paths from a start row to an end row that replace one unit per step.
 *
 * Answer: `[walks, units]`, the output after each step; the start itself is not evaluated.
 */
export interface Walks {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "walks";
  /** Start rows, `[s, ...inputShape]`. */
  readonly starts: NdArray;
  /** Output explained, per start. */
  readonly targets: Int32Array;
  /** End rows, `[e, ...inputShape]`. */
  readonly ends: NdArray;
  /** Index of the start row of each walk. */
  readonly from: Int32Array;
  /** Index of the end row of each walk. */
  readonly to: Int32Array;
  /** `[walks, units]`: the order in which units take the values of the end row. */
  readonly orders: Int32Array;
  /** Units; every input is one when absent. */
  readonly units?: Units;
}

/**
 * Rows with a single unit replaced.
 *
 * Answer: `[candidates]`, the output of each.
 */
export interface Singles {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "singles";
  /** Known rows, `[r, ...inputShape]`. */
  readonly rows: NdArray;
  /** Output explained, per row. */
  readonly targets: Int32Array;
  /** Rows that replacement values are taken from, `[s, ...inputShape]`. */
  readonly sources: NdArray;
  /** Per candidate: index of the row that is changed. */
  readonly row: Int32Array;
  /** Per candidate: the unit that is replaced. */
  readonly unit: Int32Array;
  /** Per candidate: index of the source row. */
  readonly source: Int32Array;
  /** Units; every input is one when absent. */
  readonly units?: Units;
}

/**
 * Instances whose absent units take the values of background rows.
 *
 * Answer: `[rows, masks]`, the mean output over the background.
 */
export interface Coalitions {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "coalitions";
  /** Instances, `[n, ...inputShape]`. */
  readonly rows: NdArray;
  /** Output explained, per instance. */
  readonly targets: Int32Array;
  /** Background rows, `[b, ...inputShape]`. */
  readonly background: NdArray;
  /** `[masks, units]`: 1 = present (the instance's values), 0 = absent (the background's). */
  readonly masks: Uint8Array;
  /** Units; every input is one when absent. */
  readonly units?: Units;
  /**
   * True when these instances are always queried together: the last bits of an answer may then
   * depend on the other instances.
   */
  readonly together?: boolean;
}

/**
 * Points in boxes that grow around rows, at the same relative place of every box (see `pointNear`).
 *
 * Answer: `[draws, radii]`, the output at each point.
 */
export interface Boxes {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "boxes";
  /** Rows at the centres, `[r, ...inputShape]`. */
  readonly rows: NdArray;
  /** Output explained, per row. */
  readonly targets: Int32Array;
  /** The box at radius 1. */
  readonly box: {
    /** Smallest value of each input. */
    readonly lower: Float32Array;
    /** Largest value of each input. */
    readonly upper: Float32Array;
  };
  /** Ascending shares of the box's width, in (0, 1]. */
  readonly radii: Float64Array;
  /** Relative places in the box, `[d, ...inputShape]`: 0 = lower end, 1 = upper end. */
  readonly draws: NdArray;
  /** Per draw: index of the row at the centre. */
  readonly row: Int32Array;
}

/** A structured query. Rows are counted as if they were built. */
export type Query = Walks | Singles | Coalitions | Boxes;
