/**
 * Random small models with an instance to explain.
 *
 * @module
 */
import fc from "fast-check";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import { additiveModel } from "../../core/testing/additive_model.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { multilinearModel } from "../../core/testing/multilinear_model.ts";
import { reluNetwork } from "../../core/testing/relu_network.ts";
import { toyBatch, toyRows } from "../../core/testing/toy_batch.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import type { Differentiable } from "./mixed_model.ts";
import { quickOptions } from "./quick_options.ts";

/**
 * One instance and all that an explainer is shown about its inputs; one number per input in each
 * row.
 */
export interface Game {
  readonly model: Differentiable;
  readonly input: readonly number[];
  readonly baseline: readonly number[];
  readonly background: readonly (readonly number[])[];
  readonly relevance: readonly number[];
  readonly seed: number;
}

/** Quarters between −2 and 2: exact in float32, and products of a few are exact in float64. */
const quarter = fc.integer({ min: -8, max: 8 }).map((k) => k / 4);

const row = (length: number) =>
  fc.array(quarter, { minLength: length, maxLength: length });

/**
 * Models whose gradients along a line are polynomials of low degree, which the quadrature
 * integrates exactly.
 */
export function smoothModel(inputs: number): fc.Arbitrary<Differentiable> {
  const members = fc.uniqueArray(fc.nat({ max: inputs - 1 }), { maxLength: 4 });
  return fc.oneof(
    row(inputs).map((weights) => linearModel(weights, 1)),
    row(inputs).map((weights) =>
      additiveModel(weights.map((w) => ({
        value: (x) => w * x * x + x,
        gradient: (x) => 2 * w * x + 1,
      })))
    ),
    fc.array(fc.tuple(quarter, members), { maxLength: 5 })
      .map((terms) => multilinearModel(inputs, terms)),
  );
}

/** One hidden layer of three units. */
export function reluModel(inputs: number): fc.Arbitrary<Differentiable> {
  return fc.tuple(
    fc.array(row(3), { minLength: inputs, maxLength: inputs }),
    row(3),
    row(3),
  ).map(([kernel, bias, last]) =>
    reluNetwork([
      { kernel, bias },
      { kernel: last.map((w) => [w]), bias: [1] },
    ])
  );
}

/** Games of two to five inputs over models of one kind. */
export function arbitraryGame(
  model: (inputs: number) => fc.Arbitrary<Differentiable>,
): fc.Arbitrary<Game> {
  return fc.integer({ min: 2, max: 5 }).chain((inputs) =>
    fc.record({
      model: model(inputs),
      input: row(inputs),
      baseline: row(inputs),
      background: fc.array(row(inputs), { minLength: 1, maxLength: 3 }),
      relevance: row(inputs).map((values) => values.map(Math.abs)),
      seed: fc.nat({ max: 1000 }),
    })
  );
}

/** The explainer's answer to a game. */
export async function play(
  explainer: Explainer,
  { model, input, baseline, background, relevance, seed }: Game,
): Promise<Explanation> {
  const context = toyContext(input.length, {
    seed,
    baseline: Float32Array.from(baseline),
    background: toyRows(background),
  });
  const explain = await explainer.prepare(
    model,
    quickOptions(explainer),
    context,
  );
  const truth = { relevance: toyRows([relevance]) };
  return await explain({ ...toyBatch([input]), truth });
}
