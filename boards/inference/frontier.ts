/**
 * The Pareto front of value and cost.
 *
 * @module
 */

/** Something that has a cost and a value. */
export interface Priced {
  /** Smaller = better. */
  readonly cost: number;
  /** Larger = better. */
  readonly value: number;
}

/**
 * Per item, whether it is on the Pareto front: no other is at least as good at no higher cost and
 * better in one of both. Equal items are on it together.
 */
export function frontier(items: readonly Priced[]): boolean[] {
  return items.map(({ cost, value }) =>
    !items.some((other) =>
      other.cost <= cost && other.value >= value &&
      (other.cost < cost || other.value > value)
    )
  );
}
