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
import { answerByRows } from "../../core/rows/query.ts";
import { rng } from "../../core/rows/rng.ts";
import { singletonUnits, unitsOr } from "../../core/rows/units.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Walks } from "../../core/contracts/queries.ts";
import { sizeOf, sliceRows } from "../../core/contracts/nd_array.ts";
import { sensx } from "../../explainers/sensx/sensx.ts";
import { switchTask } from "../../tasks/switch.ts";

const REPEATS = 5;

const backend = await selectBackend("wasm");
const speed = await calibration(() => performance.now());
console.log(`${backend.label}, ${speed.toFixed(1)} GFLOP/s\n`);

const results = [
  await longWalk(),
  await predictions(),
  await sensxOnSwitch(),
  await inputGradients(),
  ...await sensxByInputs(),
];
console.log("measure".padEnd(72), "median".padStart(10), "wanted".padStart(10));
for (const { measure, median, wanted, most } of results) {
  const bound = wanted ?? most;
  console.log(
    measure.padEnd(72),
    (median < 10 ? median.toFixed(2) : Math.round(median).toLocaleString("en"))
      .padStart(10),
    (bound ? `${most ? "≤" : "≥"} ${bound.toLocaleString("en")}` : "")
      .padStart(10),
  );
}

console.log("\n* of which 400 of 20,000 steps are built and timed");

interface Result {
  readonly measure: string;
  readonly median: number;
  /** At least. */
  readonly wanted?: number;
  /** At most. */
  readonly most?: number;
}

/** SensX with 50 walks and its default profile on one instance of 1,000 to 56,000 inputs. */
async function sensxByInputs(): Promise<Result[]> {
  const [few, many] = [1000, 56_000];
  const secondsOf = async (inputs: number) => {
    const model = tfjsModel(
      mlp({ inputs, hidden: [250, 50], outputs: 1, seed: 0 }),
      "logit",
    );
    const row = normals(1, inputs);
    const explain = await sensx.prepare(
      model,
      { ...sensx.defaults, walks: 50 },
      {
        rng: (...key) => rng("bench", ...key),
        background: row,
        baseline: new Float32Array(inputs),
        units: singletonUnits(inputs),
        box: {
          lower: new Float32Array(inputs).fill(-4),
          upper: new Float32Array(inputs).fill(4),
        },
        signal: new AbortController().signal,
      },
    );
    const batch = {
      inputs: row,
      targets: new Int32Array(1),
      instances: new Int32Array(1),
    };
    return await medianSeconds(() => explain(batch));
  };
  const [fast, slow] = [await secondsOf(few), await secondsOf(many)];
  const measure = "sensx, 56,000-250-50-1, 50 walks, profile of 20 x 500";
  return [
    { measure: `${measure}: seconds`, median: slow, most: 60 },
    {
      measure: `${measure}: MiB of the process`,
      median: Deno.memoryUsage().rss / 2 ** 20,
      most: 2048,
    },
    {
      measure: "from 1,000 to 56,000 inputs: power of the inputs in its time",
      median: Math.log(slow / fast) / Math.log(many / few),
      most: 1.1,
    },
  ];
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
  // Steps of a unit query count the same, so that a short walk over the first inputs has the price
  // per row of a long one.
  const units = {
    offsets: Int32Array.from({ length: slice + 1 }, (_, i) => i),
    positions: Int32Array.from({ length: slice }, (_, i) => i),
  };
  const part = { ...query, units, orders: rng("part").permutation(slice) };
  const pairs = await inTurns(
    () => model.answer(query),
    () => answerByRows(model, part),
  );
  const sums = median(pairs.map(([sums]) => sums));
  return {
    measure: `20,000-250-50-1, a walk in ${
      (sums * 1000).toFixed(0)
    } ms: times as fast as built rows*`,
    median: median(pairs.map(([sums, rows]) => rows * inputs / slice / sums)),
    wanted: 100,
  };
}

/**
 * SensX at its defaults on the switch task: 500 walks and the profile, a fifth of 1,000 instances
 * at a time.
 */
async function sensxOnSwitch(): Promise<Result> {
  const { model, batch, ...given } = await switchTask.load(
    { instances: 1000, head: "shifted_probability" },
    (path) => Deno.readFile(new URL(`../../${path}`, import.meta.url)),
  );
  const explain = await sensx.prepare(model, sensx.defaults, {
    ...given,
    units: unitsOr(given.units, sizeOf(model.inputShape)),
    rng: (...key) => rng("bench", ...key),
    signal: new AbortController().signal,
  });
  const each = 1000 / REPEATS;
  let part = 0;
  const seconds = await medianSeconds(async () => {
    const start = (part++ % REPEATS) * each;
    await explain({
      inputs: sliceRows(batch.inputs, start, start + each),
      targets: batch.targets.subarray(start, start + each),
      instances: batch.instances.subarray(start, start + each),
    });
  });
  const { walks, samples, deltas } = sensx.defaults;
  return {
    measure: "sensx on switch, 1,000 instances, 500 walks: rows/s",
    median: each * (1 + samples * deltas + walks * 10) / seconds,
    wanted: 300_000,
  };
}

/** The network alone, on rows that are there: what no explainer can exceed. */
async function predictions(): Promise<Result> {
  const inputs = normals(50_000, 10);
  const seconds = await medianSeconds(() => small().predict(inputs));
  return {
    measure: "10-200-100-50-1, predictions: rows/s",
    median: 50_000 / seconds,
  };
}

function small(): ReturnType<typeof tfjsModel> {
  const network = mlp({
    inputs: 10,
    hidden: [200, 100, 50],
    outputs: 1,
    seed: 0,
  });
  return tfjsModel(network, "probability");
}

async function inputGradients(): Promise<Result> {
  const model = small();
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
  return median((await inTurns(call)).map(([seconds]) => seconds!));
}

/**
 * Seconds of each call in each round, after a round that compiles: in turns, so that a machine
 * whose speed drifts is fair to all.
 */
async function inTurns<Calls extends (() => Promise<unknown>)[]>(
  ...calls: Calls
): Promise<{ [K in keyof Calls]: number }[]> {
  const rounds: { [K in keyof Calls]: number }[] = [];
  for (let round = 0; round <= REPEATS; round++) {
    const seconds: number[] = [];
    for (const call of calls) {
      const start = performance.now();
      await call();
      seconds.push((performance.now() - start) / 1000);
    }
    if (round > 0) rounds.push(seconds as { [K in keyof Calls]: number });
  }
  return rounds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
