/**
 * quantus's scores of small dense networks.
 *
 * @module
 */
import type { DenseLayer } from "../../core/testing/relu_network.ts";
import { denseModel } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import type { Judged } from "./known_subject.ts";

/** Weights of a network. */
export type Layers = readonly DenseLayer[];

/** Scores of quantus, one per instance or, of curves and steps, one list. */
export interface Scores {
  readonly outputs: readonly number[];
  readonly subsets: Rows;
  readonly offsets: readonly Rows[];
  readonly gradients: Rows;
  readonly lengths: readonly number[];
  readonly near_lengths: Rows;
  readonly labels: readonly (readonly boolean[])[];
  readonly copies: readonly Layers[];
  readonly all_anew: Layers;
  readonly others: readonly number[];
  readonly mask?: Rows;
  readonly [lists: `${string}_curve`]: Rows;
}

/** A network, what it is asked, and scores. */
export type Known = {
  readonly shape: readonly [number, number, number];
  readonly head: "logit" | "probability";
  readonly layers: Layers;
  readonly inputs: Rows;
  readonly targets: readonly number[];
  readonly attributions: Rows;
  readonly scores: Scores & { readonly [name: string]: unknown };
};

/** Made by tests/parity/generate/make_quantus.py. */
export const quantusFixture: {
  readonly cases: readonly Known[];
  readonly dummies: { readonly count: readonly number[] };
} = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/quantus.json", import.meta.url)),
);

/** Sums of some tens of numbers near 1 in float64, in different orders, and quotients of them. */
export const rounding = { atol: 1e-11, rtol: 1e-11 };

/** Parts that tests of a case share. */
export interface QuantusCase {
  readonly judged: Judged;
  /** Names a test. */
  readonly name: (what: string) => string;
  /** Scores that are one per instance. */
  readonly list: (of: string) => readonly number[];
  /** Scores that are lists. */
  readonly rows: (of: string) => Rows;
}

/** The case as a subject. */
export function quantusCase(known: Known): QuantusCase {
  const { shape, head, layers, scores } = known;
  return {
    judged: { ...known, model: denseModel(layers, { shape, head }) },
    name: (what) => `${what}, ${head} of [${shape}]`,
    list: (of) => scores[of] as readonly number[],
    rows: (of) => scores[of] as Rows,
  };
}
