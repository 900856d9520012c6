"""captum's infidelity and largest sensitivity on a small dense network in float64, with given perturbations."""

import captum
import numpy as np
import torch
from captum.metrics import infidelity, sensitivity_max
from networks import as_lists, random_network, random_rows, write
from quantus_parts import Dense

RADIUS = 1 / 4


class Flat(torch.nn.Module):
    """The network on rows."""

    def __init__(self, layers):
        super().__init__()
        self.parts = Dense(layers).parts

    def forward(self, rows):
        return self.parts(rows)


def gradient(model, rows, target):
    with torch.enable_grad():
        x = rows.detach().float().double().requires_grad_()
        model(x).gather(1, target.reshape(-1, 1)).sum().backward()
    return x.grad


def case(seed, sizes):
    rng = np.random.default_rng(seed)
    layers = random_network(rng, sizes)
    model = Flat(layers)
    inputs = torch.tensor(random_rows(rng, 4, sizes[0]))
    target = model(inputs).argmax(1)
    attributions = (gradient(model, inputs, target) * inputs).numpy().round(6)
    attributions += rng.normal(size=attributions.shape).round(6) / 100
    attributions = torch.tensor(attributions.round(6))
    subsets = [np.sort(rng.permutation(sizes[0])[: 1 + rng.integers(sizes[0])]) for _ in range(12)]
    gone = torch.zeros(len(subsets), sizes[0], dtype=torch.float64)
    for mask, subset in zip(gone, subsets):
        mask[subset] = 1
    gone = gone.repeat(len(inputs), 1)  # every instance in turn, each with all subsets

    def remove(rows):
        """Attributions are effects: their sum over what is gone is what is compared."""
        return gone, rows * (1 - gone)

    def of(values, normalize):
        return infidelity(
            model, remove, inputs, values, target=target, n_perturb_samples=len(subsets), normalize=normalize
        ).tolist()

    offsets = torch.tensor(rng.integers(-16, 17, size=(len(inputs), 3, sizes[0])) / 64)
    near = (inputs[:, None] + offsets).flatten(0, 1)
    largest = sensitivity_max(
        lambda rows, target: (gradient(model, rows[0] if isinstance(rows, tuple) else rows, target),),
        inputs,
        lambda rows: rows + offsets.flatten(0, 1),
        n_perturb_samples=3,
        target=target,
    )
    lengths = gradient(model, near, target.repeat_interleave(3)).norm(dim=1).reshape(len(inputs), 3)
    return {
        "layers": as_lists(layers),
        "inputs": inputs.tolist(),
        "targets": target.tolist(),
        "attributions": attributions.tolist(),
        "subsets": [subset.tolist() for subset in subsets],
        "infidelity": of(attributions, False),
        "infidelity_scaled": of(attributions, True),
        "infidelity_turned": of(-attributions, True),
        "offsets": offsets.tolist(),
        "labels": (model(near).argmax(1).reshape(len(inputs), 3) == target[:, None]).tolist(),
        "gradients": gradient(model, inputs, target).tolist(),
        "near_lengths": lengths.tolist(),
        "sensitivity_max": largest.tolist(),
    }


def nearly_none():
    """Explanations (1e-12, 0) at the instance and (1, 0) next to it."""
    near = torch.tensor([[1.25, 1.0]])
    return sensitivity_max(
        lambda rows: (torch.where(rows[0] == 1.25, 1.0, torch.where(rows[0] == 1.0, 1e-12, 0.0)) * torch.tensor([1.0, 0]),)
        if isinstance(rows, tuple)
        else (torch.tensor([[1.0, 0.0]]),),
        torch.ones(1, 2),
        lambda rows: near,
        n_perturb_samples=1,
    ).tolist()


write(
    "captum_metrics",
    f"captum {captum.__version__}, torch {torch.__version__}",
    cases=[case(31, [8, 12, 6, 3]), case(32, [5, 10, 2])],
    nearly_none=nearly_none(),
)
