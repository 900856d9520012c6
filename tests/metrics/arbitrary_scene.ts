/**
 * Random scenes in small integers: sums are exact and ties are common.
 *
 * @module
 */
import fc from "fast-check";
import {
  multilinearModel,
  type Term,
} from "../../core/testing/multilinear_model.ts";
import type { Batch } from "../../core/contracts/batch.ts";
import type { ReferenceData } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import type { SceneParts } from "../../core/testing/scene.ts";
import { twoOutputs } from "../explainers/two_outputs.ts";
import { withLayers } from "./toy_layers.ts";

/** A scene whose model can be relabelled. */
export interface RandomScene extends SceneParts {
  /** The model's terms. */
  readonly terms: readonly Term[];
  readonly relevance: readonly (readonly number[])[];
  readonly mask: readonly (readonly number[])[];
  readonly exact: readonly (readonly number[])[];
  readonly baseValues: readonly number[];
  readonly repeats: readonly (readonly (readonly number[])[])[];
  readonly subsets: readonly (readonly (readonly number[])[])[];
}

/** How many scenes every property is tested on, and which. */
export const randomScenes = { seed: 20250501, numRuns: 60 };

/** Scenes of 1 to 3 instances and 2 to 5 inputs with every optional part. */
export const arbitraryScene: fc.Arbitrary<RandomScene> = fc.record({
  inputs: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 1, max: 3 }),
}).chain(({ inputs, rows }) => {
  const table = (min: number, max: number) =>
    fc.array(
      fc.array(fc.integer({ min, max }), {
        minLength: inputs,
        maxLength: inputs,
      }),
      { minLength: rows, maxLength: rows },
    );
  const term: fc.Arbitrary<Term> = fc.tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.uniqueArray(fc.nat(inputs - 1), { minLength: 1, maxLength: 3 }),
  );
  return fc.record({
    terms: fc.array(term, { minLength: 1, maxLength: 6 }),
    inputs: table(-3, 3),
    attributions: table(-3, 3),
    relevance: table(0, 2),
    mask: table(0, 1),
    exact: table(-3, 3),
    repeats: fc.array(table(-3, 3), { minLength: 1, maxLength: 2 }),
    subsets: fc.array(
      fc.shuffledSubarray([...Array(inputs).keys()]).chain((units) =>
        fc.nat(units.length).map((cut) =>
          [units.slice(0, cut), units.slice(cut)].filter((set) =>
            set.length > 0
          )
        )
      ),
      { minLength: rows, maxLength: rows },
    ),
    baseValues: fc.array(fc.integer({ min: -3, max: 3 }), {
      minLength: rows,
      maxLength: rows,
    }),
    signed: fc.boolean(),
  }).map((parts) => ({
    ...parts,
    model: modelOf(inputs, parts.terms),
    explain: losses,
  }));
});

/**
 * Two outputs, the first of which has these terms; half of their coefficients, or all, can be drawn
 * anew.
 */
function modelOf(inputs: number, terms: readonly Term[]): Model {
  const other = terms.map(([c, members], i): Term => [c + i + 1, members]);
  const pair = twoOutputs([
    multilinearModel(inputs, terms),
    multilinearModel(inputs, other),
  ]);
  const products = (row: readonly number[]) =>
    terms.map(([, members]) =>
      members.reduce((product, input) => product * row[input]!, 1)
    );
  return {
    ...withLayers(pair, products),
    randomised: {
      layers: 2,
      within(layers, random, use) {
        const drawn = terms.map(([c, members], i): Term => {
          const fresh = random.integer(7) - 3;
          return [layers === 2 || i % 2 === 0 ? fresh : c, members];
        });
        return use(modelOf(inputs, drawn));
      },
    },
    labelRandomised: {
      within: (use) =>
        use(modelOf(inputs, terms.map(([c, members]) => [2 - c, members]))),
    },
    shifted: {
      period: inputs,
      within: (shift, use) => use(movedBack(pair, shift)),
    },
    equivalentNetwork: {
      within: (_random, use) => use(modelOf(inputs, terms)),
    },
  };
}

/** The model of shifted inputs. */
function movedBack(model: Model, shift: ArrayLike<number>): Model {
  return {
    ...model,
    predict: ({ shape, data }) =>
      model.predict({
        shape,
        data: Float64Array.from(data, (x, i) => x - shift[i % shape[1]!]!),
      }),
  };
}

/**
 * What the target's output loses when an input becomes its baseline, 0 if none is told; one call
 * for all rows.
 */
async function losses(
  { inputs, targets }: Batch,
  model: Model,
  { baseline }: ReferenceData = {},
): Promise<number[][]> {
  const size = model.inputShape[0]!;
  const rows = [...targets.keys()].flatMap((i) => {
    const row = rowAt(inputs, i);
    return [
      row,
      ...row.keys().map((unit) => row.with(unit, baseline?.[unit] ?? 0)),
    ];
  });
  const { data } = await model.predict({
    shape: [rows.length, size],
    data: Float64Array.from(rows.flatMap((row) => [...row])),
  });
  const output = (i: number, row: number) =>
    data[(i * (size + 1) + row) * model.outputs + targets[i]!]!;
  return Array.from(
    { length: rowsOf(inputs) },
    (_, i) =>
      Array.from(
        { length: size },
        (_, unit) => output(i, 0) - output(i, 1 + unit),
      ),
  );
}

/** The scene of the instances at `rows`, with their numbers. */
export function takeInstances(
  parts: RandomScene,
  rows: readonly number[],
): RandomScene {
  const take = <T>(list: readonly T[]) => rows.map((row) => list[row]!);
  return {
    ...parts,
    inputs: take(parts.inputs),
    attributions: take(parts.attributions),
    relevance: take(parts.relevance),
    mask: take(parts.mask),
    exact: take(parts.exact),
    baseValues: take(parts.baseValues),
    repeats: parts.repeats.map(take),
    subsets: take(parts.subsets),
    instances: rows,
  };
}

/** The scene with its inputs in reverse order. */
export function reversedInputs(parts: RandomScene): RandomScene {
  const last = parts.model.inputShape[0]! - 1;
  const reversed = (table: readonly (readonly number[])[]) =>
    table.map((row) => row.toReversed());
  const terms = parts.terms.map(([coefficient, members]): Term => [
    coefficient,
    members.map((input) => last - input),
  ]);
  return {
    ...parts,
    terms,
    model: modelOf(last + 1, terms),
    inputs: reversed(parts.inputs),
    attributions: reversed(parts.attributions),
    relevance: reversed(parts.relevance),
    mask: reversed(parts.mask),
    exact: reversed(parts.exact),
    repeats: parts.repeats.map(reversed),
    subsets: parts.subsets.map((sets) =>
      sets.map((set) => set.map((unit) => last - unit))
    ),
  };
}
