/**
 * The description of a plug-in, and its options.
 *
 * @module
 */

/**
 * Options of a plug-in, by name.
 *
 * - Flat: numbers, strings and booleans only.
 * - They can be written on a command line (`sensx[walks=500]`) and hashed.
 */
export type Options = { readonly [name: string]: number | string | boolean };

/**
 * The values that an option accepts, besides having the type of its default.
 *
 * - A number: a closed interval `[min, max]`, unbounded where a bound is absent; whole numbers only
 *   where `integer` is true.
 * - A string: one of `choices`.
 */
export type Limit =
  | { readonly min?: number; readonly max?: number; readonly integer?: boolean }
  | { readonly choices: readonly string[] };

/** A plug-in with the options that differ from its defaults, as in `sensx[walks=500]`. */
export interface Spec {
  /** The plug-in's id. */
  readonly id: string;
  /** Options that differ from the defaults. */
  readonly options: Options;
}

/** The description that every plug-in carries. */
export interface Card<O extends Options = Options> {
  /** Equal to the file name, in snake_case. */
  readonly id: string;
  /** Increased when results may change; records of older versions are ignored. */
  readonly version: number;
  /** One sentence of at most 110 characters. */
  readonly summary: string;
  /** Sources: author, year, title, DOI or arXiv number. */
  readonly references: readonly string[];
  /** Every option with its default value. */
  readonly defaults: O;
  /** Accepted values of the options that are limited. */
  readonly limits?: { readonly [K in keyof O]?: Limit };
}
