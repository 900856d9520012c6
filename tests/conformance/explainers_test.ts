import assert from "node:assert/strict";
import type {
  Batch,
  Context,
  Explainer,
  Explanation,
  Model,
} from "../../core/contracts.ts";
import { rowAt, takeRows } from "../../core/nd_array.ts";
import { rng } from "../../core/rng.ts";
import { reluNetwork } from "../../core/toys/relu_network.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/toys/toy_context.ts";
import { explainers } from "../../explainers/index.ts";
import { counted } from "../explainers/counted.ts";
import { grouped } from "../explainers/grouped.ts";
import { quickOptions } from "../explainers/quick_options.ts";
import { twoOutputs } from "../explainers/two_outputs.ts";

const shape = [2, 2];
const size = 4;
const rows = 5;
const { normal } = rng("conformance");
/** Explainers whose players are inputs, grouped by units: members have values of their own. */
const grouping: readonly string[] = ["owen_shap"];
const pair = [network(), network()] as const;
const model = twoOutputs(pair, shape);
const batch: Batch = {
  inputs: { shape: [rows, ...shape], data: floats(rows * size) },
  targets: new Int32Array([0, 1, 1, 0, 1]),
  instances: new Int32Array([7, 3, 11, 0, 4]),
  truth: {
    relevance: {
      shape: [rows, ...shape],
      data: floats(rows * size).map(Math.abs),
    },
  },
};

function floats(length: number): Float32Array {
  return Float32Array.from({ length }, normal);
}

/** A ReLU network with random weights and interactions of every order. */
function network() {
  const layer = (inputs: number, units: number) => ({
    kernel: Array.from({ length: inputs }, () => [...floats(units)]),
    bias: [...floats(units)],
  });
  return reluNetwork([layer(size, 6), layer(6, 4), layer(4, 1)]);
}

/** New on every call, since nothing may be changed. */
function contextOf(parts: ToyContextParts = {}): Context {
  const { normal } = rng("context");
  const draw = (length: number) => Float32Array.from({ length }, normal);
  return toyContext(size, {
    background: { shape: [3, ...shape], data: draw(3 * size) },
    baseline: draw(size),
    ...parts,
  });
}

async function explain(
  explainer: Explainer,
  { seed, on = model, of = batch, ...parts }: ToyContextParts & {
    readonly on?: Model;
    readonly of?: Batch;
  } = {},
): Promise<Explanation> {
  const context = contextOf({ ...seed !== undefined && { seed }, ...parts });
  const bound = await explainer.prepare(on, quickOptions(explainer), context);
  return await bound(of);
}

/** The rows at these places, as a batch of their own. */
function pick(
  { inputs, targets, instances, truth }: Batch,
  at: number[],
): Batch {
  const take = (
    { shape, data }: { shape: readonly number[]; data: ArrayLike<number> },
  ) => takeRows({ shape, data: Float32Array.from(data) }, at);
  return {
    inputs: take(inputs),
    targets: Int32Array.from(at, (i) => targets[i]!),
    instances: Int32Array.from(at, (i) => instances[i]!),
    ...truth?.relevance && { truth: { relevance: take(truth.relevance) } },
  };
}

/** Everything that an explanation says about row `index`. */
function about(
  { attributions, baseValues, subsets, notes }: Explanation,
  index: number,
) {
  return {
    attributions: [...rowAt(attributions, index)],
    baseValue: baseValues?.[index],
    subsets: subsets?.[index],
    notes: Object.entries(notes ?? {}).map((
      [name, note],
    ) => [name, ...rowAt(note, index)]),
  };
}

Deno.test("explainers: there are some, and every rule of this suite is run on each", () => {
  assert.ok(explainers.length >= 12);
});

