"""Answers written out from their definitions, in plain torch and numpy."""

import numpy as np
import torch
from torch.nn import functional as F


def attention_maps(model, inputs, targets):
    """Rows of the class token without its own share."""
    logits = model(inputs)
    shares = model.shares
    slopes = torch.autograd.grad(logits.gather(1, targets[:, None]).sum(), shares)
    same = torch.eye(shares[0].shape[-1])
    rollout = generic = same
    for share, slope in zip(shares, slopes):
        rollout = (share.mean(1) + same) / 2 @ rollout
        generic = generic + (share * slope).relu().mean(1) @ generic
    found = {
        "raw_attention": shares[-1].mean(1),
        "attention_rollout": rollout,
        "attention_gradient": generic,
    }
    return {name: each[:, 0, 1:] for name, each in found.items()}


def attention_relevance(model, inputs, targets, epsilon):
    """AttnLRP (arXiv:2402.05602), with epsilon a share of each layer's root mean square."""

    def stable(relevance, z):
        axes = tuple(range(1, z.dim()))
        taken = relevance != 0
        count = taken.sum(axes, keepdim=True).clamp(min=1)
        size = ((z**2 * taken).sum(axes, keepdim=True) / count).sqrt()
        return relevance / (z + torch.where(z >= 0, 1, -1) * epsilon * size)

    def through(function, relevance, *values, share=1.0):
        values = [value.detach().requires_grad_() for value in values]
        z = function(*values)
        slopes = torch.autograd.grad(z, values, stable(relevance, z) * share)
        return [(value * slope).detach() for value, slope in zip(values, slopes)]

    def normalise(x):
        return F.layer_norm(x, x.shape[-1:], eps=1e-6)

    def scale(norm):
        return lambda x: x * norm.weight + norm.bias

    def attention(layers, x, relevance):
        split = lambda y: y.unflatten(2, (model.heads, -1)).transpose(1, 2)
        query, key, value = (split(layer(x)) for layer in layers[:3])
        scores = query @ key.transpose(2, 3) / query.shape[-1] ** 0.5
        shares = torch.softmax(scores, -1)
        merge = lambda y: y.transpose(1, 2).flatten(2)
        (relevance,) = through(layers[3], relevance, merge(shares @ value))
        of_shares, of_value = through(torch.matmul, split(relevance), shares, value, share=0.5)
        of_scores = scores * (of_shares - shares * of_shares.sum(-1, keepdim=True))
        product = lambda q, k: q @ k.transpose(2, 3) / q.shape[-1] ** 0.5
        of_query, of_key = through(product, of_scores, query, key, share=0.5)
        parts = zip(layers, (of_query, of_key, of_value))
        return sum(through(layer, merge(part), x)[0] for layer, part in parts)

    patches = model.patches(inputs).flatten(2).transpose(1, 2)
    tokens = torch.cat([model.token.expand(len(inputs), -1, -1), patches], 1)
    kept, x = [], tokens + model.places
    for i, (layers, mlp) in enumerate(zip(model.attentions, model.mlps)):
        attended = model.attend(model.norms[2 * i](x), layers)
        middle = x + attended
        mapped = mlp[1](F.gelu(mlp[0](model.norms[2 * i + 1](middle))))
        kept.append((x, attended, middle, mapped))
        x = middle + mapped
    last = scale(model.norms[-1])(normalise(x))
    logits = model.logits(last[:, 0])
    relevance = F.one_hot(targets, logits.shape[1]) * logits
    at_last = torch.zeros_like(last)
    at_last[:, 0] = through(model.logits, relevance, last[:, 0])[0]
    (relevance,) = through(scale(model.norms[-1]), at_last, normalise(x))
    for i in reversed(range(len(kept))):
        layers, mlp = model.attentions[i], model.mlps[i]
        x, attended, middle, mapped = kept[i]
        relevance, branch = through(torch.add, relevance, middle, mapped)
        norm, standard = scale(model.norms[2 * i + 1]), normalise(middle)
        hidden = mlp[0](norm(standard))
        (branch,) = through(mlp[1], branch, F.gelu(hidden))
        (branch,) = through(mlp[0], branch, norm(standard))
        relevance = relevance + through(norm, branch, standard)[0]
        relevance, branch = through(torch.add, relevance, x, attended)
        norm, standard = scale(model.norms[2 * i]), normalise(x)
        branch = attention(layers, norm(standard), branch)
        relevance = relevance + through(norm, branch, standard)[0]
    (relevance,) = through(lambda x: x + model.places, relevance, tokens)
    relevance = (tokens * stable(relevance, tokens))[:, 1:].transpose(1, 2)
    maps = model.patches(inputs)
    return through(model.patches, relevance.reshape(maps.shape), inputs)[0]


def reveal_cancel(layers, x, x0, target):
    """DeepLIFT by the RevealCancel rule (arXiv:1704.02685, 3.5) through dense layers with ReLU between them."""
    relu = lambda z: np.maximum(z, 0)
    steps = []
    for depth, (kernel, bias) in enumerate(layers):
        d = x - x0
        given = kernel * d[:, None]
        up, down = np.where(given > 0, given, 0).sum(0), np.where(given < 0, given, 0).sum(0)
        z0 = x0 @ kernel + bias
        z = x @ kernel + bias
        step = {"kernel": kernel, "d": d}
        if depth + 1 < len(layers):
            more = ((relu(z0 + up) - relu(z0)) + (relu(z0 + up + down) - relu(z0 + down))) / 2
            less = ((relu(z0 + down) - relu(z0)) + (relu(z0 + up + down) - relu(z0 + up))) / 2
            # Without a difference of a sign nothing of that sign arrives.
            step["m"] = [np.divide(b, a, out=np.zeros_like(a), where=a != 0) for a, b in ((up, more), (down, less))]
            x, x0 = relu(z), relu(z0)
        steps.append(step)
    back = [np.eye(len(layers[-1][1]))[target]] * 2
    for step in reversed(steps):
        if "m" in step:
            back = [back[0] * step["m"][0], back[1] * step["m"][1]]
        kernel, d = step["kernel"], step["d"]
        given = kernel * d[:, None]
        m = np.where(given > 0, kernel * back[0], 0) + np.where(given < 0, kernel * back[1], 0)
        half = kernel * (back[0] + back[1]) / 2
        m = np.where(d[:, None] == 0, half, m).sum(1)
        back = [m, m]
    return back[0] * steps[0]["d"]


def lrp_epsilon(layers, x, target, epsilon):
    """LRP through dense layers with ReLU between them, with epsilon a share of each layer's root mean square."""
    values = [x]
    for kernel, bias in layers[:-1]:
        values.append(np.maximum(values[-1] @ kernel + bias, 0))
    kernel, bias = layers[-1]
    r = np.eye(len(bias))[target] * (values[-1] @ kernel + bias)
    for (kernel, bias), a in zip(reversed(layers), reversed(values)):
        if not r.any():
            return np.zeros_like(x)
        z = a @ kernel + bias
        size = np.sqrt((z[r != 0] ** 2).mean())
        r = a * (kernel @ (r / (z + np.where(z >= 0, 1, -1) * epsilon * size)))
    return r
