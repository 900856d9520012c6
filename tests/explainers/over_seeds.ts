/**
 * What an explainer answers over many seeds.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { explainRows, type Setting } from "./explain_rows.ts";

/** Per input: mean over seeds, and variance of one answer; what each answer noted. */
export interface Spread {
  readonly means: number[];
  readonly variances: number[];
  readonly notes: NonNullable<Explanation["notes"]>[];
}

/** Answers for one row under seeds 0 .. seeds − 1. */
export async function overSeeds<O extends Options>(
  explainer: Explainer<O>,
  model: Model,
  row: readonly number[],
  setting: Setting<O>,
  seeds = 200,
): Promise<Spread> {
  const answers: ArrayLike<number>[] = [];
  const notes: Spread["notes"] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const answer = await explainRows(explainer, model, [row], {
      ...setting,
      seed,
    });
    answers.push(answer.attributions.data);
    notes.push(answer.notes ?? {});
  }
  const means = row.map((_, i) =>
    answers.reduce((sum, of) => sum + of[i]!, 0) / seeds
  );
  const variances = row.map((_, i) =>
    answers.reduce((sum, of) => sum + (of[i]! - means[i]!) ** 2, 0) /
    (seeds - 1)
  );
  return { means, variances, notes };
}

/** Throws where a mean over seeds lies more than four standard errors from `expected`. */
export function assertUnbiased(
  { means, variances }: Spread,
  expected: ArrayLike<number>,
  seeds = 200,
): void {
  means.forEach((mean, i) => {
    const error = Math.sqrt(variances[i]! / seeds);
    if (!(Math.abs(mean - expected[i]!) <= 4 * error + 1e-12)) {
      throw new Error(
        `Value ${i}: expected ${expected[i]} ± ${
          4 * error
        }, current value is ${mean}`,
      );
    }
  });
}

/** Variances of the first over those of the second, summed over inputs. */
export function varianceRatio(first: Spread, second: Spread): number {
  const total = ({ variances }: Spread) => variances.reduce((a, b) => a + b);
  return total(first) / total(second);
}
