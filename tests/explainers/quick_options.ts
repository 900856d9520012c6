/**
 * Options under which every explainer answers in a moment.
 *
 * @module
 */
import type { Explainer, Options } from "../../core/contracts.ts";

/** Budgets that are too large by default for suites over all explainers, and for few inputs hide that a method samples. */
const quick: { readonly [id: string]: Options } = {
  kernel_shap: { coalitions: 10 },
  sensx: { walks: 6, samples: 20, deltas: 4, tau: 0 },
};

/** The explainer's defaults, with small budgets where the defaults are large. */
export function quickOptions({ id, defaults }: Explainer): Options {
  return { ...defaults, ...quick[id] };
}
