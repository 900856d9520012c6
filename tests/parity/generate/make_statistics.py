"""Tests, intervals and laws by scipy, statsmodels, scikit-posthocs and krippendorff."""

import itertools
from importlib.metadata import version

import krippendorff
import numpy as np
import pandas as pd
import scikit_posthocs
from networks import write
from scipy import stats
from statsmodels.stats.libqsturng import qsturng
from statsmodels.stats.multitest import multipletests

rng = np.random.default_rng(0)


def wilcoxon(differences, method):
    found = stats.wilcoxon(differences, method=method, correction=method == "asymptotic")
    return {"differences": list(differences), "method": method, "p": found.pvalue}


def bootstrap(values, level):
    """scipy's own draws, so that only the interval is compared."""
    both = {
        method: stats.bootstrap(
            (values,), np.mean, n_resamples=999, confidence_level=level, method=method, rng=np.random.default_rng(1)
        )
        for method in ("percentile", "BCa")
    }
    ends = {method.lower(): list(found.confidence_interval) for method, found in both.items()}
    draws = both["BCa"].bootstrap_distribution
    return {"values": values.tolist(), "level": level, "draws": draws.tolist(), **ends}


def friedman(blocks):
    found = stats.friedmanchisquare(*blocks.T)
    nemenyi = scikit_posthocs.posthoc_nemenyi_friedman(pd.DataFrame(blocks))
    return {
        "blocks": blocks.tolist(),
        "ranks": stats.rankdata(blocks, axis=1).mean(0).tolist(),
        "statistic": found.statistic,
        "p": found.pvalue,
        "nemenyi": nemenyi.to_numpy().tolist(),
    }


def holm(values):
    return {"p": list(values), "adjusted": multipletests(values, method="holm")[1].tolist()}


def alpha(ratings, level):
    found = krippendorff.alpha(np.array(ratings, dtype=float), level_of_measurement=level)
    known = [[None if np.isnan(value) else value for value in rater] for rater in ratings]
    return {"ratings": known, "level": level, "alpha": float(found)}


def sign_flip(differences):
    """Every pattern of signs: exact."""
    found = stats.permutation_test(
        (differences,), np.mean, permutation_type="samples", n_resamples=np.inf, alternative="two-sided"
    )
    return {"differences": list(differences), "p": float(found.pvalue)}


def correlations(x, y):
    return {
        "x": [float(v) for v in x],
        "y": [float(v) for v in y],
        "kendall": float(stats.kendalltau(x, y).statistic),
        "spearman": float(stats.spearmanr(x, y).statistic),
        "pearson": float(stats.pearsonr(x, y).statistic),
        "ranks": stats.rankdata(x).tolist(),
    }


def quantiles(values):
    shares = [0, 0.025, 0.3, 0.5, 0.975, 1]
    return {"values": sorted(values), "quantiles": [[q, float(np.quantile(values, q))] for q in shares]}


def raters():
    truth = rng.integers(1, 6, 15)
    ratings = np.clip(truth + rng.integers(-1, 2, (4, 15)), 1, 5).astype(float)
    ratings[rng.uniform(size=ratings.shape) < 0.2] = np.nan
    return ratings.tolist()


untied = [list(np.round(rng.normal(0.4, 1, n), 4)) for n in (5, 10, 30, 50)]
tied = [list(np.round(rng.normal(0.4, 1, n), 1)) for n in (20, 60)]
rated = raters()
later = np.random.default_rng(2)
signs = [list(np.round(later.normal(0.5, 1, n), 4)) for n in (3, 8, 12)] + [[1.0, 1, -1, 2, 2, -3, 1, 0.5]]
pairs = [
    (np.round(later.normal(size=9), 3), np.round(later.normal(size=9), 3)),
    (later.integers(0, 4, 25).astype(float), later.integers(0, 5, 25).astype(float)),
    (np.round(later.lognormal(0, 2, 60), 3), np.round(later.lognormal(0, 2, 60), 3)),
]
write(
    "statistics",
    ", ".join(f"{name} {version(name)}" for name in ("scipy", "statsmodels", "scikit-posthocs", "krippendorff")),
    wilcoxon=[wilcoxon(d, "exact") for d in untied] + [wilcoxon(d, "asymptotic") for d in tied],
    bootstrap=[
        bootstrap(np.round(rng.normal(size=20), 6), 0.95),
        bootstrap(np.round(rng.lognormal(0, 1, 25), 6), 0.9),
        bootstrap(np.round(-rng.exponential(size=15), 6), 0.95),
        bootstrap(np.array([0.0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0]), 0.95),
    ],
    friedman=[
        friedman(np.round(rng.normal(size=(6, 4)) + np.arange(4) / 2, 3)),
        friedman(rng.integers(0, 4, (12, 5)).astype(float)),
        friedman(np.round(rng.normal(size=(4, 3)), 3)),
    ],
    holm=[holm([0.01, 0.04, 0.03, 0.005]), holm(list(np.round(rng.uniform(size=12) ** 3, 6)))],
    normal_tail=[[z, stats.norm.sf(z)] for z in (-3, 0, 0.5, 1.96, 2.5, 5, 20, 37)],
    normal_quantile=[[p, stats.norm.ppf(p)] for p in (1e-300, 1e-12, 0.001, 0.025, 0.3, 0.49, 0.6, 0.975, 0.9999)],
    chi_squared=[
        [x, k, stats.chi2.sf(x, k)] for x, k in itertools.product((0, 0.01, 1, 7.5, 60, 300), (1, 2, 3, 8, 57))
    ],
    studentised_range=[
        [q, k, stats.studentized_range.sf(q, k, np.inf)] for q, k in itertools.product((0.5, 2, 3.5, 6), (2, 3, 10, 60))
    ],
    # A table's interpolation, good to three digits or so; the integral above is the reference for all of them.
    studentised_quantile=[
        [a, k, float(stats.studentized_range.ppf(1 - a, k, np.inf)), float(qsturng(1 - a, k, np.inf))]
        for a, k in itertools.product((0.05, 0.1), (2, 3, 10, 60))
    ],
    krippendorff=[alpha(rated, level) for level in ("interval", "ordinal")]
    + [alpha([[1.0, 2, 3, 3, 2], [1.5, 2, 3, 4, 2]], level) for level in ("interval", "ordinal")],
    sign_flip=[sign_flip(own) for own in signs],
    correlations=[correlations(x, y) for x, y in pairs],
    quantiles=[quantiles(np.round(later.normal(size=n), 4).tolist()) for n in (1, 2, 7, 40)],
)
