import { memory } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import assert from "node:assert/strict";
import type { Coalitions } from "../../../core/contracts/queries.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { rng } from "../../../core/rows/rng.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cutNetwork } from "../../../models/queries/cut_network.ts";
import { sliceRows } from "../../../core/contracts/nd_array.ts";
import { denseCoalitions } from "../../../models/queries/dense_coalitions.ts";
import { denseFirst } from "../../../models/queries/dense_first.ts";
import { denseMaskings } from "../../../models/queries/dense_maskings.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { assertClose } from "../../assert_close.ts";
import { backendsAndOnnx } from "../../backends/onnx.ts";

const sizes = fc.record(
  {
    seed: fc.nat(1e6),
    inputs: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 1, max: 4 }),
    masks: fc.integer({ min: 1, max: 9 }),
    outputs: fc.integer({ min: 1, max: 3 }),
    grouped: fc.boolean(),
  } as const,
);

type Size = Parameters<Parameters<typeof sizes.map>[0]>[0];

for (const backend of backendsAndOnnx) {
  Deno.test(`denseMaskings: ${backend}: equals built rows for random sizes, units, masks and targets`, async () => {
    await selectBackend(backend);
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const { network, cut, query } = asked(size);
        const before = memory().numTensors;
        const outputs = await denseMaskings(cut, query);
        assert.equal(memory().numTensors, before);
        assertClose(
          outputs,
          await answerByRows(tfjsModel(network, "logit"), query),
          // float32 sums of at most 40 terms near 1 that may cancel.
          { rtol: 1e-5, atol: 1e-5 },
        );
      }),
      { seed: 1, numRuns: backend === "wasm" ? 40 : 3 },
    );
  });
}

Deno.test("denseMaskings: each answer is the same to the last bit whatever else is asked, beyond one pass too", async () => {
  await selectBackend("wasm");
  const { cut, query } = asked({
    seed: 1,
    inputs: 300,
    rows: 2500,
    masks: 3,
    outputs: 2,
    grouped: false,
  });
  const all = await denseMaskings(cut, query);
  for (const row of [0, 1, 2047, 2048, 2499]) {
    const alone = await denseMaskings(cut, {
      ...query,
      rows: sliceRows(query.rows, row, row + 1),
      targets: query.targets.slice(row, row + 1),
      masks: query.masks.slice(300, 600),
    });
    assert.deepEqual([...alone], [all[row * 3 + 1]]);
  }
});

Deno.test("denseFirst: the smaller side of a mask is asked for many instances of wide layers that come together, against one background row", async () => {
  await selectBackend("wasm");
  const size = { seed: 2, rows: 32, masks: 5, outputs: 1, grouped: false };
  const wide = asked({ ...size, inputs: 2 ** 13 });
  const narrow = asked({ ...size, inputs: 2 ** 13 - 1 });
  const few = asked({ ...size, inputs: 2 ** 13, rows: 31 });
  for (const { cut, query } of [wide, narrow, few]) {
    const [maskings, coalitions, free, together] = await Promise.all([
      denseMaskings(cut, query),
      denseCoalitions(cut, query),
      denseFirst(cut, query),
      denseFirst(cut, { ...query, together: true }),
    ]);
    assertClose(maskings, coalitions, { rtol: 1e-4, atol: 1e-4 });
    assert.notDeepEqual(maskings, coalitions);
    assert.deepEqual(free, coalitions);
    assert.deepEqual(together, cut === wide.cut ? maskings : coalitions);
  }
});

/**
 * A network of eight units, and a query with masks of every size, the first of which keep nothing
 * and all.
 */
function asked({ seed, inputs, rows, masks, outputs, grouped }: Size) {
  const network = mlp({ inputs, hidden: [8], outputs, seed });
  const { normal, uniform, integer, permutation } = rng("maskings", seed);
  const drawn = (count: number) => ({
    shape: [count, inputs],
    data: new Float32Array(count * inputs).map(normal),
  });
  // The last position belongs to no unit: it is the background's.
  const players = grouped ? Math.ceil(inputs / 3) : inputs;
  const units = {
    offsets: Int32Array.from(
      { length: players + 1 },
      (_, unit) => Math.min(inputs - 1, 3 * unit),
    ),
    positions: permutation(inputs).slice(0, inputs - 1),
  };
  const shares = Array.from({ length: masks }, (_, i) => i < 2 ? i : uniform());
  const query: Coalitions = {
    kind: "coalitions",
    rows: drawn(rows),
    targets: new Int32Array(rows).map(() => integer(outputs)),
    background: drawn(1),
    masks: Uint8Array.from(
      shares.flatMap((share) =>
        Array.from({ length: players }, () => Number(uniform() < share))
      ),
    ),
    ...grouped && { units },
  };
  return { network, cut: cutNetwork(network, "logit")!, query };
}