for (const explainer of explainers) {
  const { id } = explainer;

  Deno.test(`${id}: shapes and finite numbers`, async () => {
    const { attributions, baseValues, notes } = await explain(explainer);
    assert.deepEqual(attributions.shape, batch.inputs.shape);
    assert.equal(attributions.data.length, batch.inputs.data.length);
    const parts = Object.values(notes ?? {});
    assert.ok(parts.every(({ shape }) => shape[0] === rows));
    for (const data of [attributions.data, ...parts.map((note) => note.data)]) {
      assert.ok(data.every(Number.isFinite));
    }
    if (baseValues) assert.equal(baseValues.length, rows);
    if (!explainer.signed) {
      assert.ok(attributions.data.every((value) => value >= 0));
    }
  });

  Deno.test(`${id}: the seed decides, and only where it says so`, async () => {
    const first = await explain(explainer, { seed: 1 });
    assert.deepEqual(await explain(explainer, { seed: 1 }), first);
    const other = await explain(explainer, { seed: 2 });
    const equal = first.attributions.data.every((value, i) =>
      value === other.attributions.data[i]
    );
    assert.equal(equal, !explainer.stochastic);
  });

  Deno.test(`${id}: answers do not depend on how rows are batched`, async () => {
    const whole = await explain(explainer);
    const backwards = [4, 3, 2, 1, 0];
    const reversed = await explain(explainer, { of: pick(batch, backwards) });
    for (const i of backwards) {
      const alone = await explain(explainer, { of: pick(batch, [i]) });
      assert.deepEqual(about(alone, 0), about(whole, i));
      assert.deepEqual(about(reversed, 4 - i), about(whole, i));
    }
  });

  Deno.test(`${id}: what it asks of the model does not depend on how rows are batched`, async () => {
    const asked = async (batches: readonly Batch[]) => {
      const { model: metered, count } = counted(model);
      const bound = await explainer.prepare(
        metered,
        quickOptions(explainer),
        contextOf(),
      );
      for (const one of batches) await bound(one);
      return [count.rows, count.gradientRows];
    };
    const alone = Array.from({ length: rows }, (_, i) => pick(batch, [i]));
    assert.deepEqual(await asked([batch]), await asked(alone));
  });

  Deno.test(`${id}: one binding explains several batches`, async () => {
    const bound = await explainer.prepare(
      model,
      quickOptions(explainer),
      contextOf(),
    );
    const first = await bound(batch);
    assert.deepEqual(await bound(batch), first);
  });

  Deno.test(`${id}: explains the target, whatever the other output says`, async () => {
    const { attributions } = await explain(explainer);
    for (const [i, target] of batch.targets.entries()) {
      const twice = twoOutputs([pair[target]!, pair[target]!], shape);
      const same = await explain(explainer, { on: twice });
      assert.deepEqual(rowAt(same.attributions, i), rowAt(attributions, i));
    }
  });

  Deno.test(
    `${id}: members of a unit ${
      grouping.includes(id) ? "have values of their own" : "share one value"
    }`,
    async () => {
      const units = grouped([[3, 0], [1], [2]]);
      const relevance = Float32Array.from(batch.truth!.relevance!.data);
      for (let i = 0; i < rows; i++) {
        relevance[i * size + 3] = relevance[i * size]!;
      }
      const { attributions } = await explain(explainer, {
        units,
        of: {
          ...batch,
          truth: { relevance: { shape: batch.inputs.shape, data: relevance } },
        },
      });
      for (let i = 0; i < rows; i++) {
        const [first, , , last] = rowAt(attributions, i);
        assert.equal(first === last, !grouping.includes(id));
      }
    },
  );

  Deno.test(`${id}: changes nothing that it is given`, async () => {
    const context = contextOf();
    const before = structuredClone([
      batch,
      context.background,
      context.baseline,
      context.box,
    ]);
    await (await explainer.prepare(model, quickOptions(explainer), context))(
      batch,
    );
    assert.deepEqual(
      [batch, context.background, context.baseline, context.box],
      before,
    );
  });

  Deno.test(`${id}: needs what it says, and no more`, async () => {
    const { gradient: _, ...blackBox } = model;
    const closed = {
      get relevance(): never {
        throw new Error("Cannot look at the truth: not declared");
      },
    };
    const { truth: _truth, ...open } = batch;
    const needs = explainer.needs as readonly string[];
    if (needs.includes("gradient")) {
      await assert.rejects(explain(explainer, { on: blackBox }), RangeError);
    } else {
      await explain(explainer, { on: blackBox });
    }
    if (needs.includes("relevance")) {
      await assert.rejects(explain(explainer, { of: open }), RangeError);
    } else {
      await explain(explainer, { of: { ...open, truth: closed } });
    }
  });

  Deno.test(`${id}: stops at its next question when cancelled`, async () => {
    const asked = counted(model);
    await explain(explainer, { on: asked.model });
    const { calls } = asked.count;
    for (const last of calls === 0 ? [] : new Set([0, calls - 1])) {
      const controller = new AbortController();
      const metered = counted(model, () => {
        if (metered.count.calls === last) controller.abort();
        controller.signal.throwIfAborted();
      });
      await assert.rejects(
        explain(explainer, { on: metered.model, signal: controller.signal }),
        { name: "AbortError" },
      );
      assert.equal(metered.count.calls, last);
    }
  });

  Deno.test(`${id}: refuses rows of another shape`, async () => {
    const inputs = { shape: [rows, size + 1], data: floats(rows * (size + 1)) };
    await assert.rejects(
      explain(explainer, { of: { ...batch, inputs } }),
      { name: "RangeError", message: /shape \[2,2\], current value is \[5\]/ },
    );
  });

  Deno.test(`${id}: no rows are no attributions`, async () => {
    const { attributions } = await explain(explainer, { of: pick(batch, []) });
    assert.deepEqual(attributions.shape, [0, ...shape]);
  });
}
