/**
 * Tasks that are certified without training.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Read } from "../../core/contracts/dataset.ts";
import type { Task } from "../../core/contracts/task.ts";

/** A task whose certificate can be computed from its rule and model. */
export interface CertifiedTask<O extends Options = Options> extends Task<O> {
  /**
   * The content of `tasks/certificates/<id>.json`.
   *
   * A backend must have been selected.
   */
  certify(read: Read): Promise<object>;
}
