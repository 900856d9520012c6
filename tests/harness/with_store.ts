/**
 * An output folder for tests.
 *
 * @module
 */
import { openStore } from "../../harness/store/write_store.ts";

/** Runs `test` with an output folder that is gone afterwards. */
export async function withStore(
  test: (out: string) => Promise<void>,
): Promise<void> {
  const out = await Deno.makeTempDir();
  try {
    await openStore(out);
    await test(out);
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}
