/**
 * The words every room speaks: what a model, an explainer, a metric, a dataset and a task are.
 *
 * @module
 */

import type { DataFile } from "./data_file.ts";
import type { InputLaw } from "./input_law.ts";
import type { LayerGraph } from "./layer_graph.ts";
import type { NdArray } from "./nd_array.ts";
import type { Equal, Randomised, Retaught, Shifted } from "./network_copies.ts";
import type { Outside } from "./outside.ts";
import type { Query, Units } from "./queries.ts";
import type { Truth } from "./truth.ts";

export type * from "./data_file.ts";
export type * from "./input_law.ts";
export type * from "./layer_graph.ts";
export type * from "./metric.ts";
export type * from "./network_copies.ts";
export type * from "./outside.ts";
export type * from "./portrait.ts";
export type { NdArray } from "./nd_array.ts";
export type * from "./queries.ts";
export type * from "./truth.ts";

/** A plug-in's options: flat, so that they can be written on a command line and hashed. */
export type Options = { readonly [name: string]: number | string | boolean };

/** What values one option accepts beyond having its default's type. */
export type Limit =
  | { readonly min?: number; readonly max?: number; readonly integer?: boolean }
  | { readonly choices: readonly string[] };

/** A plug-in and the options that differ from its defaults, as in `sensx[walks=500]`. */
export interface Spec {
  /** The plug-in's id. */
  readonly id: string;
  /** Given options; the rest are the defaults. */
  readonly options: Options;
}

/** What every plug-in says about itself. */
export interface Card<O extends Options = Options> {
  /** Equal to the file name, in snake_case. */
  readonly id: string;
  /** Bumped when numbers may change: older records stop counting. */
  readonly version: number;
  /** One sentence. */
  readonly summary: string;
  /** Sources: author, year, title, DOI or arXiv number. */
  readonly references: readonly string[];
  /** Every option with its default value. */
  readonly defaults: O;
  /** Bounds of the options that have any. */
  readonly limits?: { readonly [K in keyof O]?: Limit };
}

/**
 * How a model's output is read: raw score, sigmoid/softmax p of it, p − 1, or a regression value.
 *
 * `shifted_probability` has the differences and gradients of `probability`, and keeps them where p rounds to 1.
 */
export type Head = "logit" | "probability" | "shifted_probability" | "value";

/** A model behind one seam. Optional members are capabilities. */
export interface Model {
  /** Shape of one input, without the row axis. */
  readonly inputShape: readonly number[];
  /** Number of outputs per row. */
  readonly outputs: number;
  /** How outputs are read. */
  readonly head: Head;
  /** Outputs `[rows, outputs]` of `inputs` `[rows, ...inputShape]`, in float64 so that probabilities near 1 keep their distance from it. */
  predict(inputs: NdArray): Promise<NdArray<Float64Array>>;
  /** d output[targets[row]] / d input, `[rows, ...inputShape]`; in float64 where float32 would underflow. */
  gradient?(inputs: NdArray, targets: Int32Array): Promise<NdArray>;
  /** Answers a structured query without building its rows; see {@linkcode Query} for the shape of the answer. */
  answer?(query: Query): Promise<Float64Array>;
  /** The network's layers, for methods that look inside; throws `RangeError` naming a layer that it does not know. */
  layers?(): LayerGraph;
  /** Copies with weights drawn anew. */
  readonly randomised?: Randomised;
  /** The same network taught permuted labels. */
  readonly retaught?: Retaught;
  /** Copies that take their inputs shifted. */
  readonly shifted?: Shifted;
  /** Networks of other weights that compute the same. */
  readonly equal?: Equal;
}

/** Instances to explain. */
export interface Batch {
  /** `[rows, ...inputShape]`. */
  readonly inputs: NdArray;
  /** Output explained, per row. */
  readonly targets: Int32Array;
  /** The task's number of each row: keys its random numbers, so that no answer depends on how rows are batched. */
  readonly instances: Int32Array;
  /** Present for metrics, and for controls that declare they need it. */
  readonly truth?: Truth;
}

/** Random numbers of one stream. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
  /** A uniform random order of 0 .. length - 1. */
  permutation(length: number): Int32Array;
}

/** Bounds of the inputs, flat over `inputShape`. */
export interface Box {
  /** Smallest value of each input. */
  readonly lower: Float32Array;
  /** Largest value of each input. */
  readonly upper: Float32Array;
}

/** Everything random, borrowed or cancellable comes from here. */
export interface Context {
  /** The stream with this key: equal keys give equal numbers, whatever was drawn before. */
  rng(...key: readonly (number | string)[]): Rng;
  /** Training rows shown to explainers, `[rows, ...inputShape]`. */
  readonly background: NdArray;
  /** The reference input that means "absent", flat over `inputShape`. */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
  /** The law that rows are drawn from, where it is known. */
  readonly law?: InputLaw;
  /** Aborted when the cell is cancelled; the metered model checks it at every call. */
  readonly signal: AbortSignal;
}

/** What an explainer answers for a batch. */
export interface Explanation {
  /** Shape of the inputs; sign = direction, where the method has one. */
  readonly attributions: NdArray;
  /** Output that attributions are measured from, per instance, for methods whose attributions add up. */
  readonly baseValues?: Float64Array;
  /** Per instance, disjoint sets of units in the method's order (SIS, SensX). */
  readonly subsets?: readonly (readonly Int32Array[])[];
  /** What the method wants kept, first axis = instances: δ*, standard errors, completeness gap. */
  readonly notes?: { readonly [name: string]: NdArray };
}

