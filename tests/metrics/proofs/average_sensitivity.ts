/**
 * Evidence about average_sensitivity: wherever all neighbours are answered alike, the mean is the
 * largest.
 *
 * @module
 */
export { proof } from "./max_sensitivity.ts";
