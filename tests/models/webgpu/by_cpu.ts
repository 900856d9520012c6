/**
 * WebGPU against plain JavaScript.
 *
 * @module
 */
import { memory, type Tensor, tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/nd_array.ts";
import { type BackendName, selectBackend } from "../../../models/backends.ts";

/** Asserts that what is done with small whole numbers in these shapes is the same on WebGPU and on plain JavaScript, and that nothing else is left. */
export async function checkByCpu(
  shapes: readonly number[][],
  act: (x: Tensor, place: number) => Tensor,
): Promise<void> {
  const answers = async (backend: BackendName) => {
    await selectBackend(backend);
    const lists: number[][] = [];
    for (const [place, shape] of shapes.entries()) {
      const data = new Float32Array(sizeOf(shape)).map((_, i) => i % 3 + 1);
      const x = tensor(data, shape);
      const before = memory().numTensors;
      const answer = act(x, place);
      assert.equal(memory().numTensors, before + 1);
      lists.push([...answer.shape, ...await answer.data()]);
    }
    return lists;
  };
  assert.deepEqual(await answers("webgpu"), await answers("cpu"));
}
