"""quantus's numbers on cases small enough to be worked by hand, where it is not what the definitions say.

Options are quantus's defaults but for what a case names.
"""

import numpy as np
import quantus
from networks import write
from quantus_parts import Dense, gradient, known, moved_by

QUIET = {"disable_warnings": True}
ZERO = {**QUIET, "perturb_baseline": 0.0}


def linear(*weights, bias=0.0):
    """One output."""
    return Dense([(np.array(weights, dtype=float)[:, None], np.array([bias]))])


def row(*values):
    """Instances of one channel and one line of pixels."""
    return np.array(values, dtype=float).reshape(len(values), 1, 1, -1)


def scored(metric, model, x, a, y=None, **given):
    y = np.zeros(len(x), dtype=int) if y is None else y
    scores = metric(model=model, x_batch=x.copy(), y_batch=y, a_batch=a.copy(), softmax=False, channel_first=True, **given)
    scores = list(scores.values()) if isinstance(scores, dict) else scores
    return np.where(np.isfinite(np.asarray(scores, dtype=float)), scores, None).tolist()


def refused(metric, model, x, a, y=None, **given):
    try:
        scored(metric, model, x, a, y, **given)
    except (AssertionError, AttributeError, IndexError, ValueError) as error:
        return type(error).__name__
    raise SystemExit("expected quantus to fail")


def other(a):
    """Explains everything alike."""
    return lambda model, inputs, targets, **_: np.broadcast_to(a, inputs.shape).copy()


ones = row([1, 1])
smaller = Dense([(np.array([[1.0, 1], [0, -1]]), np.zeros(2)), (np.array([[1.0], [-1]]), np.zeros(1))])
# Class 1 where the first input is above 0.
classes = Dense([(np.array([[-1.0, 1], [0, 0]]), np.zeros(2))])
color = np.random.default_rng(0).normal(size=(1, 3, 8, 8))
gray = color[:, :1]
flat = Dense([(np.zeros((64, 1)), np.ones(1))])
mixed = Dense([(np.zeros((192, 2)), np.array([1.0, 0]))])
dots = np.array([[[[9.0, 0], [1, 1]]]])


def turning(model, inputs, targets, **_):
    """(1, 0) on the one side, (-1, 0) on the other."""
    return np.sign(np.asarray(inputs)) * np.array([1.0, 0])


def average():
    """The first seed whose copies explain nothing by a constant, which quantus fails on."""
    for seed in range(21, 60):
        try:
            return averaged(*known(seed, (3, 3, 1), "logit", rows=3))
        except AttributeError:
            continue
    raise SystemExit("no network found")


def averaged(asked, network):
    by = {"model": network["model"], "x_batch": network["x"], "y_batch": network["y"], "softmax": False, "channel_first": True}
    by |= {"explain_func": gradient, "a_batch": gradient(network["model"], network["x"], network["y"])}
    layers = quantus.MPRT(**QUIET)(**by)
    return {
        **asked,
        "likeness": [list(map(float, values)) for name, values in layers.items() if name != "original"],
        "average": list(map(float, quantus.MPRT(return_average_correlation=True, **QUIET)(**by))),
    }


def road(batch_size):
    """Nothing is lost with the first pixel; two of four labels are wrong."""
    model = Dense([(np.array([[0.0, 0], [1, 0], [1, 0], [1, 0]]), np.array([0.0, 1]))])
    x, a = np.ones((4, 1, 2, 2)), np.tile([[[[4.0, 1], [2, 3]]]], (4, 1, 1, 1))
    metric = quantus.ROAD(percentages=[25], noise=0.0, **QUIET)
    return scored(metric, model, x, a, np.array([0, 0, 1, 1]), batch_size=batch_size)


def irof(batch):
    pixels = np.arange(4).reshape(2, 2)
    before = quantus.metrics.faithfulness.irof.utils.get_superpixel_segments
    quantus.metrics.faithfulness.irof.utils.get_superpixel_segments = lambda img, segmentation_method: pixels
    x = np.array([[[[4.0, 1], [2, 1]]], [[[9, 9], [9, 9]]]])[:batch]
    scores = scored(quantus.IROF(return_aggregate=False, **QUIET), linear(1, 1, 1, 1), x, x)
    quantus.metrics.faithfulness.irof.utils.get_superpixel_segments = before
    return scores


