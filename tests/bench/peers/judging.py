"""quantus's metrics on the networks that both sides hold: each case returns its seconds and its values.

As many rows are asked about as on our side; attributions are given, and gradients explain neighbours and other weights.
"""

import copy
import time
import warnings

import numpy as np
import quantus
import torch

QUIET = {"disable_warnings": True, "normalise": False}


class ChannelsFirst(torch.nn.Module):
    """A network that takes images with channels last, or rows, behind images with channels first."""

    def __init__(self, network, shape):
        super().__init__()
        self.network, self.shape = network, shape

    def forward(self, images):
        return self.network(images.permute(0, 2, 3, 1).reshape(-1, *self.shape))


def gradient(model, inputs, targets, **_):
    """d output[target] / d input, the whole batch at once."""
    x = torch.tensor(np.asarray(inputs, dtype=np.float32), requires_grad=True)
    model(x).gather(1, torch.as_tensor(targets)[:, None]).sum().backward()
    return x.grad.numpy()


def judge(metric, network, x, targets, attributions, reach, seed):
    """`metric` of every instance in one batch; `reach` is how far each input may move."""
    warnings.filterwarnings("ignore")
    shape = x.shape[1:]
    high, wide, channels = shape if len(shape) == 3 else (28, 28, 1)
    first = [
        np.ascontiguousarray(rows.reshape(-1, high, wide, channels).transpose(0, 3, 1, 2)) for rows in (x, attributions)
    ]
    model = ChannelsFirst(copy.deepcopy(network), shape).eval()
    units = high * wide * channels
    np.random.seed(seed)
    blocks = {8: 1, 28: 4}[high]
    measure = {
        "pixel_flipping": lambda: quantus.PixelFlipping(perturb_baseline=0.0, **QUIET),
        "faithfulness_correlation": lambda: quantus.FaithfulnessCorrelation(
            nr_runs=100, subset_size=round(0.3 * units), perturb_baseline=0.0, return_aggregate=False, **QUIET
        ),
        "max_sensitivity": lambda: quantus.MaxSensitivity(nr_samples=10, lower_bound=reach, **QUIET),
        "infidelity": lambda: quantus.Infidelity(
            perturb_patch_sizes=[blocks], n_perturb_samples=3 if blocks == 1 else 4, perturb_baseline=0.0, **QUIET
        ),
        "mprt": lambda: quantus.MPRT(seed=seed, **QUIET),
    }[metric]()
    given = {"x_batch": first[0], "y_batch": targets, "softmax": False, "channel_first": True, "batch_size": len(x)}
    if metric in ("max_sensitivity", "mprt"):
        given |= {"explain_func": gradient, "a_batch": gradient(model, first[0], targets)}
    else:
        given["a_batch"] = first[1]
    start = time.perf_counter()
    scores = measure(model=model, **given)
    seconds = time.perf_counter() - start
    if metric == "pixel_flipping":
        with torch.no_grad():
            whole = model(torch.from_numpy(first[0])).numpy()[np.arange(len(x)), targets]
        curves = np.concatenate([whole[:, None], np.asarray(scores)], 1)
        scores = (curves[:, 1:] + curves[:, :-1]).mean(1) / 2
    if metric == "mprt":
        layers = [values for name, values in scores.items() if name != "original"]
        scores = np.abs(np.asarray(layers)).mean(0)
    return seconds, {"scores": np.asarray(scores, dtype=float)}
