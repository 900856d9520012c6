import { memory, pad, type Tensor, tensor } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import assert from "node:assert/strict";
import { sizeOf } from "../../../../core/contracts/nd_array.ts";
import type { BackendName } from "../../../../core/contracts/backend.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { backends } from "../../../backends/backends.ts";

const lengths = (fewest: number, most: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), {
    minLength: fewest,
    maxLength: most,
  });

Deno.test({
  name: "padAxes: one to six axes as plain JavaScript",
  ignore: !backends.includes("webgpu"),
  async fn() {
    const cases = fc.sample(
      lengths(1, 6).chain((shape) =>
        fc.record({
          shape: fc.constant(shape),
          around: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), {
            minLength: shape.length,
            maxLength: shape.length,
          }),
        })
      ),
      { seed: 1, numRuns: 30 },
    );
    await checkByCpu(
      cases.map(({ shape }) => shape),
      (x, place) => pad(x, cases[place]!.around, -5),
    );
  },
});

/**
 * Asserts that what is done with small whole numbers in these shapes is the same on WebGPU and on
 * plain JavaScript, and that nothing else is left.
 */
async function checkByCpu(
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
