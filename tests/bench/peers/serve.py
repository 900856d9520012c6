"""The peers, one JSON request per line: each times itself and answers with its seconds and its values.

`{"keep": {name: array}}` stores arrays for later requests, `{"case": name, "count": n, "seed": s, "threads": t}`
measures.
Arrays are `{"shape": [...], "data": base64 of float32 or int32, "type": "float32" | "int32"}`.
"""

import base64
import json
import sys
import time
from importlib.metadata import version

import numpy as np
import shap
import torch
from lime.lime_tabular import LimeTabularExplainer
from scipy.special import expit, softmax
from threadpoolctl import threadpool_limits

from gradients import Image, explain
from judging import judge

# Most rows per forward pass, so that activations stay small.
ROWS = 8192
SENSX = {"walks": 500, "samples": 500, "deltas": 20, "tau": 0.1}

kept: dict[str, np.ndarray] = {}


def network(name):
    """Dense layers with ReLU between them."""
    layers = []
    depth = 0
    while f"{name}.{depth}.kernel" in kept:
        kernel, bias = kept[f"{name}.{depth}.kernel"], kept[f"{name}.{depth}.bias"]
        layer = torch.nn.Linear(*kernel.shape)
        layer.weight.data = torch.from_numpy(kernel.T.copy())
        layer.bias.data = torch.from_numpy(bias)
        layers += [layer, torch.nn.ReLU()]
        depth += 1
    return torch.nn.Sequential(*layers[:-1])


def shifted(logits):
    """p - 1 of a logit, in float64 as on our side, so that it is not 0 where p rounds to 1."""
    return -torch.sigmoid(-logits.double())


def in_parts(forward, rows):
    return torch.cat([forward(part) for part in rows.split(ROWS)])


def sensx(count, seed, together):
    """SensX for `together` instances at a time, all walks of them one step at a time."""
    forward, x, box = network("switch"), *instances("switch", count)

    def f(rows):
        return in_parts(lambda part: shifted(forward(part)[:, 0]), rows)

    return sensx_parts(f, x.split(together), box, step_walks, seed, **SENSX)


def sensx_genes(count, seed):
    """SensX for one instance after the other, the rows of one walk some hundred at a time."""
    forward, x, box = network("genes"), *instances("genes", count)

    def f(rows):
        return torch.cat([forward(part)[:, 0].double() for part in rows.split(512)])

    options = {"walks": 2, "samples": 40, "deltas": 50, "tau": 0.1}
    return sensx_parts(f, x.split(1), box, build_walks, seed, **options)


def instances(name, count):
    x, low, high = (torch.from_numpy(kept[f"{name}.{part}"]) for part in ("inputs", "lower", "upper"))
    return x[:count], (low, high)


def sensx_parts(f, parts, box, effects_of, seed, walks, samples, deltas, tau):
    torch.manual_seed(seed)
    start = time.perf_counter()
    found = []
    for x in parts:
        delta = stable_radii(f, x, box, samples, deltas, tau)
        sensitive = torch.nonzero(delta)[:, 0]
        walker = sensitive.repeat_interleave(walks)
        effects = effects_of(f, x[walker], draw_near(x[walker], delta[walker, None], box))
        means = torch.zeros(x.shape, dtype=torch.float64)
        errors = torch.zeros(x.shape, dtype=torch.float64)
        by_instance = effects.reshape(len(sensitive), walks, -1)
        means[sensitive] = by_instance.mean(dim=1)
        errors[sensitive] = by_instance.std(dim=1) / walks**0.5
        found.append((delta, means, errors))
    seconds = time.perf_counter() - start
    delta, effects, errors = (torch.cat(parts) for parts in zip(*found))
    return seconds, {"delta": delta, "attributions": effects, "standard_errors": errors}


def draw_near(points, radius, box):
    low, high = box
    reach = radius * (high - low)
    least = torch.maximum(torch.minimum(low, points), points - reach)
    most = torch.minimum(torch.maximum(high, points), points + reach)
    return least + torch.rand(least.shape) * (most - least)


