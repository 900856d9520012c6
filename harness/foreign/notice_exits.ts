/**
 * Code that ends its thread.
 *
 * @module
 */

/**
 * Has every way out of this thread call `told` and throw instead, so that its owner learns at once
 * what it could not see: a worker that ends sends no event.
 *
 * Covers `Deno.exit`, `process.exit` and `self.close`.
 */
export function noticeExits(told: () => void): void {
  const refuse = () => {
    told();
    throw new Error("Cannot end the worker: plug-ins return or throw");
  };
  Object.defineProperty(Deno, "exit", { value: refuse, configurable: true });
  Object.defineProperty(globalThis, "close", {
    value: refuse,
    configurable: true,
  });
}
