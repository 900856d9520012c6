/// <reference lib="deno.worker" />
/**
 * A thread that reads one annotated matrix.
 *
 * @module
 */
import type { MatrixParts } from "../../core/contracts/host_access.ts";
import { readH5ad } from "../../core/formats/read_h5ad.ts";
import type { MatrixAnswer } from "./matrix_answer.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

interface Question {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly parts: MatrixParts;
}

async function answer(
  { path, bytes, parts }: Question,
): Promise<MatrixAnswer> {
  try {
    const { inputs, labels, classes, inputNames } = await readH5ad(
      path,
      bytes,
      parts,
    );
    return { table: { inputs, labels, classes, inputNames } };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

// HDF5 prints where in its own code it gave up; the error says what is wrong with the file.
console.error = console.warn = () => {};

self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
});
