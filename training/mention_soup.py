"""
Average trained mention encoders into one (model soups, Wortsman et al. 2022): `python -m training.mention_soup T A B`.

The deltas of each layer are averaged as they add to the layer and cut down again to `--rank` by their singular values;
heads are averaged as they are. All must come of one base model and one first head, as training/mention_encoder.py
makes them. What the averaged models got right for different reasons stays, and nothing is slower when it is used.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

RANK = 32
"""Of the averaged deltas: two of rank 16 fit in it without loss."""


def averaged(models: list[dict[str, torch.Tensor]], rank: int) -> dict[str, torch.Tensor]:
    """The mean of the models, deltas cut to `rank`, in half precision, by the names of the weight file."""
    mean: dict[str, torch.Tensor] = {}
    for name in sorted(models[0]):
        if name.endswith(".b"):
            continue
        if not name.endswith(".a"):
            mean[name] = torch.stack([model[name].float() for model in models]).mean(0)
            continue
        layer = name.removesuffix(".a")
        deltas = [model[f"{layer}.b"].float() @ model[name].float() for model in models]
        left, sizes, right = torch.linalg.svd(torch.stack(deltas).mean(0), full_matrices=False)
        root = sizes[:rank].sqrt()
        mean[f"{layer}.b"], mean[name] = left[:, :rank] * root, root[:, None] * right[:rank]
    return {name: tensor.half().contiguous() for name, tensor in sorted(mean.items())}


def main() -> None:
    """Read, average, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("models", type=Path, nargs="+")
    parser.add_argument("--rank", type=int, default=RANK)
    arguments = parser.parse_args()
    save_file(averaged([load_file(model) for model in arguments.models], arguments.rank), arguments.target)


if __name__ == "__main__":
    main()
