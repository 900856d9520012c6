/**
 * Units written as lists.
 *
 * @module
 */
import type { Units } from "../../core/contracts/queries.ts";

/** Units from the inputs of each. */
export function grouped(members: readonly (readonly number[])[]): Units {
  const offsets = [0];
  for (const { length } of members) offsets.push(offsets.at(-1)! + length);
  return {
    offsets: Int32Array.from(offsets),
    positions: Int32Array.from(members.flat()),
  };
}
