import { layers, sequential } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import assert from "node:assert/strict";
import type {
  Coalitions,
  Query,
  Units,
} from "../../../core/contracts/queries.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { denseFirst, sumsPay } from "../../../models/queries/dense_first.ts";
import { initialise } from "../../../models/training/initialise.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { backendsAndOnnx } from "../../backends/onnx.ts";

const sizes = fc.record(
  {
    seed: fc.nat(1e6),
    inputs: fc.integer({ min: 1, max: 40 }),
    width: fc.integer({ min: 1, max: 30 }),
    outputs: fc.integer({ min: 1, max: 3 }),
    activation: fc.constantFrom("relu", "tanh", "linear"),
    deep: fc.boolean(),
    grouped: fc.boolean(),
    head: fc.constantFrom("probability", "logit"),
  } as const,
);

for (const backend of backendsAndOnnx) {
  Deno.test(`denseFirst: ${backend}: equals built rows for random sizes, units and targets`, async () => {
    await selectBackend(backend);
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const network = initialise(
          sequential({
            layers: [
              layers.dense({
                units: size.width,
                inputShape: [size.inputs],
                activation: size.deep ? size.activation : "linear",
                useBias: size.grouped,
              }),
              ...(size.deep ? [layers.dense({ units: size.outputs })] : []),
            ],
          }),
          size.seed,
        );
        const model = tfjsModel(network, size.head);
        const cut = cutNetwork(network, size.head)!;
        for (const query of queries(size, model.outputs)) {
          assertClose(
            await denseFirst(cut, query),
            await answerByRows(model, query),
            // Both end in float32 sums of at most 40 terms near 1 that may cancel.
            { rtol: 1e-5, atol: 1e-5 },
          );
        }
      }),
      { seed: 1, numRuns: backend === "wasm" ? 40 : 3 },
    );
  });
}

Deno.test("denseFirst: 5,000 steps do not drift", async () => {
  await selectBackend("wasm");
  const inputs = 5000;
  const network = mlp({ inputs, hidden: [8], outputs: 1, seed: 3 });
  const stream = rng("drift");
  const row = () => ({
    shape: [1, inputs],
    data: new Float32Array(inputs).map(() => stream.normal()),
  });
  const zero = new Int32Array(1);
  const ends = row();
  const outputs = await denseFirst(cutNetwork(network, "logit")!, {
    kind: "walks",
    starts: row(),
    targets: zero,
    ends,
    from: zero,
    to: zero,
    orders: stream.permutation(inputs),
  });
  const { data } = await tfjsModel(network, "logit").predict(ends);
  // The exact row is summed in float32: √5,000 roundings of 6e-8 on sums of size 1.
  assertClose([outputs.at(-1)!], data, { rtol: 1e-5, atol: 1e-5 });
});

Deno.test("denseFirst: each answer is the same whatever else is asked", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 30, hidden: [20, 7], outputs: 1, seed: 0 });
  const cut = cutNetwork(network, "logit")!;
  const stream = rng("alone");
  const rows = {
    shape: [2, 30],
    data: new Float32Array(60).map(() => stream.normal()),
  };
  const query = {
    kind: "walks",
    starts: rows,
    targets: new Int32Array(2),
    ends: { shape: [1, 30], data: new Float32Array(30) },
    from: Int32Array.from({ length: 300 }, (_, walk) => walk % 2),
    to: new Int32Array(300),
    orders: new Int32Array(9000),
  } as const;
  for (let walk = 0; walk < 300; walk++) {
    query.orders.set(stream.permutation(30), walk * 30);
  }
  const all = await denseFirst(cut, query);
  for (const walk of [0, 1, 150, 299]) {
    const range = [walk * 30, walk * 30 + 30] as const;
    const alone = await denseFirst(cut, {
      ...query,
      from: query.from.slice(walk, walk + 1),
      to: query.to.slice(walk, walk + 1),
      orders: query.orders.slice(...range),
    });
    assert.deepEqual(alone, all.slice(...range));
  }
});

Deno.test("sumsPay: narrow inputs are built for walks, coalitions where nothing is shared on a native engine", () => {
  const size = { seed: 0, inputs: 30, grouped: false };
  const [walks, singles, ...others] = queries(size, 1);
  const against = (rows: number): Query => ({
    ...others[0] as Coalitions,
    background: { shape: [rows, 30], data: new Float32Array(30 * rows) },
  });
  for (const native of [true, false]) {
    assert.ok(!sumsPay({ inputs: 10, width: 200 }, walks!, native));
    assert.ok(sumsPay({ inputs: 30, width: 32 }, singles!, native));
    assert.ok(sumsPay({ inputs: 20_000, width: 250 }, walks!, native));
    assert.ok(sumsPay({ inputs: 10, width: 200 }, against(2), native));
    assert.equal(
      sumsPay({ inputs: 784, width: 200 }, against(1), native),
      !native,
    );
  }
});

function queries(
  { seed, inputs, grouped }: { seed: number; inputs: number; grouped: boolean },
  outputs: number,
): Query[] {
  const stream = rng("queries", seed);
  const rows = (count: number) => ({
    shape: [count, inputs],
    data: new Float32Array(count * inputs).map(() => stream.normal()),
  });
  const below = (length: number, limit: number) =>
    Int32Array.from({ length }, () => stream.integer(limit));
  // The last position belongs to no unit: it never changes. The last unit owns nothing.
  const filled = Math.ceil(inputs / 3);
  const players = grouped ? filled + 1 : inputs;
  const units: Units = {
    offsets: Int32Array.from(
      { length: players + 1 },
      (_, i) => Math.floor(Math.min(i, filled) * (inputs - 1) / filled),
    ),
    positions: stream.permutation(inputs).slice(0, inputs - 1),
  };
  const shared = { targets: below(3, outputs), ...(grouped && { units }) };
  const orders = Array.from({ length: 4 }, () => stream.permutation(players));
  return [
    {
      kind: "walks",
      starts: rows(3),
      ends: rows(2),
      from: below(4, 3),
      to: below(4, 2),
      orders: Int32Array.from(orders.flatMap((order) => [...order])),
      ...shared,
    },
    {
      kind: "singles",
      rows: rows(3),
      sources: rows(2),
      row: below(20, 3),
      unit: below(20, players),
      source: below(20, 2),
      ...shared,
    },
    {
      kind: "coalitions",
      rows: rows(3),
      background: rows(1 + stream.integer(5)),
      masks: Uint8Array.from(below(players * (1 + stream.integer(9)), 2)),
      ...shared,
    },
    {
      kind: "boxes",
      // Rows of a wide normal: many lie outside the box.
      rows: rows(3),
      targets: shared.targets,
      box: {
        lower: new Float32Array(inputs).fill(-1),
        upper: new Float32Array(inputs).map(() => stream.integer(3) - 1),
      },
      radii: Float64Array.from([0.1, 0.5, 0.75, 1]),
      draws: {
        shape: [7, inputs],
        data: new Float32Array(7 * inputs).map(() => stream.uniform()),
      },
      row: below(7, 3),
    },
  ];
}
