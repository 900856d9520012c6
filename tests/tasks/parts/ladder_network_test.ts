import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { selectBackend } from "../../../models/backends.ts";
import { ladderNetwork } from "../../../tasks/parts/ladder_network.ts";
import { assertClose } from "../../assert_close.ts";

const columns = Int32Array.from({ length: 12 }, (_, i) => 11 - i);
const { normal } = rng("ladder_network_test");
const rows = {
  shape: [50, 12],
  data: Float32Array.from({ length: 600 }, normal),
};

Deno.test("ladderNetwork: without noise it is the rule", async () => {
  await selectBackend("wasm");
  const { model } = await ladderNetwork(columns, 0);
  const expected = Array.from({ length: 50 }, (_, row) => {
    const [d, c, b, a] = rows.data.slice(row * 12 + 8, row * 12 + 12)
      .map(Math.abs);
    return 4 * (Math.min(a!, b!) - Math.min(c!, d!));
  });
  // Sums of six float32 numbers below 20.
  assertClose((await model.predict(rows)).data, expected, { atol: 1e-5 });
});

Deno.test("ladderNetwork: no gradient exceeds the bound of its input, and noise reaches every input", async () => {
  await selectBackend("wasm");
  for (const noise of [0, 0.1]) {
    const { model, influence } = await ladderNetwork(columns, noise);
    const { data } = await model.gradient!(rows, new Int32Array(50));
    data.forEach((slope, k) =>
      assert.ok(Math.abs(slope) <= influence[k % 12]! * (1 + 1e-5))
    );
    const influential = influence.filter((bound) => bound > 0).length;
    assert.equal(influential, noise > 0 ? 12 : 4);
  }
});

Deno.test("ladderNetwork: equal inputs give equal weights, another noise others", async () => {
  await selectBackend("wasm");
  const digest = async (noise: number) =>
    (await ladderNetwork(columns, noise)).weights;
  assert.equal(await digest(0.01), await digest(0.01));
  assert.notEqual(await digest(0.01), await digest(0.02));
});
