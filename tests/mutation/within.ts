/**
 * Faults of what several metrics share.
 *
 * @module
 */
import type { Fault } from "./fault.ts";

/** Faults by name, all of one file. */
export function within<Name extends string>(
  file: string,
  faults: Readonly<Record<Name, Omit<Fault, "file">>>,
): Readonly<Record<Name, Fault>> {
  const made = Object.entries<Omit<Fault, "file">>(faults)
    .map(([name, fault]) => [name, { ...fault, file }]);
  return Object.fromEntries(made);
}
