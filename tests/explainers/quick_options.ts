/**
 * Options under which every explainer answers in a moment.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";

/**
 * Budgets that are too large by default for suites over all explainers, and for few inputs hide
 * that a method samples.
 */
const quick: { readonly [id: string]: Options } = {
  batched_gradient_sis: { threshold: 0, perStep: 2 },
  blur_ig: { steps: 4, maxSteps: 8 },
  expected_gradients: { samples: 7 },
  kernel_shap: { coalitions: 10 },
  leverage_shap: { coalitions: 12 },
  lime: { samples: 40 },
  maximum_entropy: { chains: 2, sweeps: 4, burnIn: 1 },
  owen_shap: { pairs: 2 },
  permutation_importance: { repeats: 2 },
  permutation_shap: { pairs: 2 },
  regression_msr: { coalitions: 12, folds: 2 },
  rise: { masks: 60 },
  sensx: { walks: 6, samples: 20, deltas: 4, tau: 0 },
  sensx_gradient: { draws: 6, samples: 20, deltas: 4, tau: 0 },
  sensx_subset: {
    walks: 6,
    samples: 20,
    deltas: 4,
    tau: 0,
    draws: 10,
    threshold: 0,
  },
  shapley_sampling: { walks: 6 },
  sliding_window_occlusion: { window: 2 },
  sis: { threshold: 0 },
  smooth_grad: { samples: 5 },
  smooth_grad_squared: { samples: 5 },
  terp: { samples: 40, threshold: 0.1 },
  var_grad: { samples: 5 },
  xrai: { steps: 4, maxSteps: 8 },
};

/** The explainer's defaults, with small budgets where the defaults are large. */
export function quickOptions({ id, defaults }: Explainer): Options {
  return { ...defaults, ...quick[id] };
}
