"""quantus's metrics where it and the definitions meet, on small dense networks in float64.

Random choices are given: subsets, offsets of neighbours and other classes are stored with the scores. Attributions stay in their own units
(`normalise=False`) and signs (`abs` as each metric here means it), and units are replaced by 0.
"""

import numpy as np
import quantus
import torch
from networks import as_lists, write
from quantus_parts import Dense, Head, drawn, first, gradient, known, last, moved_by

PLAIN = {"normalise": False, "disable_warnings": True}
ZERO = {**PLAIN, "perturb_baseline": 0.0}
RADIUS = 1 / 4


def scored(metric, model, x, y, **given):
    """One value per instance, or one list; null for NaN, which a neighbour of another class gives."""
    scores = np.asarray(metric(model=model, x_batch=x.copy(), y_batch=y, softmax=False, **given))
    return np.where(np.isnan(scores), None, scores).tolist()


def subsets_of(rng, units, size, count):
    return [np.sort(rng.permutation(units)[:size]).tolist() for _ in range(count)]


def faithfulness(rng, given, shape):
    """Curves hold the outputs after every replacement, without the instance itself."""
    model, x, y, a = (given[name] for name in ("model", "x", "y", "a"))
    units = int(np.prod(shape))
    subsets = subsets_of(rng, units, round(0.3 * units), 20)
    # Positions with channels first, as quantus counts them.
    places = first(np.arange(units)[None], shape).ravel().argsort()
    with drawn([places[subset] for subset in subsets], len(x)):
        metric = quantus.FaithfulnessCorrelation(
            nr_runs=20, subset_size=round(0.3 * units), return_aggregate=False, **ZERO
        )
        correlation = scored(metric, model, x, y, a_batch=a)
    return {
        "subsets": subsets,
        "faithfulness_correlation": correlation,
        "faithfulness_estimate": scored(quantus.FaithfulnessEstimate(**ZERO), model, x, y, a_batch=a),
        "monotonicity_nguyen": scored(quantus.MonotonicityCorrelation(nr_samples=1, **ZERO), model, x, y, a_batch=a),
        "pixel_flipping": scored(quantus.PixelFlipping(**ZERO), model, x, y, a_batch=a),
        "region_perturbation": scored(
            quantus.RegionPerturbation(patch_size=2, regions_evaluation=3, **ZERO), model, x, y, a_batch=a
        ),
        "selectivity": scored(quantus.Selectivity(patch_size=2, **ZERO), model, x, y, a_batch=a),
        # Squares of patches that are gone one after the other; attributions are slopes.
        "infidelity": scored(
            quantus.Infidelity(perturb_patch_sizes=[2], n_perturb_samples=1, **ZERO), model, x, y, a_batch=a / x
        ),
    }


def image_only(given):
    """One channel. Superpixels are pixels, so that the cut is no part of the comparison."""
    model, x, y, a = (given[name] for name in ("model", "x", "y", "a"))
    pixels = x[0].size
    quantus.metrics.faithfulness.irof.utils.get_superpixel_segments = lambda img, segmentation_method: np.arange(
        pixels
    ).reshape(img.shape[:2])
    irof = quantus.IROF(return_aggregate=False, **ZERO)
    road = quantus.ROAD(percentages=[10, 30, 50, 70], noise=0.0, **PLAIN)
    return {
        "irof": scored(irof, Head(model, "probability"), x, y, a_batch=a),
        "road": [float(value) for value in road(model=model, x_batch=x, y_batch=y, a_batch=a).values()],
    }


def robustness(rng, given, shape):
    """One neighbour at a time, so that what is made of several does not matter. Gradients explain, and `falling`."""
    model, x, y, a = (given[name] for name in ("model", "x", "y", "a"))
    size = int(np.prod(shape))
    offsets = rng.integers(-16, 17, size=(4, len(x), size)) / 64  # within RADIUS, exact in float32
    moves = [last(first(step, shape)).reshape(len(x), -1) for step in offsets]
    own = gradient(model, x, y)

    def falling(model, inputs, targets, **_):
        """Attributions that shrink with the distance of each input, so that none grows."""
        return a * (1 - (np.asarray(inputs, dtype=np.float32).astype(float) - x) ** 2)

    def each(make, explain, at):
        scores = []
        for step in offsets:
            flat = first(step, shape).reshape(len(x), -1)
            scores.append(scored(make(moved_by([flat])), model, x, y, a_batch=at.copy(), explain_func=explain))
        return scores

    one = {**PLAIN, "nr_samples": 1}
    near = [last(gradient(model, x + first(step, shape), y)) for step in offsets]
    return {
        "offsets": [step.tolist() for step in moves],
        "gradients": last(own).tolist(),
        "lengths": np.linalg.norm(last(own), axis=1).tolist(),
        "near_lengths": [np.linalg.norm(rows, axis=1).tolist() for rows in near],
        "labels": [
            [bool(kept) for kept in model(torch.tensor(x + first(step, shape))).argmax(1).numpy() == y]
            for step in offsets
        ],
        "max_sensitivity": each(lambda f: quantus.MaxSensitivity(perturb_func=f, **one), gradient, own),
        "average_sensitivity": each(lambda f: quantus.AvgSensitivity(perturb_func=f, **one), gradient, own),
        "local_lipschitz": each(lambda f: quantus.LocalLipschitzEstimate(perturb_func=f, **one), gradient, own),
        "relative_input_stability": each(
            lambda f: quantus.RelativeInputStability(perturb_func=f, **one), falling, a
        ),
        "relative_output_stability": each(
            lambda f: quantus.RelativeOutputStability(perturb_func=f, **one), falling, a
        ),
    }


