"""Captum's answers on convolutional, residual and attention networks, and formulas in plain torch and numpy, in float64."""

import warnings

import captum
import numpy as np
import torch
from captum.attr import (
    LRP,
    Deconvolution,
    DeepLift,
    DeepLiftShap,
    GuidedBackprop,
    GuidedGradCam,
    InputXGradient,
    IntegratedGradients,
    LayerGradCam,
    Saliency,
)
from captum.attr._utils.custom_modules import Addition_Module
from captum.attr._utils.lrp_rules import Alpha1_Beta0_Rule, EpsilonRule, GammaRule
from formulas import attention_maps, attention_relevance, lrp_epsilon, reveal_cancel
from networks import write
from torch import nn
from torch_networks import Cnn, Mlp, ResidualCnn, Vit, normal

warnings.filterwarnings("ignore")

STEPS = 16
# Sums that almost cancel would show the rounding of float32 instead of the rules.
EPSILON = 0.05


def rounded(values):
    """Nested lists with 8 significant digits."""
    if isinstance(values, torch.Tensor):
        values = values.detach().tolist()
    if isinstance(values, list):
        return [rounded(value) for value in values]
    assert np.isfinite(values)
    return float(f"{values:.8g}")


def images_last(values):
    return values.permute(0, 2, 3, 1) if values.dim() == 4 else values


def answers_of(model, inputs, baseline, background, targets):
    """What captum says of any network, and of differences where its rules suffice."""
    gradients = {
        "saliency": Saliency(model).attribute(inputs, targets),
        "input_x_gradient": InputXGradient(model).attribute(inputs, targets),
        "integrated_gradients": IntegratedGradients(model).attribute(
            inputs, baseline, targets, n_steps=STEPS, method="gausslegendre"
        ),
    }
    if isinstance(model, Vit):
        return gradients
    return {
        **gradients,
        "deep_lift": one_by_one(lambda x, t: DeepLift(model).attribute(x, baseline, t), inputs, targets),
        "deep_shap": one_by_one(lambda x, t: DeepLiftShap(model).attribute(x, background, t), inputs, targets),
        "guided_backprop": GuidedBackprop(model).attribute(inputs, targets),
        "deconvnet": Deconvolution(model).attribute(inputs, targets),
    }


def one_by_one(explain, inputs, targets):
    """Captum's rule for maxima reads the first row's gradient for all rows (captum's issue 1276)."""
    return torch.cat([explain(inputs[i : i + 1], targets[i : i + 1]) for i in range(len(inputs))])


def relevance(model, rule, inputs, targets):
    for layer in model.modules():
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            layer.rule = rule()
        elif isinstance(layer, (nn.MaxPool2d, nn.AdaptiveAvgPool2d, Addition_Module)):
            layer.rule = EpsilonRule()
    return LRP(model).attribute(inputs, targets)


def class_maps(model, layer, inputs, targets):
    """Grad-CAM by captum, its kin by their formulas, at one module's output."""
    kept = []
    hook = layer.register_forward_hook(lambda _module, _inputs, output: kept.append(output))
    logits = model(inputs)
    hook.remove()
    (maps,) = kept
    (slopes,) = torch.autograd.grad(logits.gather(1, targets[:, None]).sum(), maps)
    share = slopes**2 / (2 * slopes**2 + slopes**3 * maps.sum((2, 3), keepdim=True))
    share = torch.where(slopes == 0, 0, share)
    weight = (share * slopes.relu()).sum((2, 3), keepdim=True)
    return {
        "grad_cam": LayerGradCam(model, layer).attribute(inputs, targets, relu_attributions=True)[:, 0],
        "grad_cam_plus_plus": (weight * maps).sum(1).relu(),
        "layer_cam": (slopes.relu() * maps).sum(1).relu(),
    }