def stable_radii(f, x, box, samples, deltas, tau):
    """Of each instance, from the profile of outputs at radii 1/T .. 1."""
    count, inputs = x.shape
    radii = torch.arange(1, deltas + 1) / deltas
    near = draw_near(x[:, None, None].expand(count, deltas, samples, inputs), radii[:, None, None], box)
    outputs = f(near.reshape(-1, inputs)).reshape(count, deltas, samples)
    levels = torch.tensor([0.01, 0.99], dtype=torch.float64)
    bands = torch.quantile(outputs, levels, dim=2).transpose(0, 1)
    return torch.tensor([stable_radius(*band, radii, tau) for band in bands])


def step_walks(f, rows, ends):
    """|df| / |dx| by input, all walks one step at a time."""
    rows = rows.clone()
    order = torch.rand(rows.shape).argsort(dim=1)
    each = torch.arange(len(rows))
    effects = torch.zeros(rows.shape, dtype=torch.float64)
    before = f(rows)
    for step in range(rows.shape[1]):
        moved = order[:, step]
        length = (ends[each, moved] - rows[each, moved]).abs().double()
        rows[each, moved] = ends[each, moved]
        after = f(rows)
        effects[each, moved] = torch.where(length > 1e-12, (after - before).abs() / length, 0)
        before = after
    return effects


def build_walks(f, starts, ends):
    """|df| / |dx| by input, all steps of a walk built, 512 at a time."""
    effects = torch.zeros(starts.shape, dtype=torch.float64)
    for walk, (start, end) in enumerate(zip(starts, ends)):
        order = torch.randperm(len(start))
        step_of = torch.empty_like(order)
        step_of[order] = torch.arange(len(order))
        outputs = [f(start[None])]
        for steps in torch.arange(len(order)).split(512):
            outputs.append(f(torch.where(step_of <= steps[:, None], end, start)))
        change = torch.cat(outputs).diff().abs()
        length = (end - start)[order].abs().double()
        effects[walk, order] = torch.where(length > 1e-12, change / length, 0)
    return effects


def stable_radius(lowest, highest, radii, tau):
    """The first radius after which all bands together are no wider than tau."""
    if highest.max() - lowest.min() <= tau:
        return 0.0
    for j in range(len(radii) - 1):
        if highest[j + 1 :].max() - lowest[j + 1 :].min() <= tau:
            return float(radii[j])
    return 1.0


def switch_outputs():
    forward = network("switch")

    def f(rows):
        logits = in_parts(forward, torch.from_numpy(np.asarray(rows, dtype=np.float32)))
        return -expit(-logits[:, 0].double().numpy())

    return f


def kernel_shap(count, seed):
    f, x = switch_outputs(), kept["switch.inputs"][:count]
    np.random.seed(seed)
    start = time.perf_counter()
    explainer = shap.KernelExplainer(f, kept["switch.background"])
    values = explainer.shap_values(x, nsamples=2048, l1_reg=False, silent=True)
    return time.perf_counter() - start, {"attributions": values}


def permutation_shap(count, seed):
    f, x = switch_outputs(), kept["switch.inputs"][:count]
    background = kept["switch.background"]
    start = time.perf_counter()
    masker = shap.maskers.Independent(background, max_samples=len(background))
    explainer = shap.PermutationExplainer(f, masker, seed=seed)
    # 10 orders and their reverses; each pair shares one row.
    values = explainer(x, max_evals=10 * (2 * x.shape[1] + 1), silent=True).values
    return time.perf_counter() - start, {"attributions": values}


def lime(count, seed):
    forward = network("cancer")
    x, targets = kept["cancer.inputs"][:count], kept["cancer.targets"]

    def f(rows):
        logits = in_parts(forward, torch.from_numpy(np.asarray(rows, dtype=np.float32)))
        return softmax(logits.double().numpy(), axis=1)

    values = np.zeros(x.shape)
    start = time.perf_counter()
    explainer = LimeTabularExplainer(kept["cancer.background"], feature_selection="none", random_state=seed)
    for i, row in enumerate(x):
        target = int(targets[i])
        explanation = explainer.explain_instance(
            row, f, labels=(target,), num_features=len(row), num_samples=5000
        )
        for feature, weight in explanation.local_exp[target]:
            values[i, feature] = weight
    return time.perf_counter() - start, {"attributions": values}


