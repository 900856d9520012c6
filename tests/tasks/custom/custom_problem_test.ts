import assert from "node:assert/strict";
import type { Read } from "../../../core/contracts/dataset.ts";
import { custom } from "../../../tasks/custom.ts";
import { customProblem } from "../../../tasks/custom/custom_problem.ts";
import { noHost } from "../../datasets/no_host.ts";

/** Forty rows of four inputs: 0 … 39, its square, 1 and −1; the class is that of 20 and more. */
const csv = "a,b,c,d,kind\n" +
  Array.from({ length: 40 }, (_, i) => `${i},${i * i},1,-1,${i < 20 ? 0 : 1}\n`)
    .join("");

interface Changes {
  readonly data?: string;
  readonly source?: string;
  readonly predict?: (rows: number[][]) => unknown;
}

function load(
  options: Partial<typeof custom.defaults> = {},
  { data = csv, source = "", predict }: Changes = {},
) {
  const minimal = {
    ...custom.defaults,
    data: "a.csv",
    model: "m.ts",
    instances: 4,
  };
  const read: Read = (path) =>
    Promise.resolve(
      new TextEncoder().encode(path.endsWith(".csv") ? data : source),
    );
  const host = {
    ...noHost,
    importModule: () =>
      Promise.resolve({
        predict: predict ??
          ((rows: number[][]) => rows.map(([a]) => [19.5 - a!, a! - 19.5])),
      }),
  };
  return customProblem({ ...minimal, ...options }, read, host);
}

Deno.test("customProblem: background, baseline and box from the training rows, the model's class as target", async () => {
  const { batch, background, baseline, box, facts } = await load();
  assert.deepEqual(batch.inputs.shape, [4, 4]);
  assert.deepEqual(background.shape, [28, 4]);
  const column = (k: number) =>
    Array.from({ length: 28 }, (_, row) => background.data[4 * row + k]!);
  const sum = column(0).reduce((a, b) => a + b);
  assert.ok(Math.abs(baseline[0]! - sum / 28) < 1e-5);
  assert.equal(box.upper[1], Math.max(...column(1)));
  assert.equal(box.lower[3], -1);
  batch.targets.forEach((target, i) =>
    assert.equal(target, batch.inputs.data[4 * i]! < 20 ? 0 : 1)
  );
  const trained = new Set(column(0));
  assert.ok([0, 1, 2, 3].every((i) => !trained.has(batch.inputs.data[4 * i]!)));
  assert.match(facts!.at(-1)!, /100\.0 % of 12 test rows/);
  assert.equal(
    (await load({ baseline: "zeros" })).baseline.every((x) => x === 0),
    true,
  );
});

Deno.test("customProblem: a row may have another shape", async () => {
  const shapes: number[][] = [];
  await load({ shape: "2x2x1", head: "value" }, {
    predict(rows) {
      shapes.push([rows[0]!.length]);
      assert.deepEqual((rows[0] as unknown[])[1], [[1], [-1]]);
      return rows.map(() => 1);
    },
  });
  assert.equal(shapes[0]![0], 2);
  for (const shape of ["2x", "0x4", "axb"]) {
    await assert.rejects(load({ shape }), /expected sides such as 28x28x1/);
  }
  await assert.rejects(
    load({ shape: "3x3" }),
    /Cannot use a\.csv: expected 9 inputs in a row, shape \[3,3\], current value is 4 columns/,
  );
});

Deno.test("customProblem: the key follows data, model and answers", async () => {
  const [first, again, ...others] = await Promise.all([
    load(),
    load(),
    load({}, { data: csv.replace("0,0,1", "0,0,2") }),
    load({}, { source: "// another" }),
    load({}, { predict: (rows) => rows.map(([a]) => [18 - a!, a! - 18]) }),
  ]);
  assert.equal(first.weights, again.weights);
  const keys = [first, ...others].map(({ weights }) => weights);
  assert.equal(new Set(keys).size, 4);
});

Deno.test("customProblem: more rows than there are, and outputs that do not fit, are refused with what fits", async () => {
  await assert.rejects(
    load({ instances: 13 }),
    /Cannot use a\.csv: expected 13 test rows .*say instances=12, current value is 12/,
  );
  await assert.rejects(
    load({}, { predict: (rows) => rows.map(() => [1, 2, 3]) }),
    /Cannot use m\.ts: expected 1 or 2 outputs for the classes "0", "1"/,
  );
});

Deno.test("ownProblem: a regression needs numbers as targets", async () => {
  const lines = csv.trim().split("\n");
  lines[3] = lines[3]!.replace(/,[^,]*$/, ",high");
  await assert.rejects(
    load({ head: "value" }, {
      data: `${lines.join("\n")}\n`,
      predict: (rows) => rows.map(() => 1),
    }),
    /Cannot read a\.csv, row 3: expected a decimal number as target, as head=value says, current value is "high"/,
  );
});
