/**
 * Agreement of explainers over tasks.
 *
 * @module
 */
import type { TaskAgreement } from "./agreement.ts";
import { meanOf } from "./estimate.ts";

/** Every explainer of some tasks, and the agreement of each pair. */
export interface MeanAgreement {
  /** As specs, in the order in which tasks name them. */
  readonly explainers: readonly string[];
  /** Mean of their correlations over the tasks that have one; undefined where none has. */
  readonly between: (one: string, other: string) => number | undefined;
}

/** Correlations of explainers, mean over the tasks that both completed. */
export function meanAgreement(
  agreement: readonly TaskAgreement[],
): MeanAgreement {
  const all = agreement.flatMap(({ explainers }) => explainers);
  return {
    explainers: [...new Set(all)],
    between(one, other) {
      const rhos = agreement.flatMap(({ explainers, correlations }) =>
        correlations[explainers.indexOf(one)]?.[explainers.indexOf(other)] ?? []
      );
      return rhos.length > 0 ? meanOf(rhos) : undefined;
    },
  };
}
