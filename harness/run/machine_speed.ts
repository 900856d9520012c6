/**
 * The speed of this machine.
 *
 * @module
 */
import { calibration } from "../../models/calibration.ts";

/**
 * Side of the matrices: a hundredth of a second of work, so that it can be measured before every
 * cell.
 */
const LENGTH = 256;

/** Billions of operations per second of a matrix product on the current backend. */
export function machineSpeed(): Promise<number> {
  return calibration(() => performance.now(), LENGTH);
}
