/**
 * Evidence about average_sensitivity: where all neighbours are explained the same, the mean is the
 * largest.
 *
 * @module
 */
export { proof } from "./max_sensitivity.ts";
