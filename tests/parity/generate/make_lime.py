"""LIME's own neighbourhoods, and the weighted linear models that lime fits to them."""

from importlib.metadata import version

import numpy as np
from lime.lime_tabular import LimeTabularExplainer
from networks import forward, random_network, random_rows, write


def case(seed, discretize, selection, features, distance="euclidean", width=None):
    rng = np.random.default_rng(seed)
    inputs = 7
    predict = forward(random_network(rng, [inputs, 12, 1]))
    explainer = LimeTabularExplainer(
        random_rows(rng, 200, inputs),
        mode="regression",
        discretize_continuous=discretize,
        feature_selection=selection,
        kernel_width=width and float(width),
        random_state=seed,
    )
    known = {}
    fit = explainer.base.explain_instance_with_data

    def record(design, outputs, distances, label, *args, **options):
        answer = fit(design, outputs, distances, label, *args, **options)
        coefficients = np.zeros(inputs)
        for column, value in answer[1]:
            coefficients[column] = value
        known.update(
            design=design.astype(int if discretize else float).tolist(),
            outputs=outputs[:, label].tolist(),
            weights=explainer.base.kernel_fn(distances).tolist(),
            intercept=float(answer[0]),
            coefficients=coefficients.tolist(),
            r_squared=float(answer[2]),
        )
        return answer

    explainer.base.explain_instance_with_data = record
    explainer.explain_instance(
        random_rows(rng, 1, inputs)[0],
        predict,
        num_features=features,
        num_samples=120,
        distance_metric=distance,
    )
    return {
        "selection": selection,
        "features": features,
        "distance": distance,
        # In units of ours: lime's default is 0.75 sqrt(inputs).
        "width": 0.75 if width is None else width,
        **known,
    }


write(
    "lime",
    f"lime {version('lime')}, scikit-learn {version('scikit-learn')}",
    cases=[
        case(1, True, "none", 7),
        case(2, False, "none", 7),
        case(3, True, "none", 7, "cosine", 0.25),
        case(4, True, "highest_weights", 3),
        case(5, False, "highest_weights", 4),
        case(6, True, "forward_selection", 3),
        case(7, False, "forward_selection", 4),
    ],
)
