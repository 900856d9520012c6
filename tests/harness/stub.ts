/**
 * Standing in for the runtime.
 *
 * @module
 */

/** Runs `test` while `target[name]` is `value`, and puts back what was there. */
export async function withStub<T extends object, K extends keyof T>(
  target: T,
  name: K,
  value: T[K],
  test: () => void | Promise<void>,
): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {
    value,
    configurable: true,
    writable: true,
  });
  try {
    await test();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}
