/**
 * The collection of sufficient subsets, row by row from its definition.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";

/** What is searched: output 0 of a model of flat inputs. */
export interface Wanted {
  readonly model: Model;
  readonly input: readonly number[];
  readonly baseline: readonly number[];
  readonly threshold: number;
  /** Units masked per step. */
  readonly perStep: number;
  /**
   * How little input `next` is missed when `masked` already are: the output without it, unless
   * given.
   */
  score?(masked: ReadonlySet<number>, next: number): Promise<number>;
}

/** Output where the inputs of `masked` are at the baseline. */
export async function outputWithout(
  { model, input, baseline }: Pick<Wanted, "model" | "input" | "baseline">,
  masked: Iterable<number>,
): Promise<number> {
  const data = Float32Array.from(input);
  for (const i of masked) data[i] = baseline[i]!;
  return (await model.predict({ shape: [1, data.length], data })).data[0]!;
}

/**
 * Every subset, its first member the last one masked, and the first selection's order and values.
 */
export async function subsetSearch(wanted: Wanted): Promise<{
  readonly subsets: number[][];
  readonly order: number[];
  readonly values: number[];
}> {
  const { input, threshold, perStep } = wanted;
  const { score = (masked, next) => outputWithout(wanted, [...masked, next]) } =
    wanted;
  const gone: number[] = [];
  const subsets: number[][] = [];
  let first: { order: number[]; values: number[] } | undefined;
  for (;;) {
    const sufficient = await outputWithout(wanted, gone) >= threshold;
    if (!sufficient && first) break;
    const masked = new Set(gone);
    const order: number[] = [];
    const values: number[] = [];
    while (masked.size < input.length) {
      const candidates: { i: number; s: number }[] = [];
      for (const i of input.keys()) {
        if (!masked.has(i)) candidates.push({ i, s: await score(masked, i) });
      }
      // A stable sort: the lowest of equal candidates comes first.
      const best = candidates.toSorted((a, b) => b.s - a.s).slice(0, perStep);
      for (const { i } of best) masked.add(order[order.push(i) - 1]!);
      const after = await outputWithout(wanted, masked);
      values.push(...best.map(() => after));
    }
    first ??= { order, values };
    const enough = values.findLastIndex((value) => value >= threshold);
    const subset = order.slice(enough + 1).reverse();
    if (!sufficient || subset.length === 0) break;
    subsets.push(subset);
    gone.push(...subset);
    if (gone.length === input.length) break;
  }
  return { subsets, ...first! };
}
