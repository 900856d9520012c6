/**
 * One sound query of each kind, over three inputs in two units.
 *
 * @module
 */
import type {
  Boxes,
  Coalitions,
  Singles,
  Walks,
} from "../../../core/contracts/queries.ts";
import { grouped } from "../../explainers/grouped.ts";
import { digits } from "./code_model.ts";

const shared = {
  targets: Int32Array.of(0, 2),
  units: grouped([[2, 0], [1]]),
};
/** Two rows of digits. */
export const rows = digits([[1, 2, 3], [4, 5, 6]], 3);
/** Three walks between the two rows. */
export const walks: Walks = {
  kind: "walks",
  starts: rows,
  ends: rows,
  from: Int32Array.of(0, 1, 0),
  to: Int32Array.of(1, 0, 1),
  orders: Int32Array.of(0, 1, 1, 0, 0, 1),
  ...shared,
};
/** Three candidates. */
export const singles: Singles = {
  kind: "singles",
  rows,
  sources: rows,
  row: Int32Array.of(0, 1, 1),
  unit: Int32Array.of(0, 1, 0),
  source: Int32Array.of(1, 0, 1),
  ...shared,
};
/** Three masks. */
export const coalitions: Coalitions = {
  kind: "coalitions",
  rows,
  background: rows,
  masks: Uint8Array.of(0, 0, 0, 1, 1, 1),
  ...shared,
};

/** Three draws at two radii. */
export const boxes: Boxes = {
  kind: "boxes",
  rows,
  targets: Int32Array.of(0, 2),
  box: { lower: new Float32Array(3), upper: new Float32Array(3).fill(6) },
  radii: Float64Array.of(0.5, 1),
  draws: digits([[0, 0, 0], [1, 1, 1], [0, 1, 0]], 3),
  row: Int32Array.of(0, 1, 1),
};
