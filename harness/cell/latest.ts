/**
 * Keeping what was made last.
 *
 * @module
 */

/** The last result under its key. */
export interface Latest<T> {
  /** The last result where it has this key; otherwise a new one, which is kept instead. */
  take(key: string, make: () => Promise<T>): Promise<T>;
  /** Keeps nothing. */
  forget(): void;
}

/**
 * Keeps one result: for steps that follow each other on one cell.
 *
 * What failed is not kept.
 */
export function latest<T>(): Latest<T> {
  let kept: { readonly key: string; readonly value: T } | undefined;
  return {
    async take(key, make) {
      if (kept?.key === key) return kept.value;
      kept = undefined;
      const value = await make();
      kept = { key, value };
      return value;
    },
    forget: () => kept = undefined,
  };
}