def localisation(given, mask):
    x, y, a = (given[name] for name in ("x", "y", "a"))
    by = {"s_batch": mask, "a_batch": a}
    plain = {**PLAIN, "abs": True}
    return {
        "mask": last(mask).astype(int).tolist(),
        "pointing_game": scored(quantus.PointingGame(**plain), None, x, y, **by),
        "relevance_mass_accuracy": scored(quantus.RelevanceMassAccuracy(**plain), None, x, y, **by),
        "attribution_localisation": scored(quantus.AttributionLocalisation(**plain), None, x, y, **by),
        "positive_localisation": scored(
            quantus.AttributionLocalisation(positive_attributions=True, **{**plain, "abs": False}), None, x, y, **by
        ),
        "relevance_rank_accuracy": scored(quantus.RelevanceRankAccuracy(**plain), None, x, y, **by),
        "top_k_intersection": scored(quantus.TopKIntersection(k=4, **plain), None, x, y, **by),
        "auc": scored(quantus.AUC(**plain), None, x, y, **by),
    }


def complexity(given):
    x, y, a = (given[name] for name in ("x", "y", "a"))
    return {
        "complexity": scored(quantus.Complexity(**PLAIN), None, x, y, a_batch=a),
        "sparseness": scored(quantus.Sparseness(**PLAIN), None, x, y, a_batch=a),
    }


def randomisation(given):
    """Copies as quantus draws them, last layer first; of gradients' magnitudes."""
    model, x, y = given["model"], given["x"], given["y"]
    copies = []

    def explain(model, inputs, targets, **_):
        copies.append(as_lists(model.network.layers()))
        return gradient(model, inputs, targets)

    by = {"explain_func": explain, "a_batch": gradient(model, x, y)}
    mprt = quantus.MPRT(**PLAIN)
    layers = scored_layers(mprt, model, x, y, by)
    given_copies = copies[1:]
    copies.clear()
    efficient = quantus.EfficientMPRT(abs=True, complexity_func_kwargs={"n_bins": 10}, **PLAIN)
    # Its entropy of the outputs, which the scores do not need, refuses logits.
    rises = efficient(model=model, x_batch=x, y_batch=y, softmax=True, channel_first=True, **by)
    others = []

    def explain_other(model, inputs, targets, **_):
        others.extend(int(target) for target in targets)
        return gradient(model, inputs, targets)

    logit = quantus.RandomLogit(
        num_classes=3, similarity_func=quantus.similarity_func.correlation_spearman, **{**PLAIN, "abs": True}
    )
    likeness = logit(
        model=model, x_batch=x, y_batch=y, a_batch=by["a_batch"], explain_func=explain_other, softmax=False
    )
    return {
        "copies": given_copies,
        "mprt": layers,
        "all_anew": copies[-1],
        "efficient_mprt": [float(rise) for rise in rises],
        "others": others,
        "random_logit": [float(value) for value in likeness],
    }


def scored_layers(mprt, model, x, y, by):
    scores = mprt(model=model, x_batch=x, y_batch=y, softmax=False, **by)
    return [list(map(float, values)) for name, values in scores.items() if name != "original"]


def dummies():
    """The first two inputs have no weights; one of them is attributed to, or none is."""
    layers = [(np.array([[0.0, 0], [0, 0], [1, 2], [3, -1]]), np.zeros(2))]
    model, x = Dense(layers), np.array([[[[1.0, 2], [3, 4]]]])
    a = np.array([[[[0.0, 0], [3, 12]]], [[[5.0, 0], [3, 12]]]])
    metric = quantus.NonSensitivity(**ZERO)
    return {"count": scored(metric, model, np.repeat(x, 2, 0), np.zeros(2, int), a_batch=a)}


def case(seed, shape, head):
    asked, given = known(seed, shape, head)
    rng = given["rng"]
    scores = {
        "outputs": given["outputs"].tolist(),
        **faithfulness(rng, given, shape),
        **robustness(rng, given, shape),
        **complexity(given),
        **randomisation(given),
    }
    if shape[2] == 1:
        mask = np.zeros((len(given["x"]), 1, *shape[:2]), dtype=bool)
        for row, (top, left) in enumerate([(0, 0), (1, 2), (3, 3), (2, 0), (0, 3)]):
            mask[row, 0, top : top + 3, left : left + 2 + row % 2] = True
        scores |= image_only(given) | localisation(given, mask)
    return {**asked, "scores": scores}


write(
    "quantus",
    f"quantus {quantus.__version__}, numpy {np.__version__}, torch {torch.__version__}",
    cases=[case(11, (6, 6, 1), "logit"), case(12, (4, 4, 2), "probability")],
    dummies=dummies(),
)
