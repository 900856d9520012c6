import assert from "node:assert/strict";
import fc from "fast-check";
import { rowAt } from "../../../../core/contracts/nd_array.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { singletonUnits } from "../../../../core/rows/units.ts";
import {
  backwardSelection,
  type Masking,
} from "../../../../explainers/subsets/parts/backward_selection.ts";
import { grouped } from "../../grouped.ts";

/** A masking by the output of `f` without the candidate; the baseline is 0. */
function masking(
  f: (row: readonly number[]) => number,
  units = singletonUnits(4),
): Masking {
  return {
    units,
    baseline: [0, 0, 0, 0],
    perStep: 1,
    scores: (rows, _targets, row, unit) =>
      Promise.resolve(Float64Array.from(unit, (u, candidate) => {
        const values = [...rowAt(rows, row[candidate]!)];
        const [start, end] = units.offsets.subarray(u);
        for (const i of units.positions.subarray(start, end)) values[i] = 0;
        return f(values);
      })),
  };
}

const sum = (row: readonly number[]) => row.reduce((a, b) => a + b);

async function select(
  rows: readonly (readonly number[])[],
  how: Masking,
  left = rows.map(() => new Int32Array([0, 1, 2, 3])),
) {
  const targets = new Int32Array(rows.length);
  return (await backwardSelection(toyRows(rows), targets, left, how))
    .map(({ order, values, ties }) => ({
      order: [...order],
      values: [...values],
      ties: [...ties],
    }));
}

Deno.test("backwardSelection: the unit whose loss leaves most goes first, and the path goes on from there", async () => {
  assert.deepEqual(await select([[4, -1, 2, 3]], masking(sum)), [
    { order: [1, 2, 3, 0], values: [9, 7, 4, 0], ties: [1, 2, 3, 4] },
  ]);
});

Deno.test("backwardSelection: rows with different units left do not mix", async () => {
  const rows = [[4, -1, 2, 3], [1, 5, 0.5, 2]];
  const left = [new Int32Array([0, 3]), new Int32Array([0, 1, 2])];
  assert.deepEqual(await select(rows, masking(sum), left), [
    { order: [3, 0], values: [5, 1], ties: [1, 2] },
    { order: [2, 0, 1], values: [8, 7, 2], ties: [1, 2, 3] },
  ]);
});

Deno.test("backwardSelection: units go whole", async () => {
  const units = grouped([[0, 1], [2], [3]]);
  const left = [new Int32Array([0, 1, 2])];
  const [selection] = await select([[4, -3, 2, 3]], masking(sum, units), left);
  assert.deepEqual(selection, {
    order: [0, 1, 2],
    values: [5, 3, 0],
    ties: [1, 2, 3],
  });
});

Deno.test("backwardSelection: equal scores, the lowest first, are one run while they stay equal", async () => {
  assert.deepEqual(await select([[1, 0, 1, 0]], masking(sum)), [
    { order: [1, 3, 0, 2], values: [2, 2, 1, 0], ties: [1, 1, 2, 2] },
  ]);
  // 0 and 1 stand in for each other: once 0 is gone, 1 is what matters, and 2 and 3 tie with
  // nobody.
  const max = ([a, b, c, d]: readonly number[]) =>
    5 * Math.max(a!, b!) + c! + 2 * d!;
  assert.deepEqual(await select([[1, 1, 1, 1]], masking(max)), [
    { order: [0, 2, 3, 1], values: [8, 7, 5, 0], ties: [1, 2, 3, 4] },
  ]);
});

Deno.test("backwardSelection: a tie with one member of a run is not a tie with the run", async () => {
  // Step 1: 0 and 1 tie at 9. Step 2, without 0: 1 and 2 tie at 8. 2 never tied with 0.
  const table: { readonly [kept: string]: number } = {
    "0111": 9,
    "1011": 9,
    "1101": 7,
    "1110": 0,
    "0011": 8,
    "0101": 8,
    "0110": 0,
    "0001": 6,
    "0010": 0,
    "0000": 0,
  };
  const [selection] = await select(
    [[1, 1, 1, 1]],
    masking((row) => table[row.join("")]!),
  );
  assert.deepEqual(selection, {
    order: [0, 1, 2, 3],
    values: [9, 8, 6, 0],
    ties: [1, 1, 2, 3],
  });
});

Deno.test("backwardSelection: several units a step carry the output after their step, asked of the masked rows", async () => {
  const asked: number[][] = [];
  const [selection] = await select([[4, -1, 2, 3]], {
    ...masking(sum),
    perStep: 3,
    outputs: (rows) => {
      asked.push([...rowAt(rows, 0)]);
      return Promise.resolve(Float64Array.of(sum([...rowAt(rows, 0)])));
    },
  });
  assert.deepEqual(selection, {
    order: [1, 2, 3, 0],
    values: [4, 4, 4, 0],
    ties: [1, 2, 3, 4],
  });
  assert.deepEqual(asked, [[4, 0, 0, 0], [0, 0, 0, 0]]);
});

Deno.test("backwardSelection: scores that are no numbers are refused", async () => {
  await assert.rejects(select([[1, 2, 3, 4]], masking(() => NaN)), {
    name: "RangeError",
    message: /must be finite, current value is NaN/,
  });
});

/** One unit after the other, as the definition says: scores are looked up by step. */
function oneByOne(
  scores: readonly (readonly number[])[],
  perStep: number,
): { order: number[]; ties: number[] } {
  const [order, ties]: [number[], number[]] = [[], []];
  const left = new Set(scores[0]!.keys());
  let run = new Set<number>();
  for (let step = 0; left.size > 0; step++) {
    for (let k = 0; k < perStep && left.size > 0; k++) {
      const of = (unit: number) => scores[step]![unit]!;
      const [unit] = [...left].sort((a, b) => of(b) - of(a) || a - b);
      const equal = [...left].filter((other) => of(other) === of(unit!));
      const goesOn = run.has(unit!);
      run = new Set(goesOn ? equal.filter((other) => run.has(other)) : equal);
      ties.push((ties.at(-1) ?? 0) + (goesOn ? 0 : 1));
      order.push(unit!);
      left.delete(unit!);
      run.delete(unit!);
    }
  }
  return { order, ties };
}

Deno.test("backwardSelection: steps of any size choose and tie as one unit after the other does", async () => {
  const levels = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(levels, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 7 }),
      async (scores, perStep) => {
        let step = 0;
        const all = Int32Array.from({ length: 12 }, (_, unit) => unit);
        const [found] = await backwardSelection(
          toyRows([new Array(12).fill(1)]),
          new Int32Array(1),
          [all],
          {
            units: singletonUnits(12),
            baseline: new Float32Array(12),
            perStep,
            scores(_rows, _targets, _row, unit) {
              const now = scores[step++]!;
              return Promise.resolve(Float64Array.from(unit, (u) => now[u]!));
            },
            outputs: () => Promise.resolve(new Float64Array(1)),
          },
        );
        const { order, ties } = oneByOne(scores, perStep);
        assert.deepEqual([...found!.order], order);
        assert.deepEqual([...found!.ties], ties);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
