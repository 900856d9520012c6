import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { pixelEdges } from "../../../../explainers/controls/parts/pixel_edges.ts";
import { grouped } from "../../grouped.ts";

const across = [0, 0, 0, -1, 0, 1, 0, 0, 0] as const;
const down = [0, -1, 0, 0, 0, 0, 0, 1, 0] as const;

async function edges(
  shape: readonly [number, number, number],
  pixels: readonly number[],
  units?: ReturnType<typeof grouped>,
): Promise<number[]> {
  const model = { ...linearModel(pixels.map(() => 0)), inputShape: shape };
  const context = toyContext(pixels.length, units ? { units } : {});
  const explain = await pixelEdges([across, down])(model, {}, context);
  const { attributions } = await explain({
    inputs: { shape: [1, ...shape], data: Float32Array.from(pixels) },
    targets: Int32Array.of(0),
    instances: Int32Array.of(0),
  });
  return [...attributions.data];
}

Deno.test("pixelEdges: the norm of both answers, the rim repeated, at every pixel", async () => {
  // Differences of 3 across and 4 down.
  assert.deepEqual(
    await edges([2, 2, 1], [0, 3, 4, 7]),
    [5, 5, 5, 5],
  );
});

Deno.test("pixelEdges: channels on their own, units by their norm", async () => {
  const image = [1, 0, 4, 12];
  assert.deepEqual(await edges([1, 2, 2], image), [3, 12, 3, 12]);
  assert.deepEqual(
    await edges([2, 1, 2], image, grouped([[0, 3], [1], [2]])),
    [Math.hypot(3, 12), 12, 3, Math.hypot(3, 12)],
  );
});

Deno.test("pixelEdges: what is no image is refused", () => {
  assert.throws(
    () => pixelEdges([across])(linearModel([1, 2]), {}, toyContext(2)),
    /Cannot see an image: inputs must be \[height, width, channels\], current value is \[2\]/,
  );
});
