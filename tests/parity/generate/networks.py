"""Small random ReLU networks in float64, and the form that fixtures take."""

import json
import pathlib

import numpy as np

FIXTURES = pathlib.Path(__file__).parents[2] / "fixtures"


def random_network(rng, sizes, pairs=False):
    """Dense layers; with `pairs`, hidden units read two inputs each, so that no more than two interact."""
    layers = []
    for inputs, units in zip(sizes, sizes[1:]):
        kernel = rng.normal(size=(inputs, units)) / np.sqrt(inputs)
        bias = rng.normal(size=units) / 4
        layers.append((kernel.round(3), bias.round(3)))
    if pairs:
        kernel = layers[0][0]
        for unit in range(kernel.shape[1]):
            kernel[rng.permutation(len(kernel))[2:], unit] = 0
    return layers


def random_rows(rng, rows, inputs):
    """Multiples of 1/16 in [-2, 2]: exact in float32."""
    return rng.integers(-32, 33, size=(rows, inputs)) / 16


def forward(layers, head="value"):
    """The network as a function of float64 rows."""

    def predict(rows):
        for kernel, bias in layers[:-1]:
            rows = np.maximum(rows @ kernel + bias, 0)
        kernel, bias = layers[-1]
        z = (rows @ kernel + bias)[:, 0]
        return z if head == "value" else 1 / (1 + np.exp(-z))

    return predict


def as_lists(layers):
    return [{"kernel": k.tolist(), "bias": b.tolist()} for k, b in layers]


def write(name, source, **cases):
    script = f"tests/parity/generate/make_{name}.py"
    text = json.dumps({"source": source, "script": script, **cases})
    (FIXTURES / f"{name}.json").write_text(text + "\n")
