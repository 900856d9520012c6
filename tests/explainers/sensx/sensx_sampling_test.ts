import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { sensx } from "../../../explainers/sensx/sensx.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";

Deno.test("sensx: standard errors are the spread over seeds", async () => {
  const model = multilinearModel(2, [[1, [0, 1]]]);
  const answers = await Promise.all(
    Array.from(
      { length: 300 },
      (_, seed) =>
        explainRows(sensx, model, [[0.7, -1.2]], {
          seed,
          options: { walks: 20, samples: 2, deltas: 2, tau: 0 },
        }),
    ),
  );
  const values = answers.map(({ attributions }) => attributions.data[0]!);
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 299;
  const stated = answers.reduce(
    (sum, { notes }) => sum + notes!.standard_errors!.data[0]! ** 2,
    0,
  ) / 300;
  // A variance from 300 draws has a relative error near √(2/300) = 8 %: four of them.
  assertClose([stated], [variance], { rtol: 0.33 });
});

Deno.test("sensx: samples within δ*, cut by the box", async () => {
  const seen: number[] = [];
  // A spike that fills less than a hundredth of wide neighbourhoods: their bands collapse.
  const model = functionModel({
    inputs: 1,
    value(row) {
      seen.push(row[0]!);
      return Math.abs(row[0]! - 1.75) < 0.005 ? 1 : 0;
    },
    gradient: () => [0],
  });
  const { notes } = await explainRows(sensx, model, [[1.75]], {
    options: { walks: 200, samples: 400, deltas: 20, tau: 0.1 },
  });
  const [delta] = notes!.delta!.data;
  assert.ok(delta! > 0 && delta! < 1, `${delta}`);
  const walked = seen.slice(1 + 400 * 20);
  assert.equal(walked.length, 200);
  assert.ok(walked.every((z) => z >= 1.75 - 4 * delta! - 1e-6 && z <= 2));
  assert.ok(Math.min(...walked) < 1.75 - 3.5 * delta!);
});

Deno.test("sensx: the profile belongs to the instance, not to its place in a batch", async () => {
  // Ten draws per radius: δ* hangs on the few that hit the spike.
  const model = functionModel({
    inputs: 1,
    value: (row) => Math.abs(row[0]!) < 0.2 ? 1 : 0,
    gradient: () => [0],
  });
  const options = { ...sensx.defaults, walks: 2, samples: 10 };
  const explain = await sensx.prepare(model, options, toyContext(1));
  const batch = toyBatch(Array.from({ length: 20 }, () => [0]));
  const deltas = [...(await explain(batch)).notes!.delta!.data];
  assert.ok(new Set(deltas).size > 2, `${deltas}`);
  for (const [instance, delta] of deltas.entries()) {
    const alone = { ...toyBatch([[0]]), instances: new Int32Array([instance]) };
    assert.equal((await explain(alone)).notes!.delta!.data[0], delta);
  }
});

Deno.test("sensx: standard errors fall with the root of the number of walks", async () => {
  const model = multilinearModel(2, [[1, [0, 1]]]);
  const stated = async (walks: number) => {
    let sum = 0;
    for (let seed = 0; seed < 50; seed++) {
      const { notes } = await explainRows(sensx, model, [[0.7, -1.2]], {
        seed,
        options: { walks, samples: 2, deltas: 2, tau: 0 },
      });
      sum += notes!.standard_errors!.data[0]!;
    }
    return sum / 50;
  };
  // A standard deviation from 50 walks is off by near 1/√100 = 10 %, its mean over 50 seeds by 1.4
  // %, and low by 0.5 %: four of them and that.
  assertClose([await stated(50) / await stated(200)], [2], { rtol: 0.07 });
});
