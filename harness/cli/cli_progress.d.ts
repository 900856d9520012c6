/**
 * What is used of `cli-progress`, whose published types bring those of another runtime along.
 *
 * @module
 */

/** Looks of a bar. */
export interface Options {
  readonly format?: string;
  readonly hideCursor?: boolean;
  readonly clearOnComplete?: boolean;
  readonly etaBuffer?: number;
  readonly barsize?: number;
  readonly noTTYOutput?: boolean;
  readonly notTTYSchedule?: number;
}

/** A bar on standard error. */
declare class SingleBar {
  constructor(options: Options, preset: Options);
  start(total: number, value: number, payload: object): void;
  update(value: number, payload: object): void;
  stop(): void;
}

declare const cliProgress: {
  readonly SingleBar: typeof SingleBar;
  readonly Presets: { readonly shades_classic: Options };
};
export default cliProgress;
