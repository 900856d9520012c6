/**
 * Evidence about sensitivity_n: of two units the only size is one.
 *
 * @module
 */
export { proof } from "./faithfulness_correlation.ts";
