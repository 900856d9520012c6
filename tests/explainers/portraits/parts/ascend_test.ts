import assert from "node:assert/strict";
import {
  ascend,
  type Climbed,
} from "../../../../explainers/portraits/parts/ascend.ts";
import { assertClose } from "../../../assert_close.ts";

const { signal } = new AbortController();

/** −(x − centre)² − penalty · x², per input. */
function hills(centres: number[], penalty: number): Climbed {
  return ({ shape, data }) => {
    const size = shape[1]!;
    const values = new Float64Array(shape[0]!);
    data.forEach((x, i) =>
      values[Math.floor(i / size)]! -= (x - centres[i % size]!) ** 2 +
        penalty * x * x
    );
    return Promise.resolve({
      values,
      gradients: data.map((x, i) =>
        -2 * (x - centres[i % size]!) - 2 * penalty * x
      ),
    });
  };
}

Deno.test("ascend: −(x − c)² − λx² is largest at c / (1 + λ)", async () => {
  const start = { shape: [1, 2], data: new Float64Array(2) };
  const { points, values } = await ascend(hills([3, -6], 0.5), start, {
    steps: 120,
    rate: 1,
    signal,
  });
  // 120 steps halve the rate often enough for 1e-6 of way left.
  assertClose(points.data, [2, -4], { atol: 1e-5 });
  assertClose(values, [-(1 + 4) - 0.5 * (4 + 16)], { atol: 1e-8 });
  assert.deepEqual(start.data, new Float64Array(2));
});

Deno.test("ascend: values never fall, on a ridge that is narrow across", async () => {
  const ridge: Climbed = ({ data }) => {
    const [x = NaN, y = NaN] = data;
    return Promise.resolve({
      values: [-100 * (y - x * x) ** 2 - (1 - x) ** 2],
      gradients: [
        400 * (y - x * x) * x + 2 * (1 - x),
        -200 * (y - x * x),
      ],
    });
  };
  const start = { shape: [1, 2], data: new Float64Array([-1.2, 1]) };
  let last = -Infinity;
  for (let steps = 0; steps <= 40; steps++) {
    const { values } = await ascend(ridge, start, { steps, rate: 0.3, signal });
    assert.ok(values[0]! >= last);
    last = values[0]!;
  }
  assert.ok(last > -4.2); // from −24.2
});

Deno.test("ascend: the first step has the asked root mean square, along the gradient", async () => {
  const start = { shape: [1, 2], data: new Float64Array(2) };
  const slope: Climbed = ({ data }) =>
    Promise.resolve({
      values: [3 * data[0]! + 4 * data[1]!],
      gradients: [3, 4],
    });
  const { points } = await ascend(slope, start, { steps: 1, rate: 5, signal });
  // rms of (3, 4) is 5 / √2.
  assertClose(points.data, [3 * Math.SQRT2, 4 * Math.SQRT2], { rtol: 1e-15 });
});

Deno.test("ascend: rows go on their own, and a flat one stays", async () => {
  const climbed = hills([1], 0);
  const settings = { steps: 7, rate: 0.3, signal };
  const alone = async (x: number) =>
    (await ascend(climbed, {
      shape: [1, 1],
      data: new Float64Array([x]),
    }, settings)).points.data[0];
  const both = { shape: [3, 1], data: new Float64Array([-5, 1, 0.9]) };
  const { points } = await ascend(climbed, both, settings);
  assert.deepEqual(
    [...points.data],
    [await alone(-5), 1, await alone(0.9)],
  );
});

Deno.test("ascend: a settled step is always taken, and knows its number", async () => {
  const steps: number[] = [];
  const { points, values } = await ascend(
    hills([1], 0),
    { shape: [1, 1], data: new Float64Array(1) },
    {
      steps: 3,
      rate: 1,
      signal,
      settle(point, step) {
        steps.push(step);
        point[0] = -step;
      },
    },
  );
  assert.deepEqual(steps, [1, 2, 3]);
  assert.deepEqual([points.data[0], values[0]], [-3, -16]);
});

Deno.test("ascend: stops when aborted", async () => {
  const stop = new AbortController();
  stop.abort();
  const start = { shape: [1, 1], data: new Float64Array(1) };
  await assert.rejects(
    ascend(hills([1], 0), start, { steps: 1, rate: 1, signal: stop.signal }),
    { name: "AbortError" },
  );
});
