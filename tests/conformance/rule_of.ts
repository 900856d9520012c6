/**
 * Tests of one rule for every explainer.
 *
 * @module
 */
import type { Batch } from "../../core/contracts/batch.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { takeRows } from "../../core/contracts/nd_array.ts";
import type { ToyContextParts } from "../../core/testing/toy_context.ts";
import { type Subject, subjectOf } from "../explainers/conforming.ts";
import { quickOptions } from "../explainers/quick_options.ts";

/** Registers tests of an explainer's rules, each on a subject that has what the explainer needs. */
export function ruleOf(
  explainer: Explainer,
): (name: string, check: (subject: Subject) => Promise<void>) => void {
  return (name, check) =>
    Deno.test(`${explainer.id}: ${name}`, async () => {
      await check(await subjectOf(explainer));
    });
}

/**
 * What an explainer answers about a subject.
 *
 * - `on`: the model, that of the subject unless given.
 * - `of`: the batch, that of the subject unless given.
 * - The other parts replace those of the subject's context.
 */
export async function explain(
  explainer: Explainer,
  subject: Subject,
  { seed, on = subject.model, of = subject.batch, ...parts }:
    & ToyContextParts
    & { readonly on?: Model; readonly of?: Batch } = {},
): Promise<Explanation> {
  const context = subject.context({
    ...seed !== undefined && { seed },
    ...parts,
  });
  const bound = await explainer.prepare(on, quickOptions(explainer), context);
  return await bound(of);
}

/** The rows at these places, as a batch of their own. */
export function pick(
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