def case(name, options, model, rng, rows=2, cams=None):
    """`cams` are modules whose outputs are mapped, by the names of our nodes."""
    shape = options.get("shape", [options.get("inputs")])
    channels_first = [shape[2], *shape[:2]] if len(shape) == 3 else shape
    inputs, baseline, background = (normal(rng, count, *channels_first) for count in (rows, 1, 2))
    outputs = model(inputs).shape[1]
    targets = torch.arange(rows) % outputs
    known = answers_of(model, inputs, baseline, background, targets)
    maps = {node: class_maps(model, layer, inputs, targets) for node, layer in (cams or {}).items()}
    if cams:
        known["guided_grad_cam"] = GuidedGradCam(model, cams["last"]).attribute(
            inputs, targets, interpolate_mode="bilinear"
        )
    if name == "gap_cnn":
        features = model.relus[-1](model.convs[-1](model.relus[0](model.convs[0](inputs))))
        maps["last"]["cam"] = torch.einsum("nchw,nc->nhw", features, model.logits.weight[targets])
    if name == "vit":
        known |= attention_maps(model, inputs, targets)
        known["attn_lrp"] = attention_relevance(model, inputs, targets, EPSILON)
    else:
        plain = model.folded() if name == "residual_cnn" else model
        known["lrp"] = relevance(plain, EpsilonRule, inputs, targets)
    return {
        "network": name,
        "options": options,
        "steps": STEPS,
        "weights": {
            layer: [{"shape": list(w.shape), "data": rounded(w.flatten())} for w in weights]
            for layer, weights in model.weights().items()
        },
        "logits": rounded(model(inputs)),
        "targets": targets.tolist(),
        **{
            what: images_last(values).flatten(1).tolist()
            for what, values in [("inputs", inputs), ("baseline", baseline), ("background", background)]
        },
        "answers": {what: rounded(images_last(values).flatten(1)) for what, values in known.items()},
        "maps": {node: {what: rounded(each) for what, each in kinds.items()} for node, kinds in maps.items()},
    }


def propagation(seed):
    """LRP where captum's gamma and alpha-beta are as published: no negative inputs, no positive biases, a positive logit."""
    rng = np.random.default_rng(seed)
    shape = [4, 4, 2]
    model = Cnn(rng, shape, [3, 3], 2, 4)
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            parameter.data = -parameter.data.abs() / 4
    inputs = normal(rng, 2, 2, 4, 4).abs()
    logits = model(inputs)
    targets = logits.argmax(1)
    assert bool((logits.max(1).values > 0).all())
    rules = {
        "zero": EpsilonRule,
        "gamma": lambda: GammaRule(0.25),
        "z_plus": lambda: Alpha1_Beta0_Rule(set_bias_to_zero=True),
    }
    return {
        "network": "cnn",
        "options": {"shape": shape, "filters": [3, 3], "dense": 4, "outputs": 2, "seed": 0},
        "weights": {
            layer: [{"shape": list(w.shape), "data": rounded(w.flatten())} for w in weights]
            for layer, weights in model.weights().items()
        },
        "targets": targets.tolist(),
        "inputs": images_last(inputs).flatten(1).tolist(),
        "baseline": [[0] * 32],
        "background": [],
        "answers": {
            name: rounded(images_last(relevance(model, rule, inputs, targets)).flatten(1))
            for name, rule in rules.items()
        },
    }


def dense_formulas(seed):
    rng = np.random.default_rng(seed)
    sizes = [5, 6, 5, 2]
    model = Mlp(rng, sizes)
    layers = [(layer.weight.T.detach().numpy(), layer.bias.detach().numpy()) for layer in model.dense]
    rows, references = normal(rng, 3, 5).numpy(), normal(rng, 1, 5).numpy()
    targets = [0, 1, 0]
    return {
        "network": "mlp",
        "options": {"inputs": 5, "hidden": [6, 5], "outputs": 2, "seed": 0},
        "weights": {
            name: [{"shape": list(w.shape), "data": rounded(w.flatten())} for w in weights]
            for name, weights in model.weights().items()
        },
        "targets": targets,
        "inputs": rows.tolist(),
        "baseline": references.tolist(),
        "background": [],
        "answers": {
            "reveal_cancel": [
                rounded(reveal_cancel(layers, x, references[0], t).tolist()) for x, t in zip(rows, targets)
            ],
            "epsilon": [rounded(lrp_epsilon(layers, x, t, 0.25).tolist()) for x, t in zip(rows, targets)],
        },
    }


def disputed():
    """Captum's answers where they are not what the definitions say; the numbers are of captum's issues."""
    return {
        "adjacent_1104": adjacent(),
        "batch_1276": pooled_batch(),
        "softmax_1367": softmax(),
        "z_plus_1234": neuron(Alpha1_Beta0_Rule, -1.0),
        "gamma": neuron(lambda: GammaRule(1), 0.0),
    }


