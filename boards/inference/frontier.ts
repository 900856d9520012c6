/**
 * What is worth its price.
 *
 * @module
 */

/** Something that has a price and a value. */
export interface Priced {
  /** Smaller = better. */
  readonly cost: number;
  /** Larger = better. */
  readonly value: number;
}

/**
 * Per item, whether no other is at least as good for at most its price and better in one of both;
 * equal items stay together.
 */
export function frontier(items: readonly Priced[]): boolean[] {
  return items.map(({ cost, value }) =>
    !items.some((other) =>
      other.cost <= cost && other.value >= value &&
      (other.cost < cost || other.value > value)
    )
  );
}
