import assert from "node:assert/strict";
import type { Batch } from "../../../../core/contracts/batch.ts";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../../../core/testing/toy_context.ts";
import {
  lime,
  type LimeOptions,
} from "../../../../explainers/surrogates/lime.ts";
import type { Neighbours } from "../../../../explainers/surrogates/parts/fit_near.ts";
import { maskedNeighbourhood } from "../../../../explainers/surrogates/parts/masked_neighbourhood.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";
import { shaped } from "../../shaped.ts";

const [height, width] = [4, 6];
const size = height * width;
/** Sums the pixels. */
const sum = linearModel(Array.from({ length: size }, () => 1));
/** Two instances: an edge after the second column, and one after the fourth. */
const batch: Batch = {
  inputs: {
    shape: [2, height, width, 1],
    data: Float32Array.from(
      { length: 2 * size },
      (_, i) => i % width < (i < size ? 2 : 4) ? 2 : 0,
    ),
  },
  targets: new Int32Array(2),
  instances: new Int32Array([4, 9]),
};

function prepared(
  options: Partial<LimeOptions>,
  parts: ToyContextParts = {},
  shape: readonly number[] = [height, width, 1],
) {
  const { model, count } = counted(shaped(sum, shape));
  const all = { ...lime.defaults, samples: 20, ...options };
  const near = maskedNeighbourhood(model, all, toyContext(size, parts));
  return { near, count };
}

async function all(
  near: AsyncIterable<Neighbours>,
): Promise<readonly Neighbours[]> {
  const found: Neighbours[] = [];
  for await (const one of near) found.push(one);
  return found;
}

Deno.test("maskedNeighbourhood: rectangles for all, superpixels for each instance", async () => {
  const grid = await all(
    prepared({ segments: "grid", segmentCount: 6 }).near(batch),
  );
  for (const { units } of grid) {
    assert.equal(units.offsets.length, 7);
    assert.deepEqual([...units.positions.subarray(0, 4)], [0, 1, 6, 7]);
  }
  const slic = await all(
    prepared({ segments: "slic", segmentCount: 6 }).near(batch),
  );
  for (const [i, { units: { offsets, positions } }] of slic.entries()) {
    for (let unit = 0; unit + 1 < offsets.length; unit++) {
      const members = positions.subarray(offsets[unit], offsets[unit + 1]);
      const colours = new Set(
        members.map((at) => batch.inputs.data[i * size + at]!),
      );
      assert.equal(colours.size, 1);
    }
  }
});

Deno.test("maskedNeighbourhood: an off unit shows the baseline, or its mean colour", async () => {
  const units = grouped([
    [...Array(size / 2).keys()],
    Array.from({ length: size / 2 }, (_, i) => i + size / 2),
  ]);
  const parts = { units, baseline: new Float32Array(size).fill(-1) };
  const [dark] = await all(prepared({}, parts).near(batch));
  // Two rows of six hold two pixels of 2 each: 8 in each half; the baseline of a half is −12.
  assert.deepEqual([...dark!.outputs], [16, -4, -4, -24]);
  const [mean] = await all(prepared({ fill: "mean" }, parts).near(batch));
  // A mean keeps the sum: 12 · float32(8 / 12), twice.
  assert.ok(mean!.outputs.every((y) => Math.abs(y - 16) < 1e-5));
});

Deno.test("maskedNeighbourhood: masks are shared, or an instance's own", async () => {
  const options = { segments: "grid", segmentCount: 24 } as const;
  const shared = prepared(options);
  const [first, second] = await all(shared.near(batch));
  assert.equal(first!.fit, second!.fit);
  assert.equal(shared.count.rows, 40);
  const own = prepared({ ...options, shared: false });
  const apart = await all(own.near(batch));
  assert.notEqual(apart[0]!.fit, apart[1]!.fit);
  assert.notDeepEqual(apart[0]!.outputs, first!.outputs);
  assert.equal(own.count.rows, 40);
});

Deno.test("maskedNeighbourhood: refuses what it cannot satisfy before it sees an instance", () => {
  const refused = (
    options: Partial<LimeOptions>,
    message: RegExp,
    parts: ToyContextParts = {},
    shape?: readonly number[],
  ) =>
    assert.throws(() => prepared(options, parts, shape), {
      name: "RangeError",
      message,
    });
  refused({ segments: "grid" }, /\[height, width, channels\]/, {}, [size]);
  refused({ fill: "mean" }, /\[height, width, channels\]/, {}, [size]);
  refused({ segments: "slic", segmentCount: 25 }, /current value is 25/);
  refused({ fill: "mean" }, /several pixels, current value is 1 in unit 0/);
  refused({}, /cover all 24 inputs/, { units: grouped([[0]]) });
  const flat = new Float32Array(size);
  refused({ segments: "slic", segmentCount: 4 }, /box must have a range/, {
    box: { lower: flat, upper: flat },
  });
  // 20 masks cannot tell 24 units apart without a penalty.
  refused({ ridge: 0 }, /positive definite/);
});
