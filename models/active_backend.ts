/**
 * The TF.js backend in use.
 *
 * @module
 */
import { getBackend, setBackend } from "@tensorflow/tfjs-core";

/** The TF.js backend in use. */
export interface ActiveBackend {
  /** False where another backend is in use by now. */
  isActive(): boolean;
  /** Makes it the one in use again. */
  restore(): Promise<void>;
}

/**
 * The TF.js backend that is in use now.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { activeBackend } from "./active_backend.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.ok(activeBackend().isActive());
 * ```
 */
export function activeBackend(): ActiveBackend {
  const name = getBackend();
  return {
    isActive: () => getBackend() === name,
    async restore() {
      if (name) await setBackend(name);
    },
  };
}
