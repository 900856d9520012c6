/**
 * Counting distinct rows in bounded memory.
 *
 * @module
 */

/** Counts distinct hashes. */
export interface DistinctCounter {
  /** Adds hashes, uniform in [0, 2^53). */
  add(hashes: Float64Array): void;
  /**
   * Number of hashes added minus number of distinct ones: exact up to `capacity` distinct hashes,
   * an estimate beyond.
   */
  duplicates(): number;
}

/**
 * A counter that keeps every hash while there is room, and beyond that only those below a threshold
 * that halves (adaptive sampling, Flajolet 1990, 10.1007/BF02241657). The result does not depend on
 * the order of the hashes.
 *
 * @param capacity Distinct hashes kept; relative standard error of the estimate beyond is about
 *   1.2/√capacity.
 *
 * @example
 * ```ts
 * import { distinctCounter } from "./distinct_counter.ts";
 * import assert from "node:assert/strict";
 * const counter = distinctCounter();
 * counter.add(new Float64Array([5, 7, 5]));
 * assert.equal(counter.duplicates(), 1);
 * ```
 */
export function distinctCounter(capacity = 2 ** 20): DistinctCounter {
  let buffer = new Float64Array(1024);
  let filled = 0;
  let total = 0;
  let threshold = 2 ** 53;

  const compact = () => {
    const sorted = buffer.subarray(0, filled).sort();
    let unique = 0;
    for (let i = 0; i < sorted.length; i++) {
      if (i === 0 || sorted[i] !== sorted[unique - 1]) {
        sorted[unique++] = sorted[i]!;
      }
    }
    filled = unique;
    while (filled > capacity) {
      threshold /= 2;
      while (filled > 0 && buffer[filled - 1]! >= threshold) filled--;
    }
  };

  return {
    add(hashes) {
      total += hashes.length;
      for (const hash of hashes) {
        if (hash >= threshold) continue;
        if (filled === buffer.length) {
          compact();
          if (filled > buffer.length / 2) {
            const larger = new Float64Array(buffer.length * 2);
            larger.set(buffer);
            buffer = larger;
          }
          if (hash >= threshold) continue;
        }
        buffer[filled++] = hash;
      }
    },
    duplicates() {
      compact();
      return total -
        Math.min(total, Math.round(filled * (2 ** 53 / threshold)));
    },
  };
}