write(
    "quantus_disputed",
    f"quantus {quantus.__version__}, numpy {np.__version__}",
    monotonicity=scored(quantus.Monotonicity(**ZERO), linear(-1, 3), ones, row([1, 2])),
    sensitivity_n=scored(
        quantus.SensitivityN(return_aggregate=False, **ZERO),
        linear(3, 1, 1, 0),
        row([1, 1, 1, 1], [2, 1, 1, 1], [1, 2, 0, 1]),
        row([3, 1, 1, 0], [6, 1, 1, 0], [3, 2, 0, 0]),
    ),
    ties=[
        scored(quantus.PixelFlipping(**ZERO), linear(*weights), row([1, 1, 1]), row([1, 1, 0]))
        for weights in ([3, 1, 0], [1, 3, 0])
    ],
    black=scored(quantus.FaithfulnessEstimate(**QUIET), linear(3, 1, 0), row([1, 2, 4]), row([3, 2, 0])),
    drifting_mean=scored(
        quantus.PixelFlipping(perturb_baseline="mean", **QUIET), linear(1, 1, 1), row([4, 0, 2]), row([3, 2, 1])
    ),
    negative=refused(quantus.FaithfulnessEstimate(**ZERO), linear(-3, -1), ones, row([-3, -1])),
    lipschitz=scored(
        quantus.LocalLipschitzEstimate(nr_samples=1, perturb_func=moved_by([np.array([[1 / 4, 0]])]), **QUIET),
        linear(1, 1),
        ones,
        row([1, 2]),
        explain_func=other([2.0, 4]),
    ),
    nearly_none=scored(
        quantus.MaxSensitivity(nr_samples=1, perturb_func=moved_by([np.array([[1 / 4, 0]])]), **QUIET),
        linear(1, 1),
        ones,
        row([1e-12, 0]),
        explain_func=other([1.0, 0]),
    ),
    other_class={
        "relative_input_stability": scored(
            quantus.RelativeInputStability(nr_samples=2, perturb_func=moved_by([np.array([[1 / 16, 0]]), np.array([[-1 / 4, 0]])]), **QUIET),
            classes,
            row([1 / 8, 1]),
            row([2, 4]),
            np.array([1]),
            explain_func=other([1.0, 2]),
        ),
        "max_sensitivity": scored(
            quantus.MaxSensitivity(
                nr_samples=2,
                perturb_func=moved_by([np.array([[1 / 16, 0]]), np.array([[-1 / 4, 0]])]),
                **QUIET,
            ),
            classes,
            row([1 / 8, 1]),
            row([1, 0]),
            np.array([1]),
            explain_func=turning,
        ),
    },
    zero_input=scored(
        quantus.RelativeInputStability(nr_samples=1, perturb_func=moved_by([np.array([[1 / 4, 1 / 4]])]), **QUIET),
        linear(1, 1),
        row([0, 1]),
        row([1, 2]),
        explain_func=other([0.5, 1]),
    ),
    batch={
        "effective_complexity": [
            scored(quantus.EffectiveComplexity(**QUIET), None, np.ones_like(a), a)
            for a in (row([1, 1, 1, 0]), row([1, 1, 1, 0], [1e6, 1e6, 1e6, 0]))
        ],
        "irof": [irof(1), irof(2)],
        "road": [road(4), road(2)],
        "attribution_localisation": scored(
            quantus.AttributionLocalisation(weighted=True, **QUIET),
            None,
            np.ones((2, 1, 2, 2)),
            np.repeat(dots, 2, 0),
            s_batch=np.repeat(dots > 5, 2, 0),
        ),
    },
    irof_constant=scored(quantus.IROF(return_aggregate=False, **QUIET), flat, gray, gray),
    colour={
        "irof": refused(quantus.IROF(**QUIET), mixed, color, color),
        "road": refused(quantus.ROAD(percentages=[50], **QUIET), mixed, color, color),
    },
    near_zero=refused(
        quantus.MonotonicityCorrelation(nr_samples=1, **ZERO),
        linear(1, 2, 1),
        row([1, 1, 0.5], [3, -1, -1]),
        row([1, 2, 0.5], [3, 2, 1]),
    ),
    constant=refused(
        quantus.MonotonicityCorrelation(nr_samples=1, **ZERO), linear(1, 1), row([1, 2], [1, 2]), row([1, 2], [3, 3])
    ),
    infidelity=[
        scored(quantus.Infidelity(perturb_patch_sizes=[1], n_perturb_samples=count, **ZERO), smaller, ones, row([1, 0]))
        for count in (1, 10)
    ],
    mprt=average(),
    pointing_game={
        "empty": scored(quantus.PointingGame(**QUIET), None, ones, row([1, 2]), s_batch=row([0, 0]).astype(bool)),
        "tied": scored(quantus.PointingGame(**QUIET), None, row([1, 1, 1]), row([2, 2, 1]), s_batch=row([1, 0, 0]) > 0),
    },
    signs={
        "auc": scored(quantus.AUC(**QUIET), None, row([1, 1, 1]), row([-3, 1, 0]), s_batch=row([1, 0, 0]) > 0),
        "relevance_mass_accuracy": scored(
            quantus.RelevanceMassAccuracy(**QUIET), None, row([1, 1, 1]), row([3, -2, 0]), s_batch=row([1, 0, 0]) > 0
        ),
        "sparseness": scored(quantus.Sparseness(abs=False, **{**QUIET, "normalise": False}), None, ones, row([3, -1])),
    },
    size={
        "sparseness": [
            scored(quantus.Sparseness(**QUIET), None, np.ones_like(a), a) for a in (row([1, 0]), row([1, 0, 0, 0]))
        ],
        "complexity": [
            scored(quantus.Complexity(**QUIET), None, np.ones_like(a), a)
            for a in (row([1, 1, 0]), row([1, 1, 0, 0, 0, 0]))
        ],
        "top_k_intersection": scored(
            quantus.TopKIntersection(k=2, **QUIET), None, row([1, 1, 1, 1]), row([3, 2, 1, 0]), s_batch=row([1, 0, 0, 0]) > 0
        ),
    },
    completeness=scored(quantus.Completeness(**ZERO), linear(3, 1), ones, row([3, 1])),
)
