import assert from "node:assert/strict";
import fc from "fast-check";
import type { Model } from "../../../core/contracts/model.ts";
import type { Query, Units } from "../../../core/contracts/queries.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { rng } from "../../../core/rows/rng.ts";
import { hashQuery, hashRows } from "../../../harness/cell/row_hash.ts";

/** Hashes of the rows that a query really builds. */
async function builtHashes(query: Query, size: number): Promise<number[]> {
  const hashes: number[] = [];
  const model: Model = {
    inputShape: [size],
    outputs: 1,
    head: "value",
    predict(inputs) {
      hashes.push(...hashRows(inputs));
      const rows = inputs.shape[0]!;
      return Promise.resolve({
        shape: [rows, 1],
        data: new Float64Array(rows),
      });
    },
  };
  await answerByRows(model, query);
  return hashes;
}

function randomQuery(
  kind: Exclude<Query["kind"], "boxes">,
  seed: number,
  grouped: boolean,
) {
  const random = rng(seed);
  const size = 6;
  const units: Units = {
    offsets: new Int32Array([0, 2, 3, 5]),
    positions: new Int32Array([4, 0, 2, 1, 5]),
  };
  const count = grouped ? 3 : size;
  // Few distinct values, so that rows repeat.
  const rows = (n: number) => ({
    shape: [n, size],
    data: Float32Array.from({ length: n * size }, () => random.integer(3) - 1),
  });
  const indices = (n: number, below: number) =>
    Int32Array.from({ length: n }, () => random.integer(below));
  const shared = grouped ? { units } : {};
  const query: Query = kind === "walks"
    ? {
      kind,
      starts: rows(2),
      targets: new Int32Array(2),
      ends: rows(3),
      from: indices(4, 2),
      to: indices(4, 3),
      orders: Int32Array.from(
        Array.from({ length: 4 }, () => [...random.permutation(count)]).flat(),
      ),
      ...shared,
    }
    : kind === "singles"
    ? {
      kind,
      rows: rows(2),
      targets: new Int32Array(2),
      sources: rows(3),
      row: indices(9, 2),
      unit: indices(9, count),
      source: indices(9, 3),
      ...shared,
    }
    : {
      kind,
      rows: rows(2),
      targets: new Int32Array(2),
      background: rows(3),
      masks: Uint8Array.from({ length: 5 * count }, () => random.integer(2)),
      ...shared,
    };
  return { query, size };
}

Deno.test("hashQuery: equals the hashes of the rows that the query builds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Exclude<Query["kind"], "boxes">>(
        "walks",
        "singles",
        "coalitions",
      ),
      fc.nat(1000),
      fc.boolean(),
      async (kind, seed, grouped) => {
        const { query, size } = randomQuery(kind, seed, grouped);
        // Coalitions are built a mask at a time, and answered by instance.
        const built = await builtHashes(query, size);
        assert.deepEqual(
          hashQuery(query).sort(),
          Float64Array.from(built).sort(),
        );
      },
    ),
    { seed: 2, numRuns: 60 },
  );
});

Deno.test("hashQuery: points of boxes are equal where row, draw and radius are", () => {
  const rows = { shape: [3, 1], data: new Float32Array([1, 2, 1]) };
  const hashes = hashQuery({
    kind: "boxes",
    rows,
    targets: new Int32Array(3),
    box: { lower: new Float32Array([0]), upper: new Float32Array([1]) },
    radii: Float64Array.of(0.5, 1),
    draws: { shape: [4, 1], data: new Float32Array([0.5, 0.5, 0.5, 0.25]) },
    row: new Int32Array([0, 1, 2, 0]),
  });
  assert.deepEqual(hashes.subarray(4, 6), hashes.subarray(0, 2));
  assert.equal(new Set(hashes).size, 6);
  assert.ok(!hashRows(rows).some((hash) => hashes.includes(hash)));
});

Deno.test("hashRows: equal rows agree, moved or changed values and other salts do not, -0 is 0", () => {
  const data = new Float32Array([1, 2, 2, 1, 1, 2, 0, -0, -0, 0]);
  const [a, b, c, d, e] = hashRows({ shape: [5, 2], data });
  assert.equal(a, c);
  assert.notEqual(a, b);
  assert.equal(d, e);
  const inputs = { shape: [2, 2], data: data.subarray(0, 4) };
  const [salted] = hashRows(inputs, new Int32Array([1, 1]));
  assert.notEqual(salted, a);
});

Deno.test("hashRows: spreads over the whole range", () => {
  const data = Float32Array.from({ length: 4096 }, (_, i) => i);
  const hashes = hashRows({ shape: [4096, 1], data });
  const low = hashes.filter((hash) => hash < 2 ** 52).length;
  // Binomial(4096, 1/2): standard deviation 32, five of them.
  assert.ok(Math.abs(low - 2048) < 160);
  assert.equal(new Set(hashes).size, 4096);
});
