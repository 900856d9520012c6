/**
 * What every plug-in says about itself, and the options that it takes.
 *
 * @module
 */

/** A plug-in's options: flat, so that they can be written on a command line and hashed. */
export type Options = { readonly [name: string]: number | string | boolean };

/** What values one option accepts beyond having its default's type. */
export type Limit =
  | { readonly min?: number; readonly max?: number; readonly integer?: boolean }
  | { readonly choices: readonly string[] };

/** A plug-in and the options that differ from its defaults, as in `sensx[walks=500]`. */
export interface Spec {
  /** The plug-in's id. */
  readonly id: string;
  /** Given options; the rest are the defaults. */
  readonly options: Options;
}

/** What every plug-in says about itself. */
export interface Card<O extends Options = Options> {
  /** EquivalentNetwork to the file name, in snake_case. */
  readonly id: string;
  /** Bumped when numbers may change: older records stop counting. */
  readonly version: number;
  /** One sentence. */
  readonly summary: string;
  /** Sources: author, year, title, DOI or arXiv number. */
  readonly references: readonly string[];
  /** Every option with its default value. */
  readonly defaults: O;
  /** Bounds of the options that have any. */
  readonly limits?: { readonly [K in keyof O]?: Limit };
}
