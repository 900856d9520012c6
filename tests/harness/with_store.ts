/**
 * An output folder for tests.
 *
 * @module
 */
import { openStore } from "../../harness/store/write_store.ts";
import { withFolder } from "./with_folder.ts";

/** Runs `test` with an output folder that is gone afterwards. */
export function withStore(
  test: (out: string) => Promise<void>,
): Promise<void> {
  return withFolder(async (out) => {
    await openStore(out);
    await test(out);
  });
}
