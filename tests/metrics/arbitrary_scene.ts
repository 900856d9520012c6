/**
 * Random scenes in small integers: sums are exact and ties are common.
 *
 * @module
 */
import fc from "fast-check";
import {
  multilinearModel,
  type Term,
} from "../../core/toys/multilinear_model.ts";
import type { SceneParts } from "../../core/toys/scene.ts";

/** A scene whose model can be relabelled. */
export interface RandomScene extends SceneParts {
  /** The model's terms. */
  readonly terms: readonly Term[];
  readonly relevance: readonly (readonly number[])[];
  readonly baseValues: readonly number[];
  readonly repeats: readonly (readonly (readonly number[])[])[];
}

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
    repeats: fc.array(table(-3, 3), { minLength: 1, maxLength: 2 }),
    baseValues: fc.array(fc.integer({ min: -3, max: 3 }), {
      minLength: rows,
      maxLength: rows,
    }),
    signed: fc.boolean(),
  }).map((parts) => ({
    ...parts,
    model: multilinearModel(inputs, parts.terms),
  }));
});

/** The scene of the instances at `rows`, their numbers kept. */
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
    baseValues: take(parts.baseValues),
    repeats: parts.repeats.map(take),
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
    model: multilinearModel(last + 1, terms),
    inputs: reversed(parts.inputs),
    attributions: reversed(parts.attributions),
    relevance: reversed(parts.relevance),
    repeats: parts.repeats.map(reversed),
  };
}
