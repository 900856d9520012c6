"""Edges by scipy.ndimage, transport between a map and a mask by POT."""

from importlib.metadata import version

import numpy as np
import ot
from networks import write
from scipy import ndimage

rng = np.random.default_rng(0)


def edges(height, width):
    """Pixels beyond the rim repeat those on it."""
    image = np.round(rng.normal(size=(height, width)), 3).astype(np.float32).astype(np.float64)
    along = [ndimage.sobel(image, axis=axis, mode="nearest") for axis in (0, 1)]
    return {
        "shape": [height, width],
        "image": image.ravel().tolist(),
        "sobel": np.hypot(*along).ravel().tolist(),
        "laplace": np.abs(ndimage.laplace(image, mode="nearest")).ravel().tolist(),
    }


def transport(height, width, share):
    values = np.round(np.abs(rng.normal(size=height * width)) ** 3, 3)
    mask = (rng.uniform(size=height * width) < share).astype(float)
    places = np.array([[y, x] for y in range(height) for x in range(width)], dtype=float)
    distances = ot.dist(places, places, metric="euclidean")
    cost = ot.emd2(values / values.sum(), mask / mask.sum(), distances, numItermax=10_000_000)
    return {
        "shape": [height, width],
        "values": values.tolist(),
        "mask": mask.astype(int).tolist(),
        "cost": float(cost),
    }


write(
    "images",
    ", ".join(f"{name} {version(name)}" for name in ("scipy", "POT")),
    edges=[edges(4, 5), edges(1, 6), edges(7, 3)],
    transport=[transport(1, 7, 0.4), transport(4, 4, 0.5), transport(8, 8, 0.1), transport(5, 9, 0.3), transport(12, 12, 0.2)],
)