def adjacent():
    """The rule of a maximum right behind a ReLU is passed over by the ReLU's."""
    model = nn.Sequential(nn.Conv2d(1, 1, 1, bias=False), nn.ReLU(), nn.MaxPool2d((1, 2)), nn.Flatten())
    model[0].weight.data.fill_(1)
    row, baseline = (torch.tensor(pixels).reshape(1, 1, 1, 2) for pixels in ([0.0, 3.0], [1.0, 0.0]))
    return DeepLift(model).attribute(row, baseline).flatten(1).tolist()


def pooled_batch():
    """At a pixel whose feature does not change the first row's gradient stands in for everybody's."""
    conv, last = nn.Conv2d(2, 1, 1, bias=False), nn.Linear(1, 1, bias=False)
    model = nn.Sequential(conv, nn.MaxPool2d((1, 2)), nn.Flatten(), last)
    conv.weight.data = torch.tensor([1.0, -1.0]).reshape(1, 2, 1, 1)
    last.weight.data.fill_(2)
    # By pixels (0, 0), (1, 0) and (1, 1), (-1, 0): the second row's first feature is 0 as at the baseline.
    rows = torch.tensor([[[0.0, 1.0], [0.0, 0.0]], [[1.0, -1.0], [1.0, 0.0]]]).reshape(2, 2, 1, 2)
    return images_last(DeepLift(model).attribute(rows, torch.zeros(1, 2, 1, 2))).flatten(1).tolist()


def softmax():
    """A mean over all gradients is taken off softmax multipliers."""
    model = nn.Sequential(nn.Linear(1, 2, bias=False), nn.Softmax(1))
    model[0].weight.data = torch.tensor([[1.0], [0.0]])
    return rounded(DeepLift(model).attribute(torch.tensor([[2.0]]), torch.tensor([[0.0]]), 0))


def neuron(rule, bias):
    """Weights count by their own sign instead of their contributions', and negative biases stay."""
    model = nn.Sequential(nn.Linear(2, 1))
    model[0].weight.data, model[0].bias.data = torch.tensor([[2.0, -1.0]]), torch.tensor([bias])
    return rounded(relevance(model, rule, torch.tensor([[1.0, -1.0]]), torch.tensor([0])))


def networks():
    rng = np.random.default_rng(1)
    mlp = Mlp(rng, [5, 6, 4, 3])
    yield case("mlp", {"inputs": 5, "hidden": [6, 4], "outputs": 3, "seed": 0}, mlp, rng, rows=3)
    rng = np.random.default_rng(2)
    shape = [6, 4, 2]
    cnn = Cnn(rng, shape, [3, 4], 3, 5)
    options = {"shape": shape, "filters": [3, 4], "dense": 5, "outputs": 3, "seed": 0}
    yield case("cnn", options, cnn, rng, 3, {"last": cnn.relus[1], "conv_1": cnn.convs[1], "pool": cnn.pool})
    rng = np.random.default_rng(3)
    gap = Cnn(rng, shape, [3, 4], 2)
    options = {"shape": shape, "filters": [3, 4], "outputs": 2, "seed": 0}
    yield case("gap_cnn", options, gap, rng, 2, {"last": gap.relus[1]})
    rng = np.random.default_rng(4)
    residual = ResidualCnn(rng, 2, 3, 2)
    options = {"shape": shape, "filters": 3, "blocks": 1, "outputs": 2, "seed": 0}
    yield case("residual_cnn", options, residual, rng, 2, {"last": residual.relus[2]})
    rng = np.random.default_rng(5)
    shape = [4, 6, 1]
    options = {"shape": shape, "patch": 2, "width": 4, "depth": 2, "heads": 2, "outputs": 3, "seed": 0}
    vit = Vit(rng, shape, 2, 4, 2, 2, 3)
    yield case("vit", options, vit, rng, 3)


write(
    "captum_layers",
    f"captum {captum.__version__}, torch {torch.__version__}, numpy {np.__version__}",
    cases=list(networks()),
    propagation=propagation(6),
    dense=dense_formulas(7),
    disputed=disputed(),
)
