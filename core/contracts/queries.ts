/**
 * Structured queries: questions about rows that differ from known rows in a known way.
 *
 * @module
 */
import type { NdArray } from "./nd_array.ts";

/**
 * Groups of flat input positions that are replaced together: unit u owns `positions[offsets[u] ..
 * offsets[u + 1])`.
 */
export interface Units {
  /** `count + 1` ascending offsets into `positions`. */
  readonly offsets: Int32Array;
  /** Flat input positions, each at most once. */
  readonly positions: Int32Array;
}

/**
 * Paths that change one unit a step; answer `[walks, units]`: the output after each step (the start
 * itself is not asked).
 */
export interface Walks {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "walks";
  /** Rows that walks start from, `[s, ...inputShape]`. */
  readonly starts: NdArray;
  /** Output explained, per start. */
  readonly targets: Int32Array;
  /** Rows that walks end at, `[e, ...inputShape]`. */
  readonly ends: NdArray;
  /** Start row of each walk. */
  readonly from: Int32Array;
  /** End row of each walk. */
  readonly to: Int32Array;
  /** `[walks, units]`: the order in which units take the end's value. */
  readonly orders: Int32Array;
  /** What moves together; every input on its own when absent. */
  readonly units?: Units;
}

/** One unit of a row replaced at a time; answer `[candidates]`. */
export interface Singles {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "singles";
  /** Known rows, `[r, ...inputShape]`. */
  readonly rows: NdArray;
  /** Output explained, per row. */
  readonly targets: Int32Array;
  /** Rows that replacement values come from, `[s, ...inputShape]`. */
  readonly sources: NdArray;
  /** Per candidate: the row that is changed. */
  readonly row: Int32Array;
  /** Per candidate: the unit that is replaced. */
  readonly unit: Int32Array;
  /** Per candidate: the source row of its new values. */
  readonly source: Int32Array;
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
}

/**
 * Instances mixed with a background; answer `[rows, masks]`: the mean output over the background.
 */
export interface Coalitions {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "coalitions";
  /** Instances, `[n, ...inputShape]`. */
  readonly rows: NdArray;
  /** Output explained, per instance. */
  readonly targets: Int32Array;
  /** Rows that stand for "absent", `[b, ...inputShape]`. */
  readonly background: NdArray;
  /** `[masks, units]`: 1 keeps the instance's unit, 0 takes the background's. */
  readonly masks: Uint8Array;
  /** What is kept together; every input on its own when absent. */
  readonly units?: Units;
  /**
   * True where these instances are always asked about together: last bits of an answer may then
   * depend on the others.
   */
  readonly together?: boolean;
}

/**
 * Points of boxes that grow around rows, at the same place of each: see `pointNear`; answer
 * `[draws, radii]`.
 */
export interface Boxes {
  /** Discriminates {@linkcode Query}. */
  readonly kind: "boxes";
  /** Rows in the middle, `[r, ...inputShape]`. */
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
  /** Ascending shares of the box in (0, 1]. */
  readonly radii: Float64Array;
  /** Places within the boxes, `[d, ...inputShape]`: 0 is the lower end, 1 the upper. */
  readonly draws: NdArray;
  /** Per draw: the row in the middle. */
  readonly row: Int32Array;
}

/** A question about rows that need not be built. */
export type Query = Walks | Singles | Coalitions | Boxes;
