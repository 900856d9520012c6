/**
 * The layout of an output folder: every file lies under a name derived from its content.
 *
 * @module
 */
import type { Cost } from "../../core/records/record.ts";

/** What a folder holds, each in a subfolder of this name. */
export type StoreFolder = "records" | "explanations" | "arrays" | "judgements";

/** An explanation as stored; its numbers lie in `arrays/`. */
export interface StoredExplanation {
  /** Version of this layout. */
  readonly schema: 2;
  /** Content key of the explanation. */
  readonly key: string;
  /** Rows that explaining cost; null where it was done elsewhere. */
  readonly cost: Cost | null;
  /** Milliseconds that explaining took. */
  readonly milliseconds: number;
  /**
   * Billions of operations per second of a matrix product just before explaining; absent where it
   * was done elsewhere.
   */
  readonly gflops?: number;
  /**
   * sha256 of each array: `attributions`, `baseValues` where the explainer has them, and notes as
   * `notes.<name>`.
   */
  readonly arrays: { readonly [name: string]: string };
  /** Per instance, sets of units, where the explainer returns sets. */
  readonly subsets?: readonly (readonly (readonly number[])[])[];
}

/** Where a record, an explanation's file or a judgement lies. */
export function storePath(
  out: string,
  folder: Exclude<StoreFolder, "arrays">,
  key: string,
): string {
  return `${out}/${folder}/${key}.json`;
}

/** Where an array lies, named by its sha256. */
export function arrayPath(out: string, sum: string): string {
  return `${out}/arrays/${sum}.npy`;
}
