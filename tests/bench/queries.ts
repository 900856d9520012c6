/**
 * Speed of structured queries and gradients: `deno task bench:queries`.
 *
 * Prints medians of repeated runs beside what is wanted of them on one quiet core.
 *
 * @module
 */
import { mlp } from "../../models/architectures/mlp.ts";
import { selectBackend } from "../../models/backends.ts";
import { calibration } from "../../models/calibration.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { answerByRows } from "../../core/query.ts";
import { rng } from "../../core/rng.ts";
import type { NdArray, Walks } from "../../core/contracts.ts";

const REPEATS = 5;

const backend = await selectBackend("wasm");
const speed = await calibration(() => performance.now());
console.log(`${backend.label}, ${speed.toFixed(1)} GFLOP/s\n`);

const results = [
  await longWalk(),
  await manyWalks(),
  await inputGradients(),
];
console.log("measure".padEnd(70), "median".padStart(10), "wanted".padStart(10));
for (const { measure, median, wanted } of results) {
  console.log(
    measure.padEnd(70),
    Math.round(median).toLocaleString("en").padStart(10),
    `≥ ${wanted.toLocaleString("en")}`.padStart(10),
  );
}

console.log("\n* of which 400 of 20,000 steps are built and timed");

interface Result {
  readonly measure: string;
  readonly median: number;
  readonly wanted: number;
}

/** One walk over 20,000 inputs, by sums against rows built for its first 400 steps. */
async function longWalk(): Promise<Result> {
  const inputs = 20_000;
  const slice = 400;
  const model = tfjsModel(
    mlp({ inputs, hidden: [250, 50], outputs: 1, seed: 0 }),
    "logit",
  );
  const query = walks(inputs, 1, 1);
  const sums = await medianSeconds(() => model.answer(query));
  // Steps of a unit query count the same, so that a short walk over the first inputs has the price per row of a long one.
  const units = {
    offsets: Int32Array.from({ length: slice + 1 }, (_, i) => i),
    positions: Int32Array.from({ length: slice }, (_, i) => i),
  };
  const part = { ...query, units, orders: rng("part").permutation(slice) };
  const rows = await medianSeconds(() => answerByRows(model, part));
  const ratio = rows * inputs / slice / sums;
  return {
    measure: `20,000-250-50-1, a walk in ${
      (sums * 1000).toFixed(0)
    } ms: times as fast as built rows*`,
    median: ratio,
    wanted: 100,
  };
}

/** 500 walks on each of 1,000 instances of ten inputs, in five parts: 5 million rows. */
async function manyWalks(): Promise<Result> {
  const model = tfjsModel(
    mlp({ inputs: 10, hidden: [200, 100, 50], outputs: 1, seed: 0 }),
    "probability",
  );
  const query = walks(10, 1000, 500 / REPEATS);
  const seconds = await medianSeconds(() => model.answer(query));
  return {
    measure: "10-200-100-50-1, 1,000 × 500 walks: rows/s",
    median: query.orders.length / seconds,
    wanted: 300_000,
  };
}

async function inputGradients(): Promise<Result> {
  const model = tfjsModel(
    mlp({ inputs: 10, hidden: [200, 100, 50], outputs: 1, seed: 0 }),
    "probability",
  );
  const inputs = normals(50_000, 10);
  const targets = new Int32Array(50_000);
  const seconds = await medianSeconds(() => model.gradient(inputs, targets));
  return {
    measure: "10-200-100-50-1, input gradients: rows/s",
    median: 50_000 / seconds,
    wanted: 150_000,
  };
}

function walks(inputs: number, instances: number, each: number): Walks {
  const count = instances * each;
  const orders = new Int32Array(count * inputs);
  const stream = rng("orders", inputs);
  for (let walk = 0; walk < count; walk++) {
    orders.set(stream.permutation(inputs), walk * inputs);
  }
  const from = Int32Array.from(
    { length: count },
    (_, walk) => Math.floor(walk / each),
  );
  return {
    kind: "walks",
    starts: normals(instances, inputs),
    targets: new Int32Array(instances),
    ends: normals(instances, inputs),
    from,
    to: from,
    orders,
  };
}

function normals(rows: number, inputs: number): NdArray {
  const stream = rng("normals", rows, inputs);
  const data = new Float32Array(rows * inputs).map(() => stream.normal());
  return { shape: [rows, inputs], data };
}

async function medianSeconds(call: () => Promise<unknown>): Promise<number> {
  // The first run compiles.
  await call();
  const seconds: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = performance.now();
    await call();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.sort((a, b) => a - b)[REPEATS >> 1]!;
}
