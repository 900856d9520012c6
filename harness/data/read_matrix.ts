/**
 * Annotated matrices, read where a hang does no harm.
 *
 * @module
 */
import type { MatrixAnswer } from "./matrix_answer.ts";
import type { MatrixParts } from "../../core/contracts/host_access.ts";
import type { Table } from "../../core/contracts/table.ts";

/**
 * The rows of an .h5ad file, read in a thread of its own, which is ended when it has not finished
 * in time: HDF5 may go round in circles over a file whose bytes were changed.
 *
 * @param patience Milliseconds.
 * @throws {RangeError} that names the file, where it is malformed, breaks its reader or keeps it
 *   busy for longer.
 */
export function readMatrix(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  parts: MatrixParts,
  patience = 60_000,
): Promise<Table> {
  const worker = new Worker(new URL("./matrix_worker.ts", import.meta.url), {
    type: "module",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<MatrixAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<MatrixAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ fault: broken(path, `a reader that died (${event.message})`) });
    };
    timer = setTimeout(
      () =>
        resolve({
          fault: broken(
            path,
            `one that takes over ${patience / 1000} s to read`,
          ),
        }),
      patience,
    );
    worker.postMessage({ path, bytes, parts });
  });
  return answer.then((result) => {
    if ("table" in result) return result.table;
    throw new RangeError(result.fault);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function broken(path: string, actual: string): string {
  return `Cannot read ${path}: expected a sound HDF5 file, current value is ${actual}`;
}
