/**
 * Rankings with ties, the long way.
 *
 * @module
 */

/** Every order of 0 … n − 1. */
function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1))
  );
}

/** Every order in which `values` descend. */
export function descendingOrders(values: readonly number[]): number[][] {
  return permutations(values.length).filter((order) =>
    order.every((unit, i) => i === 0 || values[order[i - 1]!]! >= values[unit]!)
  );
}
