"""Dense networks in float64 that quantus takes for images with channels first, and draws that both sides share."""

import contextlib
import warnings
from unittest import mock

import numpy as np
import torch
from networks import as_lists, random_network, random_rows

warnings.filterwarnings("ignore")


class Dense(torch.nn.Module):
    """Dense layers with ReLU between them on images `[rows, channels, height, width]`; weights read channels last."""

    def __init__(self, layers):
        super().__init__()
        parts = []
        for kernel, bias in layers:
            dense = torch.nn.Linear(*np.shape(kernel), dtype=torch.float64)
            dense.weight.data = torch.tensor(np.transpose(kernel))
            dense.bias.data = torch.tensor(np.asarray(bias, dtype=float))
            parts += [dense, torch.nn.ReLU()]
        self.parts = torch.nn.Sequential(*parts[:-1])
        self.eval()

    def forward(self, images):
        return self.parts(images.double().permute(0, 2, 3, 1).flatten(1))

    def layers(self):
        """Kernels and biases, as `as_lists` takes them."""
        dense = [part for part in self.parts if isinstance(part, torch.nn.Linear)]
        return [(d.weight.detach().numpy().T, d.bias.detach().numpy()) for d in dense]


class Head(torch.nn.Module):
    """A network read through the softmax where `head` says so."""

    def __init__(self, network, head):
        super().__init__()
        self.network, self.head = network, head
        self.eval()

    def forward(self, images):
        logits = self.network(images)
        return torch.softmax(logits, 1) if self.head == "probability" else logits


def gradient(model, inputs, targets, **_):
    """d output[target] / d input, in float64 at inputs rounded to float32; quantus's explain_func."""
    x = torch.tensor(np.asarray(inputs, dtype=np.float32).astype(float), requires_grad=True)
    outputs = model(x)[torch.arange(len(x)), torch.as_tensor(np.asarray(targets))]
    outputs.sum().backward()
    return x.grad.numpy()


def first(rows, shape):
    """Rows that are flat with channels last, as images with channels first."""
    high, wide, channels = shape
    return np.asarray(rows, dtype=float).reshape(-1, high, wide, channels).transpose(0, 3, 1, 2).copy()


def last(images):
    """And back."""
    return images.transpose(0, 2, 3, 1).reshape(len(images), -1)


@contextlib.contextmanager
def drawn(subsets, rows):
    """`np.random.choice` hands out these subsets, each to all rows."""
    flat = iter([subset for subset in subsets for _ in range(rows)])
    with mock.patch("numpy.random.choice", lambda *_, **__: np.asarray(next(flat))):
        yield


def moved_by(offsets):
    """A perturb_func that adds one row of offsets a call."""
    steps = iter(offsets)
    return lambda arr, **_: arr + next(steps)


def known(seed, shape, head, rows=5):
    """A network, instances that explain their class, and gradients times inputs, distinct and exact in six digits."""
    rng = np.random.default_rng(seed)
    size = int(np.prod(shape))
    layers = random_network(rng, [size, 12, 6, 3])
    network = Dense(layers)
    model = Head(network, head)
    inputs = random_rows(rng, rows, size)
    inputs[inputs == 0] = 1 / 16
    x = first(inputs, shape)
    outputs = model(torch.tensor(x)).detach().numpy()
    targets = outputs.argmax(1)
    attributions = (inputs * last(gradient(model, x, targets))).round(6) + rng.normal(size=inputs.shape).round(6) / 50
    asked = {
        "shape": shape,
        "head": head,
        "layers": as_lists(layers),
        "inputs": inputs.tolist(),
        "targets": targets.tolist(),
        "attributions": attributions.round(6).tolist(),
    }
    return asked, {
        "rng": rng,
        "model": model,
        "x": x,
        "y": targets,
        "a": first(attributions.round(6), shape),
        "outputs": outputs[np.arange(rows), targets],
    }
