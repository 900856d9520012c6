/**
 * Damaged files.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";

/** Every way to cut a file short. */
export async function everyCut(
  bytes: Uint8Array<ArrayBuffer>,
  read: (bytes: Uint8Array<ArrayBuffer>) => unknown,
  file: RegExp,
): Promise<void> {
  for (let length = 0; length < bytes.length; length++) {
    await assert.rejects(
      async () => await read(bytes.slice(0, length)),
      { name: "RangeError", message: file },
      `${length} of ${bytes.length} bytes`,
    );
  }
}

/** Files with up to four bytes changed. */
export function changed(
  bytes: Uint8Array<ArrayBuffer>,
): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const change = fc.tuple(
    fc.nat(bytes.length - 1),
    fc.integer({ min: 1, max: 255 }),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = bytes.slice();
    for (const [at, by] of changes) copy[at]! ^= by;
    return copy;
  });
}

/**
 * Changed files are refused with an error that names them, or `read` makes something of them that
 * is `whole`.
 */
export async function refusedOrWhole<T>(
  bytes: Uint8Array<ArrayBuffer>,
  read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
  file: RegExp,
  whole: (value: T) => void,
  numRuns = 500,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(changed(bytes), async (copy) => {
      let value: T;
      try {
        value = await read(copy);
      } catch (error) {
        assert.ok(error instanceof RangeError, `${error}`);
        assert.match(error.message, file);
        return;
      }
      whole(value);
    }),
    { seed: 1, numRuns },
  );
}
