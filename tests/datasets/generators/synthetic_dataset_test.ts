import assert from "node:assert/strict";
import { rowAt, rowsOf } from "../../../core/contracts/nd_array.ts";
import { rng } from "../../../core/rows/rng.ts";
import { nonlinearAdditive } from "../../../datasets/nonlinear_additive.ts";
import { orangeSkin } from "../../../datasets/orange_skin.ts";
import {
  columnsOf,
  drawInput,
} from "../../../datasets/generators/synthetic_dataset.ts";
import { switchDataset } from "../../../datasets/switch.ts";
import { xor } from "../../../datasets/xor.ts";
import { noRead } from "../read_stub.ts";

const datasets = [xor, orangeSkin, nonlinearAdditive, switchDataset];

for (const dataset of datasets) {
  const { id, rule } = dataset;

  Deno.test(`syntheticDataset: ${id}: equal seeds give equal rows, other seeds other rows and columns`, async () => {
    const options = { rows: 500, seed: 3 };
    const a = await dataset.load(options, noRead);
    const b = await dataset.load(options, noRead);
    const c = await dataset.load({ ...options, seed: 4 }, noRead);
    assert.deepEqual(a, b);
    assert.notDeepEqual(a.inputs, c.inputs);
    assert.notDeepEqual(a.inputNames, c.inputNames);
  });

  Deno.test(`syntheticDataset: ${id}: the published columns do not tell the relevant inputs by position`, () => {
    const columns = columnsOf(id, rule.inputs, 0);
    for (const { relevant } of rule.modes) {
      const stored = relevant.map((input) => columns[input]!).sort((a, b) =>
        a - b
      );
      assert.notDeepEqual(stored, relevant);
    }
  });

  Deno.test(`syntheticDataset: ${id}: labels follow the rule through the permuted columns`, async () => {
    const table = await dataset.load({ rows: 2000, seed: 1 }, noRead);
    const columns = columnsOf(id, rule.inputs, 1);
    columns.forEach((column, i) =>
      assert.equal(table.inputNames[column], `x${i}`)
    );
    let differing = 0;
    for (let row = 0; row < 2000; row++) {
      const stored = rowAt(table.inputs, row);
      const x = Array.from(columns, (column) => stored[column]!);
      const label = rule.modes[rule.modeOf(x)]!.logit(x) < 0 ? 1 : 0;
      if (label !== table.labels[row]) differing++;
    }
    // The mode shows except where a normal lies beyond three standard deviations: 0.135 % of 2,000
    // rows, plus five deviations.
    assert.ok(differing <= (rule.modes.length > 1 ? 11 : 0), `${differing}`);
  });

  Deno.test(`syntheticDataset: ${id}: every column has its mean and variance within four standard errors`, async () => {
    const rows = 20_000;
    const { inputs, inputNames } = await dataset.load(
      { rows, seed: 0 },
      noRead,
    );
    for (const [column, name] of inputNames.entries()) {
      const values = Float64Array.from(
        { length: rows },
        (_, row) => rowAt(inputs, row)[column]!,
      );
      const mean = values.reduce((sum, v) => sum + v, 0) / rows;
      const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) /
        rows;
      // x9 of switch is the even mixture of N(±3, 1): exact halves leave the mean's error at 1/√n;
      // variance 10, fourth moment 3 + 6·9 + 81.
      const mixed = rule.modes.length > 1 && name === "x9";
      const variance = mixed ? 10 : 1;
      const fourth = mixed ? 138 : 3;
      assert.ok(Math.abs(mean) < 4 / Math.sqrt(rows), `${name}: ${mean}`);
      assert.ok(
        Math.abs(squares - variance) <
          4 * Math.sqrt((fourth - variance ** 2) / rows),
        `${name}: ${squares}`,
      );
    }
  });
}

Deno.test("drawInput: draws from the mixture of the modes", () => {
  const stream = rng("drawInput");
  const draws = Array.from(
    { length: 4000 },
    () => drawInput(switchDataset.rule, 9, stream),
  );
  const positive = draws.filter((value) => value > 0);
  // A share of ½ has standard error √(¼ / 4000); each half is N(±3, 1).
  assert.ok(
    Math.abs(positive.length / 4000 - 0.5) < 4 * Math.sqrt(0.25 / 4000),
  );
  const mean = positive.reduce((sum, v) => sum + v, 0) / positive.length;
  assert.ok(Math.abs(mean - 3) < 4 / Math.sqrt(positive.length) + 0.01);
});

Deno.test("syntheticDataset: rows are dealt evenly to the modes and shuffled", async () => {
  const rows = 1000;
  const { inputs, inputNames } = await switchDataset.load(
    { rows, seed: 0 },
    noRead,
  );
  const column = inputNames.indexOf("x9");
  const modes = Array.from(
    { length: rowsOf(inputs) },
    (_, row) =>
      switchDataset.rule.modeOf([...new Array(9), rowAt(inputs, row)[column]!]),
  );
  const second = modes.reduce((sum, mode) => sum + mode, 0);
  // x9 crosses zero in 0.135 % of the rows
  assert.ok(Math.abs(second - rows / 2) <= 5, `${second}`);
  const firstHalf = modes.slice(0, rows / 2).reduce((sum, m) => sum + m, 0);
  assert.ok(Math.abs(firstHalf - rows / 4) < 4 * Math.sqrt(rows / 16));
});
