"""captum's gradient methods on the networks that both sides hold: each case returns its seconds and its values."""

import time

import torch
from captum.attr import DeepLift, GuidedBackprop, IntegratedGradients, LayerGradCam, NoiseTunnel, Saliency


class Image(torch.nn.Module):
    """Convolutions with ReLU, 2x2 maximum pooling, two dense layers; takes images as [rows, height, width, channels]."""

    def __init__(self, arrays):
        super().__init__()
        weights = [(kernel, bias) for kernel, bias in zip(arrays[::2], arrays[1::2])]
        layers = []
        for kernel, bias in weights[:-2]:
            high, wide, channels, filters = kernel.shape
            layer = torch.nn.Conv2d(channels, filters, (high, wide), padding="same")
            layer.weight.data = torch.from_numpy(kernel.transpose(3, 2, 0, 1).copy())
            layer.bias.data = torch.from_numpy(bias)
            layers += [layer, torch.nn.ReLU()]
        self.convolutions = torch.nn.Sequential(*layers)
        self.pool = torch.nn.MaxPool2d(2)
        layers = []
        for kernel, bias in weights[-2:]:
            layer = torch.nn.Linear(*kernel.shape)
            layer.weight.data = torch.from_numpy(kernel.T.copy())
            layer.bias.data = torch.from_numpy(bias)
            layers += [layer, torch.nn.ReLU()]
        self.dense = torch.nn.Sequential(*layers[:-1])

    def forward(self, images):
        maps = self.pool(self.convolutions(images.permute(0, 3, 1, 2)))
        return self.dense(maps.permute(0, 2, 3, 1).flatten(1))


def explain(method, network, x, baseline, targets, spread):
    """`method` on every row; gradients in one batch, as captum makes them."""
    start = time.perf_counter()
    if method == "saliency":
        values = Saliency(network).attribute(x, targets)
    elif method == "integrated_gradients":
        values = IntegratedGradients(network).attribute(
            x, baseline, targets, n_steps=50, internal_batch_size=2048
        )
    elif method == "deep_lift":
        values = DeepLift(network).attribute(x, baseline, targets)
    elif method == "smooth_grad":
        values = NoiseTunnel(Saliency(network)).attribute(
            x, nt_samples=50, nt_samples_batch_size=5, stdevs=0.15 * spread, abs=False, target=targets
        )
    elif method == "guided_backprop":
        values = GuidedBackprop(network).attribute(x, targets)
    elif method == "grad_cam":
        values = LayerGradCam(network, network.convolutions).attribute(
            x, targets, relu_attributions=True
        )
        values = torch.nn.functional.interpolate(values, x.shape[1:3], mode="bilinear")
    else:
        raise ValueError(f"Cannot explain: captum's {method} is not known here")
    return time.perf_counter() - start, {"attributions": values.detach().numpy()}
