/**
 * Transportation problem: the least cost of moving mass to its destinations.
 *
 * @module
 */

/** Mass below which a supply counts as sent, as a share of all: rounding of sums. */
const NOTHING = 1e-15;

/**
 * Least Σ flow · cost over all ways to send every supply to the demands, of equal sums, exact up to
 * rounding.
 *
 * - Each supply in turn follows shortest paths (Dijkstra, with prices that keep every reduced cost
 *   at 0 or above; Edmonds and Karp, 1972, doi:10.1145/321694.321699), through demands of earlier
 *   supplies where that is cheaper for all.
 * - Cost: about supplies + demands paths of at most supplies × demands operations each, most of
 *   them far shorter. Fastest where supplies are the more numerous.
 * - Memory: supplies × demands numbers.
 *
 * @param cost `[supplies, demands]`, flat: of one unit of mass, not below 0.
 *
 * @example
 * ```ts
 * import { transportCost } from "./transport_cost.ts";
 * import assert from "node:assert/strict";
 * // Places 0 and 1 of a line to places 1 and 3.
 * assert.equal(
 *   transportCost(
 *     Float64Array.of(1, 1),
 *     Float64Array.of(1, 1),
 *     Float64Array.of(1, 3, 0, 2),
 *   ),
 *   3,
 * );
 * ```
 */
export function transportCost(
  supplies: Float64Array,
  demands: Float64Array,
  cost: Float64Array,
): number {
  const count = demands.length;
  const flow = new Float64Array(cost.length);
  const left = demands.slice();
  const prices = new Float64Array(supplies.length);
  const worth = new Float64Array(count);
  const total = supplies.reduce((sum, mass) => sum + mass, 0);
  for (const [source, mass] of supplies.entries()) {
    let rest = mass;
    while (rest > NOTHING * total) {
      const path = shortestPath(source, { flow, left, cost, prices, worth });
      if (!path) break;
      let amount = Math.min(rest, left[path[0]!]!);
      for (let at = 1; at < path.length - 1; at += 2) {
        // Back from the supply to the demand that it was sent to before.
        amount = Math.min(amount, flow[path[at]! * count + path[at + 1]!]!);
      }
      for (let at = 0; at < path.length; at += 2) {
        flow[path[at + 1]! * count + path[at]!]! += amount;
        if (at > 0) flow[path[at - 1]! * count + path[at]!]! -= amount;
      }
      left[path[0]!]! -= amount;
      rest -= amount;
    }
  }
  return flow.reduce((sum, mass, at) => sum + mass * cost[at]!, 0);
}

/** What has been sent, what is still demanded, and prices of supplies and demands. */
interface Plan {
  readonly flow: Float64Array;
  readonly left: Float64Array;
  readonly cost: Float64Array;
  readonly prices: Float64Array;
  readonly worth: Float64Array;
}

/**
 * Demand, supply, demand, supply, … from one with demand left back to `source`; undefined where
 * none has. Changes prices so that the path costs nothing.
 */
function shortestPath(
  source: number,
  { flow, left, cost, prices, worth }: Plan,
): number[] | undefined {
  const count = left.length;
  const distance = new Float64Array(count).fill(Infinity);
  /** The supply before each demand; the demand before each supply on the path. */
  const before = new Int32Array(count).fill(-1);
  const reached = new Map<number, { at: number; from: number }>();
  const done = new Uint8Array(count);
  const visit = (supply: number, at: number, from: number) => {
    reached.set(supply, { at, from });
    const row = supply * count;
    for (let demand = 0; demand < count; demand++) {
      if (done[demand]) continue;
      const length = at + cost[row + demand]! - prices[supply]! -
        worth[demand]!;
      if (length < distance[demand]!) {
        distance[demand] = length;
        before[demand] = supply;
      }
    }
  };
  visit(source, 0, -1);
  for (;;) {
    let next = -1;
    for (let demand = 0; demand < count; demand++) {
      if (done[demand]) continue;
      if (next < 0 || distance[demand]! < distance[next]!) next = demand;
    }
    if (next < 0) return undefined;
    const length = distance[next]!;
    if (left[next]! > 0) {
      for (const [supply, { at }] of reached) prices[supply]! += length - at;
      for (let demand = 0; demand < count; demand++) {
        if (done[demand]) worth[demand]! += distance[demand]! - length;
      }
      const path = [next, before[next]!];
      for (let { from } = reached.get(before[next]!)!; from >= 0;) {
        path.push(from, before[from]!);
        from = reached.get(before[from]!)!.from;
      }
      return path;
    }
    done[next] = 1;
    for (let supply = 0; supply < prices.length; supply++) {
      if (flow[supply * count + next]! > 0 && !reached.has(supply)) {
        visit(supply, length, next);
      }
    }
  }
}
