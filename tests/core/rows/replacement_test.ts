import assert from "node:assert/strict";
import type { Context } from "../../../core/contracts/context.ts";
import { heatBlur } from "../../../core/images/heat_blur.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { neighbourMeans } from "../../../core/images/neighbour_means.ts";
import {
  type FilledReplacement,
  type FixedReplacement,
  fixedReplacements,
  replacement,
  replacementRefusal,
  replacements,
} from "../../../core/rows/replacement.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { assertClose } from "../../assert_close.ts";

const background = toyRows([[1, 10], [3, 20], [8, 60]]);
const context = toyContext(2, { background, baseline: Float32Array.of(5, 6) });
const batch = toyBatch([[0, 0], [7, 7]]);

function fixed(
  name: string,
  draws = 4,
  of = batch,
  from: Context = context,
): FixedReplacement {
  const bound = replacement(name, draws, of, from);
  assert.ok(bound.kind === "fixed");
  return bound;
}

function filled(
  draws: number,
  of: typeof batch,
  from: Context,
): FilledReplacement {
  const bound = replacement("noisy_linear", draws, of, from);
  assert.ok(bound.kind === "filled");
  return bound;
}

Deno.test("replacement: the baseline, and the mean of the background, for every instance", () => {
  for (
    const [name, row] of [["baseline", [5, 6]], ["mean", [4, 30]]] as const
  ) {
    const { draws, rows, of } = fixed(name);
    assert.deepEqual([draws, [...rows.data], [...of]], [1, row, [0, 0]]);
  }
});

Deno.test("replacement: marginal draws background rows, each as often", () => {
  const draws = 30000;
  const { rows, of } = fixed("marginal", draws, toyBatch([[0, 0]]));
  assert.equal(rows, background);
  const counts = [0, 1, 2].map((row) => of.filter((at) => at === row).length);
  // 5 standard deviations of a binomial count of 1/3.
  const atol = 5 * Math.sqrt(draws * 2 / 9);
  assertClose(counts, [draws / 3, draws / 3, draws / 3], { atol });
});

Deno.test("replacement: an instance's draws are its own, whatever stands beside it", () => {
  const { of } = fixed("marginal", 50);
  const second = { ...toyBatch([[7, 7]]), instances: Int32Array.of(1) };
  assert.deepEqual(fixed("marginal", 50, second).of, of.slice(50));
  assert.notDeepEqual(of.slice(0, 50), of.slice(50));
});

const image = {
  ...toyBatch([[]]),
  inputs: {
    shape: [1, 8, 16, 2],
    data: Float32Array.from({ length: 256 }, (_, i) => (i * i) % 17),
  },
};
const scene = toyContext(256, {
  box: {
    lower: new Float32Array(256),
    upper: Float32Array.from({ length: 256 }, (_, i) => i % 2 === 0 ? 20 : 0),
  },
});

Deno.test("replacement: blur is the image under the heat equation, an eighth of the shorter side", () => {
  const { draws, rows, of } = fixed("blur", 4, image, scene);
  assert.deepEqual([draws, [...of]], [1, [0]]);
  const expected = heatBlur([8, 16, 2], 1).blur(image.inputs.data);
  assert.deepEqual(rows.data, Float32Array.from(expected));
});

const missing = Uint8Array.from(
  { length: 256 },
  (_, i) => i > 40 && i < 90 ? 1 : 0,
);

Deno.test("replacement: noisy_linear imputes what is missing, channel by channel, and leaves the rest", () => {
  // The second channel has no range, so no noise.
  const row = image.inputs.data.slice();
  filled(1, image, scene).fill(row, missing, 0, 0);
  const odd = (values: ArrayLike<number>) =>
    Array.from({ length: 128 }, (_, i) => values[2 * i + 1]!);
  const expected = neighbourMeans(
    odd(image.inputs.data),
    Uint8Array.from(odd(missing)),
    16,
  );
  assert.deepEqual(odd(row), [...Float32Array.from(expected)]);
  row.forEach((value, i) => {
    if (!missing[i]) assert.equal(value, image.inputs.data[i]);
  });
});

Deno.test("replacement: the noise is 1 % of the range, new in each draw, the same whatever else is missing", () => {
  const draws = 200;
  const bound = filled(draws, image, scene);
  const one = new Uint8Array(256);
  one[100] = 1;
  const both = one.slice();
  both[228] = 1; // far away in the same channel
  const values = Array.from({ length: draws }, (_, draw) => {
    const row = image.inputs.data.slice();
    bound.fill(row, one, 0, draw);
    const other = image.inputs.data.slice();
    bound.fill(other, both, 0, draw);
    assert.equal(other[100], row[100]);
    return row[100]!;
  });
  const mean = values.reduce((a, b) => a + b) / draws;
  const variance = values.reduce((s, v) => s + (v - mean) ** 2, 0) / draws;
  // The standard error of a standard deviation is σ/√(2n).
  assertClose([Math.sqrt(variance)], [0.2], {
    atol: 5 * 0.2 / Math.sqrt(2 * draws),
  });
});

Deno.test("replacement: conditional asks the distribution, with draws of the instance's own", () => {
  const completed: number[][] = [];
  const distribution: Context["distribution"] = {
    complete(row, missing, random) {
      completed.push([...row, ...missing]);
      row[missing.indexOf(1)] = random.uniform();
    },
  };
  const of = { ...batch, instances: Int32Array.of(4, 9) };
  const values = (from: typeof batch, instance: number, draw: number) => {
    const bound = replacement("conditional", 2, from, {
      ...context,
      distribution,
    });
    assert.ok(bound.kind === "filled");
    assert.equal(bound.draws, 2);
    const row = Float32Array.of(5, 6);
    bound.fill(row, Uint8Array.of(0, 1), instance, draw);
    return [...row];
  };
  const first = values(of, 0, 0);
  assert.deepEqual(completed, [[5, 6, 0, 1]]);
  assert.equal(first[0], 5);
  const second = values(of, 1, 0);
  assert.notDeepEqual(second, first);
  assert.notDeepEqual(values(of, 0, 1), first);
  const alone = { ...toyBatch([[7, 7]]), instances: Int32Array.of(9) };
  assert.deepEqual(values(alone, 0, 0), second);
});

Deno.test("replacementRefusal: the distribution or the image that a policy lacks", () => {
  for (const name of replacements) {
    const image = ["blur", "noisy_linear"].includes(name);
    const drawn = name === "conditional";
    assert.equal(
      replacementRefusal(name, [2], {}),
      image
        ? "needs image"
        : drawn
        ? "needs the distribution of the inputs"
        : undefined,
    );
    assert.equal(
      replacementRefusal(name, [2, 2, 1], { distribution: { complete() {} } }),
      undefined,
    );
  }
});

Deno.test("replacement: an unknown policy, and an image's policy without an image, are refused", () => {
  for (const name of ["blur", "noisy_linear", "conditional"]) {
    assert.throws(() => replacement(name, 1, batch, context), RangeError);
  }
  const known: readonly string[] = replacements;
  assert.ok(fixedReplacements.every((name) => known.includes(name)));
});

Deno.test("replacement: no policy changes instances or background", () => {
  const before = structuredClone([image.inputs, background, [
    ...context.baseline,
  ]]);
  for (const name of fixedReplacements) {
    if (name === "blur") fixed(name, 2, image, scene);
    else fixed(name);
  }
  filled(1, image, scene).fill(rowAt(image.inputs, 0).slice(), missing, 0, 0);
  assert.deepEqual([image.inputs, background, [...context.baseline]], before);
});
