/**
 * Evidence about relative_output_stability: its model's output is the input.
 *
 * @module
 */
export { proof } from "./relative_input_stability.ts";
