"""Shapley values by shap: every coalition, and orders where one pair of opposites is exact."""

from functools import partial

import numpy as np
import shap
from networks import as_lists, forward, random_network, random_rows, write


def kernel_shap(predict, background, inputs):
    explainer = shap.KernelExplainer(predict, background)
    coalitions = 2 ** inputs.shape[1] - 2
    return explainer.shap_values(inputs, nsamples=coalitions, l1_reg=False, silent=True)


def explain(explainer, predict, background, inputs, **options):
    masker = shap.maskers.Independent(background, max_samples=len(background))
    return explainer(predict, masker)(inputs, silent=True, **options)


def case(seed, sizes, head="value", pairs=False):
    rng = np.random.default_rng(seed)
    layers = random_network(rng, sizes, pairs)
    predict = forward(layers, head)
    background = random_rows(rng, 7, sizes[0])
    inputs = random_rows(rng, 3, sizes[0])
    background[:, 1] = inputs[0, 1]  # no change in the first instance: exactly nothing to share
    exact = explain(shap.ExactExplainer, predict, background, inputs)
    budget = 2 * sizes[0] + 1  # one order and its reverse
    permutation = partial(shap.PermutationExplainer, seed=seed)
    orders = explain(permutation, predict, background, inputs, max_evals=budget)
    return {
        "layers": as_lists(layers),
        "head": head,
        "pairs": pairs,
        "background": background.tolist(),
        "inputs": inputs.tolist(),
        "base": float(predict(background).mean()),
        "kernel": kernel_shap(predict, background, inputs).tolist(),
        "exact": exact.values.tolist(),
        "permutation": orders.values.tolist(),
    }


def near_background():
    """Input 1 is off its background by less than np.isclose sees, and counts 2^19-fold."""
    layers = [(np.array([[1.0], [2.0**19]]), np.array([0.0]))]
    predict = forward(layers)
    background = np.array([[0.25, 0.5 + 2.0**-19]])
    inputs = np.array([[0.75, 0.5]])
    return {
        "layers": as_lists(layers),
        "background": background.tolist(),
        "inputs": inputs.tolist(),
        "kernel": kernel_shap(predict, background, inputs).tolist(),
        "exact": explain(shap.ExactExplainer, predict, background, inputs).values.tolist(),
    }


write(
    "shap",
    f"shap {shap.__version__}",
    cases=[
        case(1, [4, 8, 1]),
        case(2, [6, 12, 6, 1]),
        case(3, [8, 16, 1], head="probability"),
        case(4, [7, 14, 1], pairs=True),
    ],
    near=near_background(),
)
