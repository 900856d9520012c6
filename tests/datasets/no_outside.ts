/**
 * A world in which there is nothing.
 *
 * @module
 */
import type { Outside } from "../../core/contracts/outside.ts";

const refused = () =>
  Promise.reject(new Error("Expected nothing to be asked of the outside"));

/** Refuses whatever is asked. */
export const noOutside: Outside = {
  importModule: refused,
  post: refused,
  readMatrix: refused,
};
