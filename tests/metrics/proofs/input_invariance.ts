/**
 * Evidence about input_invariance: one other network serves all instances.
 *
 * @module
 */
export { proof } from "./implementation_invariance.ts";
