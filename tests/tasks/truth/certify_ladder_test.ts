import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import {
  certifyLadder,
  LADDER_SIZES,
} from "../../../tasks/truth/certify_ladder.ts";

Deno.test("certifyLadder: without noise nothing irrelevant moves anything", async () => {
  await selectBackend("wasm");
  const { deviation, irrelevant, share, relevant } = await certifyLadder(50, 0);
  assert.equal(irrelevant, 0);
  assert.equal(share, 0);
  assert.ok(deviation.largest < 1e-5); // float32 sums of six numbers below 20
  assert.ok(Math.abs(relevant.rule - relevant.network) < 1e-5);
});

Deno.test("certifyLadder: the bound grows with the noise", async () => {
  await selectBackend("wasm");
  const little = await certifyLadder(50, 0.001);
  const much = await certifyLadder(50, 0.01);
  assert.ok(much.irrelevant > 9 * little.irrelevant);
  assert.equal(LADDER_SIZES.at(-1), 224 * 224 * 3);
});
