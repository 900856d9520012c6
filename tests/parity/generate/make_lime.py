"""LIME's own neighbourhoods, and the weighted linear models that lime fits to them."""

from importlib.metadata import version

import numpy as np
from lime.lime_image import LimeImageExplainer
from lime.lime_tabular import LimeTabularExplainer
from networks import forward, random_network, random_rows, write


def recorded(base, kind):
    """Filled with what the next explanation fits, and the fit."""
    known = {}
    fit = base.explain_instance_with_data

    def record(design, outputs, distances, label, *args, **options):
        answer = fit(design, outputs, distances, label, *args, **options)
        coefficients = np.zeros(design.shape[1])
        for column, value in answer[1]:
            coefficients[column] = value
        known.update(
            design=design.astype(kind).tolist(),
            outputs=outputs[:, label].tolist(),
            weights=base.kernel_fn(distances).tolist(),
            intercept=float(answer[0]),
            coefficients=coefficients.tolist(),
            r_squared=float(answer[2]),
        )
        return answer

    base.explain_instance_with_data = record
    return known


def image_case(seed):
    """An image of 6 x 9 pixels in 2 x 3 squares, whose off segments show their mean colour."""
    rng = np.random.default_rng(seed)
    image = random_rows(rng, 1, 6 * 9 * 3).reshape(6, 9, 3)
    segments = np.arange(6)[:, None] // 3 * 3 + np.arange(9)[None, :] // 3
    predict = forward(random_network(rng, [image.size, 12, 1]))
    images = []

    def outputs(batch):
        images.append(np.array(batch))
        return predict(np.array(batch).reshape(len(batch), -1))[:, None]

    explainer = LimeImageExplainer(feature_selection="none", random_state=seed)
    known = recorded(explainer.base, int)
    explainer.explain_instance(
        image,
        outputs,
        labels=(0,),
        top_labels=None,
        num_features=6,
        num_samples=80,
        segmentation_fn=lambda _: segments,
        random_seed=seed,
    )
    # What every segment shows when it is off: from rows where it is.
    shown = np.concatenate(images)
    off = np.array(known["design"]) == 0
    filled = np.zeros_like(image)
    for segment in range(6):
        row = int(np.argmax(off[:, segment]))
        filled[segments == segment] = shown[row][segments == segment]
    return {
        "selection": "none",
        "features": 6,
        "distance": "cosine",
        "width": 0.25,
        "image": image.ravel().tolist(),
        "segments": segments.ravel().tolist(),
        "filled": filled.ravel().tolist(),
        **known,
    }


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
    known = recorded(explainer.base, int if discretize else float)
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
        case(8, True, "lasso_path", 3),
        case(9, False, "lasso_path", 4),
        image_case(10),
    ],
)
