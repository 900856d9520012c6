"""Gradients, integrated gradients, occlusion and exact Shapley values by captum, in float64."""

import captum
import numpy as np
import torch
from captum.attr import (
    InputXGradient,
    IntegratedGradients,
    Occlusion,
    Saliency,
    ShapleyValues,
)
from networks import as_lists, random_network, random_rows, write


def torch_network(layers, head):
    parts = [torch.nn.Flatten()]
    for kernel, bias in layers:
        dense = torch.nn.Linear(*kernel.shape, dtype=torch.float64)
        dense.weight.data, dense.bias.data = torch.tensor(kernel.T), torch.tensor(bias)
        parts += [dense, torch.nn.ReLU()]
    parts[-1] = torch.nn.Sigmoid() if head == "probability" else torch.nn.Identity()
    return torch.nn.Sequential(*parts, torch.nn.Flatten(0))


def case(seed, sizes, head, steps):
    rng = np.random.default_rng(seed)
    layers = random_network(rng, sizes)
    layers[0][1][:3] = 0  # so that the instance of zeros lies on kinks
    model = torch_network(layers, head)
    inputs = torch.tensor(random_rows(rng, 4, sizes[0]))
    inputs[0] = 0
    baseline = torch.tensor(random_rows(rng, 1, sizes[0]))
    integrated = IntegratedGradients(model).attribute(
        inputs, baseline, n_steps=steps, method="gausslegendre"
    )
    return {
        "layers": as_lists(layers),
        "head": head,
        "inputs": inputs.tolist(),
        "baseline": baseline[0].tolist(),
        "steps": steps,
        "integrated_gradients": integrated.tolist(),
        "saliency": Saliency(model).attribute(inputs).tolist(),
        "input_x_gradient": InputXGradient(model).attribute(inputs).tolist(),
        "occlusion": Occlusion(model).attribute(inputs, (1,), baselines=baseline).tolist(),
        "shapley_values": ShapleyValues(model).attribute(inputs, baseline).tolist(),
    }


def sliding(seed, shape, window, stride):
    rng = np.random.default_rng(seed)
    size = int(np.prod(shape))
    layers = random_network(rng, [size, 10, 1])
    inputs, baseline = (random_rows(rng, rows, size) for rows in (2, 1))
    axes = max(len(shape) - 1, 1)  # the last of several axes is channels
    answer = Occlusion(torch_network(layers, "value")).attribute(
        torch.tensor(inputs).reshape(-1, *shape),
        (window,) * axes + shape[axes:],
        (stride,) * axes + shape[axes:],
        torch.tensor(baseline).reshape(-1, *shape),
    )
    return {
        "layers": as_lists(layers),
        "shape": shape,
        "window": window,
        "stride": stride,
        "inputs": inputs.tolist(),
        "baseline": baseline[0].tolist(),
        "occlusion": answer.flatten(1).tolist(),
    }


write(
    "captum",
    f"captum {captum.__version__}, torch {torch.__version__}",
    cases=[
        case(1, [5, 8, 1], "value", 16),
        case(2, [6, 12, 6, 1], "value", 50),
        case(3, [6, 12, 6, 1], "probability", 33),
    ],
    sliding=[
        sliding(4, (4, 5, 2), 2, 1),
        sliding(5, (4, 5, 2), 3, 2),  # the last windows of a row reach past its end
        sliding(6, (7,), 3, 2),
        sliding(7, (6, 3), 3, 2),
    ],
)
