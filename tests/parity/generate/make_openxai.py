"""The scores that OpenXAI publishes, by numpy from their definitions: no package index has the library.

Agarwal et al. (2022), OpenXAI, arXiv:2206.11104, and Agarwal et al. (2022), Rethinking stability, arXiv:2203.06877. Ranks are those of its
rank correlation, `scipy.stats.rankdata` with `method="dense"`.
"""

import numpy as np
import scipy
from networks import as_lists, forward, random_network, random_rows, write
from scipy.stats import pearsonr, rankdata

rng = np.random.default_rng(44)
UNITS, TOP, DRAWS, SPREAD = 8, 2, 6, 0.1
layers = random_network(rng, [UNITS, 10, 6, 1])
f = forward(layers)
inputs = random_rows(rng, 4, UNITS)
inputs[inputs == 0] = 1 / 16
attributions = rng.normal(size=inputs.shape).round(6)
noise = rng.normal(size=(len(inputs), DRAWS, UNITS)).round(6)


def gap(chosen):
    """Mean |f(x) - f(x + noise on the chosen)|; rows are rounded to float32."""
    gaps = []
    for x, a, own in zip(inputs, attributions, noise):
        mask = chosen(np.argsort(-np.abs(a)))
        rows = x + SPREAD * own * np.isin(np.arange(UNITS), mask)
        gaps.append(np.abs(f(x[None]) - f(rows.astype(np.float32).astype(float))).mean())
    return gaps


offsets = rng.integers(-16, 17, size=(len(inputs), DRAWS, UNITS)) / 64


def stability(moved):
    """Largest over neighbours; attributions shrink by the square of their input's change."""
    scores = []
    for x, a, steps in zip(inputs, attributions, offsets):
        near = x + steps
        change = np.linalg.norm(steps**2, axis=1)  # (a - a (1 - step^2)) / a
        scores.append((change / moved(x, near)).max())
    return scores


truth = np.abs(rng.normal(size=inputs.shape)).round(6)


def dense(values):
    return rankdata(-np.abs(values), method="dense")


def agreement(a, t):
    top = [set(np.argsort(-np.abs(values))[:TOP]) for values in (a, t)]
    return len(top[0] & top[1]) / TOP


write(
    "openxai",
    f"numpy {np.__version__}, scipy {scipy.__version__}, from the definitions of OpenXAI",
    layers=as_lists(layers),
    inputs=inputs.tolist(),
    attributions=attributions.tolist(),
    noise=noise.tolist(),
    spread=SPREAD,
    top=TOP,
    pgi=gap(lambda order: order[:TOP]),
    pgu=gap(lambda order: order[TOP:]),
    offsets=offsets.tolist(),
    relative_input_stability=stability(lambda x, near: np.linalg.norm((x - near) / x, axis=1)),
    relative_output_stability=stability(lambda x, near: np.abs(f(near) - f(x[None]))),
    truth=truth.tolist(),
    rank_correlation=[float(pearsonr(dense(a), dense(t))[0]) for a, t in zip(attributions, truth)],
    feature_agreement=[agreement(a, t) for a, t in zip(attributions, truth)],
    tied=float(pearsonr(dense(np.array([3, 3, 3, 2, 1])), dense(np.array([5, 4, 3, 2, 1])))[0]),
)