def sis(count, _seed):
    """One backward selection of each instance: every step's candidates are built and run in one batch."""
    layers = []
    while f"pixels.{len(layers)}.kernel" in kept:
        layers.append((kept[f"pixels.{len(layers)}.kernel"], kept[f"pixels.{len(layers)}.bias"]))
    x, targets = kept["pixels.inputs"][:count], kept["pixels.targets"]

    def f(rows, target):
        for depth, (kernel, bias) in enumerate(layers):
            rows = rows @ kernel + bias
            if depth < len(layers) - 1:
                rows = np.maximum(rows, 0)
        return rows[:, target]

    start = time.perf_counter()
    orders, values = np.zeros(x.shape, dtype=np.int32), np.zeros(x.shape)
    for i, instance in enumerate(x):
        row, left = instance.copy(), np.arange(len(instance))
        for step in range(len(instance)):
            candidates = np.repeat(row[None], len(left), axis=0)
            candidates[np.arange(len(left)), left] = 0
            outputs = f(candidates, targets[i])
            best = int(outputs.argmax())
            orders[i, step], values[i, step] = left[best], outputs[best]
            row[left[best]] = 0
            left = np.delete(left, best)
    return time.perf_counter() - start, {"order": orders, "values": values}


def held(name):
    """The network with this name, whatever its layers."""
    arrays = []
    while f"{name}.{len(arrays) // 2}.kernel" in kept:
        at = len(arrays) // 2
        arrays += [kept[f"{name}.{at}.kernel"], kept[f"{name}.{at}.bias"]]
    return Image(arrays) if kept[f"{name}.inputs"].ndim == 4 else network(name)


def spread(name):
    return float((kept[f"{name}.upper"] - kept[f"{name}.lower"]).mean())


def gradients(method, name):
    @torch.inference_mode(False)
    @torch.enable_grad()
    def case(count, _seed):
        x, targets, baseline = (
            torch.from_numpy(kept[f"{name}.{part}"][:count]) for part in ("inputs", "targets", "baseline")
        )
        return explain(method, held(name), x, baseline, targets.long(), spread(name))

    return case


def judged(metric, name):
    @torch.inference_mode(False)
    @torch.enable_grad()
    def case(count, seed):
        x, targets, attributions = (kept[f"{name}.{part}"][:count] for part in ("inputs", "targets", "attributions"))
        return judge(metric, held(name), x, targets.astype(np.int64), attributions, 0.05 * spread(name), seed)

    return case


CASES = {
    "sensx_each": lambda count, seed: sensx(count, seed, 1),
    "sensx_together": lambda count, seed: sensx(count, seed, 20),
    "sensx_genes": sensx_genes,
    "sis": sis,
    "kernel_shap": kernel_shap,
    "permutation_shap": permutation_shap,
    "lime": lime,
}


CASES |= {
    f"{method} {name}": gradients(method, name)
    for name in ("scores", "digits", "mnist")
    for method in ("saliency", "integrated_gradients", "deep_lift", "smooth_grad", "guided_backprop", "grad_cam")
}

CASES |= {
    f"{metric} {name}": judged(metric, name)
    for name in ("digits", "dense")
    for metric in ("pixel_flipping", "faithfulness_correlation", "max_sensitivity", "infidelity", "mprt")
}


def answer(request):
    if "keep" in request:
        for name, array in request["keep"].items():
            data = np.frombuffer(base64.b64decode(array["data"]), dtype=array["type"])
            kept[name] = data.reshape(array["shape"]).copy()
        return {}
    if "case" not in request:
        return {name: version(name) for name in ("torch", "captum", "quantus", "shap", "lime", "numpy")}
    torch.set_num_threads(request["threads"])
    with threadpool_limits(request["threads"]), torch.inference_mode():
        seconds, values = CASES[request["case"]](request["count"], request["seed"])
    return {
        "seconds": seconds,
        "values": {name: np.asarray(value).ravel().tolist() for name, value in values.items()},
    }


for line in sys.stdin.buffer:
    print(json.dumps(answer(json.loads(line))), flush=True)
