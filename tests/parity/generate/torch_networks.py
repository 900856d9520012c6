"""Small float64 networks of random weights, exact in float32, and these by the names and in the layout of TF.js layers."""

import numpy as np
import torch
from captum.attr._utils.custom_modules import Addition_Module
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)


def normal(rng, *shape, scale=1.0):
    """Normal numbers on a grid of 1/64: exact in float32."""
    return torch.tensor((rng.normal(size=shape) * scale * 64).round() / 64)


class Mlp(nn.Module):
    def __init__(self, rng, sizes):
        super().__init__()
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.relus = nn.ModuleList(nn.ReLU() for _ in sizes[2:])
        fill(rng, self)

    def forward(self, x):
        for dense, relu in zip(self.dense, self.relus):
            x = relu(dense(x))
        return self.dense[-1](x)

    def weights(self):
        return {f"dense_{i}": dense(layer) for i, layer in enumerate(self.dense)}


class Cnn(nn.Module):
    """Convolutions, and on top of them either pooled maxima and two dense layers, or means and one."""

    def __init__(self, rng, shape, filters, outputs, units=None):
        super().__init__()
        sizes = [shape[2], *filters]
        self.convs = nn.ModuleList(nn.Conv2d(a, b, 3, padding=1) for a, b in zip(sizes, sizes[1:]))
        self.relus = nn.ModuleList(nn.ReLU() for _ in filters)
        self.pool = nn.MaxPool2d(2) if units else nn.AdaptiveAvgPool2d(1)
        flat = shape[0] // 2 * (shape[1] // 2) * filters[-1] if units else filters[-1]
        if units:
            self.dense, self.relu = nn.Linear(flat, units), nn.ReLU()
        self.logits = nn.Linear(units or flat, outputs)
        fill(rng, self)

    def forward(self, x):
        for conv, relu in zip(self.convs, self.relus):
            x = relu(conv(x))
        x = self.pool(x + 0).permute(0, 2, 3, 1).flatten(1)
        return self.logits(self.relu(self.dense(x)) if hasattr(self, "dense") else x)

    def weights(self):
        named = {f"conv_{i}": conv(layer) for i, layer in enumerate(self.convs)}
        if hasattr(self, "dense"):
            named["dense"] = dense(self.dense)
        return {**named, "logits": dense(self.logits)}


class ResidualCnn(nn.Module):
    """One block, with normalisations or without."""

    names = ("stem", "block_0_a", "block_0_b")

    def __init__(self, rng, channels, filters, outputs, normalised=True):
        super().__init__()
        sizes = [channels, filters, filters]
        self.convs = nn.ModuleList(nn.Conv2d(size, filters, 3, padding=1, bias=not normalised) for size in sizes)
        if normalised:
            self.norms = nn.ModuleList(nn.BatchNorm2d(filters, eps=1e-3) for _ in sizes)
        self.relus = nn.ModuleList(nn.ReLU() for _ in sizes)
        self.add = Addition_Module()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.logits = nn.Linear(filters, outputs)
        fill(rng, self)
        for norm in self.norms if normalised else []:
            norm.running_mean = normal(rng, filters, scale=0.25)
            norm.running_var = normal(rng, filters, scale=0.25).abs() + 0.5
            norm.weight.data = normal(rng, filters, scale=0.25) + 1

    def forward(self, x):
        x = self.relus[0](self.sums(0, x))
        x = self.relus[2](self.add(x, self.sums(2, self.relus[1](self.sums(1, x)))))
        return self.logits(self.pool(x).flatten(1))

    def sums(self, i, x):
        x = self.convs[i](x)
        return self.norms[i](x) if hasattr(self, "norms") else x

    def folded(self):
        """The same function, with each normalisation as part of the convolution in front of it."""
        convs, logits = self.convs, self.logits
        sizes = convs[0].in_channels, logits.in_features, logits.out_features
        other = ResidualCnn(np.random.default_rng(0), *sizes, normalised=False)
        other.logits.load_state_dict(logits.state_dict())
        for conv, norm, before in zip(other.convs, self.norms, convs):
            scale = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).detach()
            conv.weight.data = before.weight.detach() * scale[:, None, None, None]
            conv.bias.data = norm.bias.detach() - norm.running_mean * scale
        return other

    def weights(self):
        named = {}
        for name, layer, norm in zip(self.names, self.convs, self.norms):
            named[f"{name}_conv"] = conv(layer)
            named[f"{name}_norm"] = [norm.weight, norm.bias, norm.running_mean, norm.running_var]
        return {**named, "logits": dense(self.logits)}


class Vit(nn.Module):
    def __init__(self, rng, shape, patch, width, depth, heads, outputs):
        super().__init__()
        self.heads = heads
        tokens = shape[0] // patch * (shape[1] // patch) + 1
        self.patches = nn.Conv2d(shape[2], width, patch, stride=patch)
        self.token = nn.Parameter(torch.zeros(1, 1, width))
        self.places = nn.Parameter(torch.zeros(1, tokens, width))
        self.norms = nn.ModuleList(nn.LayerNorm(width, eps=1e-6) for _ in range(2 * depth + 1))
        self.attentions = nn.ModuleList(
            nn.ModuleList(nn.Linear(width, width) for _ in range(4)) for _ in range(depth)
        )
        self.mlps = nn.ModuleList(
            nn.ModuleList([nn.Linear(width, 2 * width), nn.Linear(2 * width, width)]) for _ in range(depth)
        )
        self.logits = nn.Linear(width, outputs)
        fill(rng, self)
        for norm in self.norms:
            norm.weight.data += 1

    def forward(self, x):
        self.shares = []
        x = self.patches(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.token.expand(len(x), -1, -1), x], 1) + self.places
        for i, (layers, mlp) in enumerate(zip(self.attentions, self.mlps)):
            x = x + self.attend(self.norms[2 * i](x), layers)
            x = x + mlp[1](F.gelu(mlp[0](self.norms[2 * i + 1](x))))
        return self.logits(self.norms[-1](x)[:, 0])

    def attend(self, x, layers):
        split = lambda y: y.unflatten(2, (self.heads, -1)).transpose(1, 2)
        query, key, value = (split(layer(x)) for layer in layers[:3])
        shares = torch.softmax(query @ key.transpose(2, 3) / query.shape[-1] ** 0.5, -1)
        self.shares.append(shares)
        return layers[3]((shares @ value).transpose(1, 2).flatten(2))

    def weights(self):
        named = {"patches": conv(self.patches), "class": [self.token], "places": [self.places]}
        for i, (layers, mlp) in enumerate(zip(self.attentions, self.mlps)):
            named[f"block_{i}_attention"] = [each for layer in layers for each in dense(layer)]
            for part, layer in zip("ab", mlp):
                named[f"block_{i}_mlp_{part}"] = dense(layer)
            for part, norm in zip("ab", self.norms[2 * i : 2 * i + 2]):
                named[f"block_{i}_norm_{part}"] = [norm.weight, norm.bias]
        return {**named, "norm": [self.norms[-1].weight, self.norms[-1].bias], "logits": dense(self.logits)}


def fill(rng, network):
    for parameter in network.parameters():
        shape = parameter.shape
        fan = int(np.prod(shape[1:])) if len(shape) > 1 else 8
        parameter.data = normal(rng, *shape, scale=1.3 / fan**0.5)
    network.eval()


def dense(layer):
    return [layer.weight.T, layer.bias]


def conv(layer):
    kernel = layer.weight.permute(2, 3, 1, 0)
    return [kernel] if layer.bias is None else [kernel, layer.bias]
