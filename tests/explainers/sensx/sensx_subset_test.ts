import assert from "node:assert/strict";
import { rowAt, sizeOf } from "../../../core/contracts/nd_array.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { reluNetwork } from "../../../core/testing/relu_network.ts";
import { sensx } from "../../../explainers/sensx/sensx.ts";
import { sensxSubset } from "../../../explainers/sensx/sensx_subset.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const walking = { walks: 60, samples: 20, deltas: 4 };
const cheap = { ...walking, draws: 200, threshold: 0 };

Deno.test("sensxSubset: attributions and notes of sensx, under equal streams", async () => {
  const model = multilinearModel(3, [[1, [0, 1]], [2, [2]]]);
  const rows = [[0.5, 1, -1], [1, 0, 0.25]];
  const known = await explainRows(sensx, model, rows, { options: walking });
  const answer = await explainRows(sensxSubset, model, rows, {
    options: cheap,
  });
  assert.deepEqual(answer.attributions, known.attributions);
  for (const [name, note] of Object.entries(known.notes!)) {
    assert.deepEqual(answer.notes![name], note);
  }
});

Deno.test("sensxSubset: the units that flip the decision with the least movement, by hand", async () => {
  // From (1, 1, 1, 1), output 4: unit 1 alone reaches 4 − 5 · 3 < 0 within the box, and needs no
  // more than radius 1/4: 4 − 5 · 0.98 < 0.
  const { subsets, notes } = await explainRows(
    sensxSubset,
    linearModel([1, 5, -3, 1]),
    [[1, 1, 1, 1]],
    { options: cheap },
  );
  assert.deepEqual(subsets, [[new Int32Array([1])]]);
  assert.deepEqual([...notes!.flips!.data], [1]);
  assert.deepEqual([...notes!.optimal_delta!.data], [0.25]);
  assert.deepEqual([...notes!.optimal_size!.data], [1]);
  assert.deepEqual([...notes!.pareto_sizes!.data], [1, 0, 0, 0]);
  assert.deepEqual([...notes!.landscape_sizes!.data], [1, 2, 3, 4]);
});

Deno.test("sensxSubset: a conjunction that no unit can undo alone needs all of its units", async () => {
  const { subsets, notes } = await explainRows(
    sensxSubset,
    functionModel({
      inputs: 4,
      value: (row) => Math.max(row[1]!, row[3]!),
      gradient: () => [0, 0, 0, 0],
    }),
    [[1, 1, 1, 1]],
    { options: cheap },
  );
  assert.deepEqual([...subsets![0]![0]!].sort(), [1, 3]);
  // Both below 0 within radius t/4 (z from 1 − t to 2) with probability ((t − 1) / (t + 1))²: 0 at
  // t = 1, 1/9 at 2.
  assert.deepEqual([...notes!.optimal_delta!.data], [0.5]);
});

Deno.test("sensxSubset: none where nothing flips, none where the output does not vary, and it says so", async () => {
  const { subsets, notes } = await explainRows(
    sensxSubset,
    linearModel([1, 0.001], 9),
    [[0, 0]],
    { options: cheap },
  );
  assert.deepEqual(subsets, [[]]);
  assert.deepEqual([...notes!.flips!.data], [0]);
  assert.deepEqual([...notes!.optimal_size!.data], [0]);
  assert.ok(notes!.landscape_top!.data[0]! > 8);
  const { model, count } = counted(linearModel([0.001, 0], 0));
  const still = await explainRows(sensxSubset, model, [[0, 0]], {
    options: cheap,
  });
  assert.deepEqual(still.subsets, [[]]);
  assert.deepEqual([...still.notes!.insensitive!.data], [1]);
  assert.ok(still.notes!.landscape_top!.data.every((value) => value === 0));
  assert.equal(count.rows, 1 + 20 * 4);
});

Deno.test("sensxSubset: rows asked are SensX's and deltas · draws · (2 sizes − 1)", async () => {
  const { model, count } = counted(linearModel([1, 2, 3, 4]));
  const { notes } = await explainRows(
    sensxSubset,
    model,
    [[1, 1, 1, 1], [0, 1, 0, 0]],
    { options: { ...cheap, sizes: 3 } },
  );
  assert.equal(count.rows, 2 * (1 + 20 * 4 + 60 * 4 + 4 * 200 * (2 * 3 - 1)));
  assert.deepEqual([...notes!.landscape_sizes!.data], [1, 2, 4, 1, 2, 4]);
  const { shape, data } = notes!.landscape_top!;
  assert.deepEqual(shape, [2, 4, 3, 3]);
  assert.equal(data.length, sizeOf(shape));
});

Deno.test("sensxSubset: what the subset's landscape says is what was asked", async () => {
  const { notes } = await explainRows(
    sensxSubset,
    multilinearModel(3, [[1, [0]], [2, [0, 1]], [-1, [2]]]),
    [[1, 1, 0.5]],
    { options: cheap },
  );
  const quantiles = notes!.landscape_top!.data;
  const pareto = rowAt(notes!.pareto_sizes!, 0);
  for (let at = 0; at < quantiles.length; at += 3) {
    const [low, middle, high] = quantiles.subarray(at, at + 3);
    assert.ok(low! <= middle! && middle! <= high!);
    // `quantile` is 0.01 by default: a size flips at a radius where the kept 1 % quantile does.
    const [delta, size] = [Math.floor(at / 9), at / 3 % 3 + 1];
    const least = Math.min(
      ...[...pareto.subarray(0, delta + 1)].filter((k) => k > 0),
    );
    if (low! < 0) assert.ok(least <= size);
  }
});

Deno.test("sensxSubset: one probability decides under every head, and units move whole", async () => {
  const layers = [{ kernel: [[3], [0.5], [3]], bias: [-1] }];
  const logit = { ...reluNetwork(layers), head: "logit" as const };
  const setting = {
    units: grouped([[1], [0, 2]]),
    options: { ...cheap, tau: 0.01, threshold: 0.5 },
  };
  for (const head of ["logit", "probability"] as const) {
    const { subsets } = await explainRows(
      sensxSubset,
      head === "logit" ? logit : reluNetwork(layers, head),
      [[1, 1, 1]],
      setting,
    );
    assert.deepEqual(subsets, [[new Int32Array([1])]], head);
  }
  await assert.rejects(
    explainRows(sensxSubset, logit, [[1, 1, 1]], {
      options: { threshold: 1 },
    }),
    RangeError,
  );
});

Deno.test("sensxSubset: equal attributions rank in random order, not by place", async () => {
  const lost = (x: number) => x > 1.999 ? 1 : 0;
  const { attributions, subsets } = await explainRows(
    sensxSubset,
    functionModel({
      inputs: 4,
      value: ([a, b, c, d]: ArrayLike<number> & Iterable<number>) =>
        lost(a!) + lost(b!) + lost(c!) + (d! > 0 ? 0.25 : 0),
      gradient: () => [0, 0, 0, 0],
    }),
    Array.from({ length: 30 }, () => [2, 2, 2, 2]),
    { options: { ...cheap, walks: 2, divided: false, threshold: 2.9 } },
  );
  for (const [row, [subset]] of subsets!.entries()) {
    // Any move from 2 takes 1 away, in any order; the last input takes less.
    assert.deepEqual([...rowAt(attributions, row).subarray(0, 3)], [1, 1, 1]);
    assert.equal(subset!.length, 1);
  }
  const firsts = new Set(subsets!.map(([subset]) => subset![0]));
  assert.deepEqual([...firsts].sort(), [0, 1, 2]);
});