/**
 * What a plug-in may need from the model or the task; where it is missing the cell is skipped with the reason.
 *
 * `image`: inputs `[height, width, channels]`; `layers`: a network that can be looked into; `convolution`: one with a
 * two-dimensional convolution; `global_pooling`: one whose logits are a dense layer over globally averaged feature maps; `attention`: one with
 * attention over tokens, the first of which is the class token; `several_outputs`: a model with more than one; `randomised`: one whose weights can be drawn anew;
 * `retaught`: one that comes with the same network taught permuted labels; `shifted`: a network whose first layer can absorb a shift of the inputs;
 * `equal`: one that can be built otherwise and compute the same.
 */
export type Need =
  | "gradient"
  | "image"
  | "layers"
  | "convolution"
  | "global_pooling"
  | "attention"
  | "relevance"
  | "mask"
  | "attributions"
  | "baseValues"
  | "subsets"
  | "repeats"
  | "several_outputs"
  | "randomised"
  | "retaught"
  | "shifted"
  | "equal";

/**
 * An axiom that an explainer claims, checked on random models. `relabelling`: renaming inputs renames the answer exactly.
 *
 * Explainers that look into layers claim it of networks as they are built: `dummy` is then an input without weights, `linearity` holds of networks side by side under a sum.
 */
export type Claim =
  | "completeness"
  | "dummy"
  | "symmetry"
  | "linearity"
  | "relabelling";

/** Explains a batch; bound once to model, options and context. */
export type Explain = (batch: Batch) => Promise<Explanation>;

/** An explanation method. */
export interface Explainer<O extends Options = Options> extends Card<O> {
  /** Compared with what model and task have: otherwise "skipped: needs gradient". */
  readonly needs: readonly Need[];
  /** True when attributions are signed by direction of effect. */
  readonly signed: boolean;
  /** True when the answer depends on the seed. */
  readonly stochastic: boolean;
  /** True for rows that anchor a scale (random, constant, oracle) and are never ranked against methods. */
  readonly control?: boolean;
  /** "global" where the answer is about the model as a whole: the same for all instances of a target. Absent: about each instance. */
  readonly scope?: "global";
  /** Axioms that must hold of every answer. */
  readonly claims: readonly Claim[];
  /** Why the method has no answer for a model like this at any time (`more than 16 units`), whatever is asked: the cell is skipped with this reason. */
  refuses?(model: Model, options: O, context: Context): string | undefined;
  /** Binds the method; throws `RangeError` on options that the model or context cannot satisfy. */
  prepare(
    model: Model,
    options: O,
    context: Context,
  ): Explain | Promise<Explain>;
}

/** Labelled rows. */
export interface Table {
  /** `[rows, ...shape]`. */
  readonly inputs: NdArray<Float32Array>;
  /** Class of each row. */
  readonly labels: Int32Array;
  /** Name of each class. */
  readonly classes: readonly string[];
  /** Name of each flat input. */
  readonly inputNames: readonly string[];
}

/**
 * Reads a file of the project by its path from the project's root, or a {@linkcode DataFile} by its name; a path that begins with `/`, `./`, `../` or a drive
 * is the user's own, from the current folder. The harness supplies it.
 */
export type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A generator of labelled rows, or a file of them. */
export interface Dataset<O extends Options = Options> extends Card<O> {
  /** Licence of the data. */
  readonly licence: string;
  /** Files that it reads and the project does not hold. */
  readonly files?: readonly DataFile[];
  /** The rows; throws an error that names file, expected and found on malformed data. */
  load(options: O, read: Read, outside?: Outside): Promise<Table>;
}

/** A task ready to be explained. */
export interface Problem {
  /** The trained model. */
  readonly model: Model;
  /** sha256 of the model's weights. */
  readonly weights: string;
  /** The instances explained, with truth where it is known. */
  readonly batch: Batch;
  /** Training rows shown to explainers. */
  readonly background: NdArray<Float32Array>;
  /** The reference input that means "absent". */
  readonly baseline: Float32Array;
  /** Range of the training data. */
  readonly box: Box;
  /** What is replaced together; every input on its own when absent. */
  readonly units?: Units;
  /** The law that rows are drawn from, where it is known. */
  readonly law?: InputLaw;
  /** What else is known of data and model, in words. */
  readonly facts?: readonly string[];
}

/** Dataset + model + truth + metrics. */
export interface Task<O extends Options = Options> extends Card<O> {
  /** Id of the dataset. */
  readonly dataset: string;
  /** Metrics that are meaningful here. */
  readonly metrics: readonly Spec[];
  /** Loads data, weights and truth; `outside` is for tasks about what the project does not hold. */
  load(options: O, read: Read, outside?: Outside): Promise<Problem>;
}

/** A frozen list of cells: a correction is a new version. */
export interface Suite {
  /** Equal to the file name, with its version: `quick_v1`. */
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Tasks with options. */
  readonly tasks: readonly Spec[];
  /** Explainers with options. */
  readonly explainers: readonly Spec[];
  /** Metrics instead of the tasks' own; what a task or a method lacks for one is said in its record. */
  readonly metrics?: readonly Spec[];
  /** Seeds of stochastic explainers; deterministic ones run under the first. */
  readonly seeds: readonly number[];
  /** Seconds after which a cell counts as timed out. */
  readonly timeout: number;
}
