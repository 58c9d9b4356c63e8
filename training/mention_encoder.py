"""
Train the mention encoder and write `crosscheck/align/weights/mention.safetensors`.

all-MiniLM-L6-v2 with low-rank deltas (LoRA, Hu et al. 2021) on every linear layer, and a linear head over the mean of
the veiled value's pieces and the mean of all pieces. Stages with the supervised contrastive loss (Khosla et al.
2020): the unlabelled pool, with weak labels (one value of one kind in two outlets of one event) or, with `--taught`,
those that crosscheck gave it through an earlier encoder (training/pool_labels.py); then the slots of the train topics
and of the labelled events of the pool. A batch holds one event, so that what is learnt is to tell the facts of one
event apart.

    python -m training.mention_encoder ../shared/bench [--topics-only] [--weak-epochs 1] [--epochs 3]

Seeds are fixed and data are sorted. The weights of the first stage stay beside the target, as `*.weak.safetensors`.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn
from transformers import AutoModel, AutoTokenizer

from crosscheck.align.encode.mention import RANK, WIDTH, pieces
from crosscheck.align.encode.sentence import packaged
from training.annotations import learnt_from
from training.mentions import Mention, gold, pool
from training.pool_labels import read
from training.topics import load

TARGET = Path(__file__).parent.parent / "crosscheck" / "align" / "weights" / "mention.safetensors"
TEMPERATURE = 0.07
LABELLED, OTHERS = 36, 12
"""Mentions of a batch with a label and without in the weak stage; the second stage takes twice as many."""
ELSEWHERE = 0.3
"""Weight of a negative of the weak stage whose value another article tells: it may be the same fact told otherwise."""
FEWEST = 4
"""Labelled mentions that an event of the taught pool must have."""
STILL = 3
"""Layers that the second stage leaves as they are; their output is computed once a mention, which halves its time."""
DIFFERING = 3.0
"""Weight of a positive of the second stage whose values differ: these pairs are what conflicts are made of."""


Pieces = tuple[list[int], int, int]
"""Word pieces, and the half-open span of the veil among them."""


class Delta(nn.Module):
    """A linear layer with a low-rank delta; the layer itself stays as it was."""

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.layer = layer
        self.a = nn.Parameter(torch.randn(rank, layer.in_features) / layer.in_features**0.5)
        self.b = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The layer's output with the delta's added."""
        return self.layer(x) + (x @ self.a.T) @ self.b.T


class MentionModel(nn.Module):
    """Transformer with deltas and head; takes word pieces with their veil, gives (n, WIDTH), L2-normalised."""

    def __init__(self, folder: Path, rank: int = RANK) -> None:
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
        self.body = AutoModel.from_pretrained(str(folder), local_files_only=True)
        for parameter in self.body.parameters():
            parameter.requires_grad = False
        self.deltas: dict[str, Delta] = {}
        for name, module in list(self.body.named_modules()):
            for child, layer in list(module.named_children()):
                if isinstance(layer, nn.Linear) and child != "pooler" and "pooler" not in name:
                    delta = Delta(layer, rank)
                    setattr(module, child, delta)
                    self.deltas[f"{name}.{child}"] = delta
        self.head = nn.Linear(2 * layer_width(self.body), WIDTH)

    def lower(self, rows: Sequence[Pieces], layers: int) -> list[torch.Tensor]:
        """What the embeddings and the first `layers` layers make of each row, (pieces, hidden)."""
        longest = max(len(ids) for ids, _, _ in rows)
        tokens, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
        for row, (ids, _, _) in enumerate(rows):
            tokens[row, : len(ids)] = torch.tensor(ids)
            mask[row, : len(ids)] = 1
        hidden = self.body.embeddings(input_ids=tokens)
        for layer in self.body.encoder.layer[:layers]:
            hidden = layer(hidden, seen(mask))
        return [hidden[row, : len(ids)] for row, (ids, _, _) in enumerate(rows)]

    def upper(self, below: Sequence[torch.Tensor], rows: Sequence[Pieces], layers: int) -> torch.Tensor:
        """The layers from `layers` on and the head, over what `lower` gave."""
        hidden = nn.utils.rnn.pad_sequence(list(below), batch_first=True)
        mask, veil = torch.zeros(hidden.shape[:2]), torch.zeros(hidden.shape[:2])
        for row, (ids, start, stop) in enumerate(rows):
            mask[row, : len(ids)] = 1
            veil[row, start:stop] = 1
        for layer in self.body.encoder.layer[layers:]:
            hidden = layer(hidden, seen(mask))
        whole = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        value = (hidden * veil[..., None]).sum(1) / veil.sum(1, keepdim=True)
        return nn.functional.normalize(self.head(torch.cat([value, whole], dim=1)), dim=1)

    def forward(self, rows: Sequence[Pieces]) -> torch.Tensor:
        """Vectors of rows of word pieces."""
        return self.upper(self.lower(rows, 0), rows, 0)

    def drop(self, share: float) -> None:
        """Leave out that share of what each layer hands on, while learning."""
        for module in self.body.modules():
            if isinstance(module, nn.Dropout):
                module.p = share
        self.train(share > 0)

    def learnt(self, still: int) -> list[nn.Parameter]:
        """Everything that is trained when the first `still` layers are not."""
        left = tuple(f"encoder.layer.{layer}." for layer in range(still))
        deltas = [p for name, delta in self.deltas.items() if not name.startswith(left) for p in (delta.a, delta.b)]
        return [*deltas, *self.head.parameters()]

    def weights(self) -> dict[str, torch.Tensor]:
        """Deltas and head in half precision, by the names under which they are merged at load."""
        found = {"head.weight": self.head.weight, "head.bias": self.head.bias}
        for name, delta in self.deltas.items():
            found[f"{name}.a"], found[f"{name}.b"] = delta.a, delta.b
        return {name: tensor.detach().half().contiguous() for name, tensor in sorted(found.items())}

    def restore(self, weights: dict[str, torch.Tensor]) -> None:
        """Take up what `weights` gave before."""
        with torch.no_grad():
            self.head.weight.copy_(weights["head.weight"])
            self.head.bias.copy_(weights["head.bias"])
            for name, delta in self.deltas.items():
                delta.a.copy_(weights[f"{name}.a"])
                delta.b.copy_(weights[f"{name}.b"])


def seen(mask: torch.Tensor) -> torch.Tensor:
    """What attention adds: nothing for a piece, the lowest number for padding."""
    return (1.0 - mask)[:, None, None, :] * torch.finfo(torch.float32).min


def layer_width(body: nn.Module) -> int:
    """Width of a transformer's hidden states."""
    return int(body.config.hidden_size)


def contrastive(
    vectors: torch.Tensor, batch: Sequence[Mention], *, weak: bool, taught: bool = False
) -> torch.Tensor | None:
    """
    Supervised contrastive loss over mentions of one dimension; None where nothing can be learnt.

    Where labels are `taught`, two mentions of one value without one label may still be one fact: they say nothing.
    """
    size = len(batch)
    comparable = torch.tensor([[not set(a.dimensions).isdisjoint(b.dimensions) for b in batch] for a in batch])
    comparable &= ~torch.eye(size, dtype=torch.bool)
    same = torch.tensor([[a.label != "" and a.label == b.label for b in batch] for a in batch]) & comparable
    differing = torch.tensor([[a.value != b.value for b in batch] for a in batch])
    if taught:
        comparable &= same | differing
    anchors = same.any(1) & (comparable & ~same).any(1)
    if not anchors.any():
        return None
    logits = (vectors @ vectors.T / TEMPERATURE).masked_fill(~comparable, -1e9)
    if weak:
        apart = torch.tensor([[a.document != b.document for b in batch] for a in batch]) & ~same
        share = torch.where(apart, torch.tensor(ELSEWHERE).log(), torch.tensor(0.0))
        weight = same.float()
    else:
        share = torch.zeros(size, size)
        weight = same.float() * torch.where(differing, DIFFERING, 1.0)
    logs = logits - (logits + share).logsumexp(1, keepdim=True)
    losses = -(logs.masked_fill(~same, 0.0) * weight).sum(1) / weight.sum(1).clamp(min=1e-6)
    return losses[anchors].mean()


def batches(events: Sequence[Sequence[Mention]], rng: random.Random, *, times: int) -> list[list[Mention]]:
    """
    Every event cut into batches, the mentions of one label together, one dimension after another.

    Mentions without a label of the same dimensions fill up: they are told apart from the rest, nothing more.
    """
    found = []
    for event in events:
        groups: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        others: dict[str, list[Mention]] = defaultdict(list)
        for mention in event:
            if mention.label:
                groups[mention.dimensions[-1]][mention.label].append(mention)
            else:
                others[mention.dimensions[-1]].append(mention)
        open_batch: list[Mention] = []
        for dimension in rng.sample(sorted(groups), len(groups)):
            labels = groups[dimension]
            for label in rng.sample(sorted(labels), len(labels)):
                open_batch += rng.sample(labels[label], min(len(labels[label]), 8 * times))
                if len(open_batch) >= LABELLED * times:
                    found.append(filled(open_batch, others, rng, times))
                    open_batch = []
        if open_batch:
            found.append(filled(open_batch, others, rng, times))
    rng.shuffle(found)
    return [batch for batch in found if len(batch) > 3]


def filled(batch: list[Mention], others: dict[str, list[Mention]], rng: random.Random, times: int) -> list[Mention]:
    """The batch with some mentions without a label."""
    spare = [mention for dimension in sorted({one.dimensions[-1] for one in batch}) for mention in others[dimension]]
    return batch + rng.sample(spare, min(len(spare), OTHERS * times, len(batch)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a stage is run."""

    epochs: int
    rate: float
    still: int
    dropout: float = 0.0
    bfloat16: bool = False
    taught: bool = False


def train(model: MentionModel, events: Sequence[Sequence[Mention]], recipe: Recipe, *, seed: int, weak: bool) -> None:
    """One stage: AdamW with warm-up and linear decay, gradients clipped at 1."""
    rng = random.Random(seed)
    model.drop(recipe.dropout)
    plan = [batch for _ in range(recipe.epochs) for batch in batches(events, rng, times=1 if weak else 2)]
    still = recipe.still
    parameters = model.learnt(still)
    below: dict[str, torch.Tensor] = {}
    optimiser = torch.optim.AdamW(parameters, lr=recipe.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 20) * max(0.0, 1 - step / len(plan))
    )
    begun, total, steps, mentions = time.monotonic(), 0.0, 0, 0
    for step, batch in enumerate(plan):
        rows = [pieces(model.tokenizer, mention.passage) for mention in batch]
        mentions += len(batch)
        if still:
            fresh = [
                (mention.passage, row) for mention, row in zip(batch, rows, strict=True) if mention.passage not in below
            ]
            if fresh:
                with torch.no_grad():
                    below.update(zip((p for p, _ in fresh), model.lower([r for _, r in fresh], still), strict=True))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=recipe.bfloat16):
            vectors = model.upper([below[mention.passage] for mention in batch], rows, still) if still else model(rows)
        normal = nn.functional.normalize(vectors.float(), dim=1)
        loss = contrastive(normal, batch, weak=weak, taught=recipe.taught)
        if loss is not None:
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            total, steps = total + loss.item(), steps + 1
        schedule.step()
        if step % 25 == 24 or step + 1 == len(plan):
            seconds = time.monotonic() - begun
            print(
                f"step {step + 1}/{len(plan)} loss {total / max(steps, 1):.3f} {seconds:.0f} s"
                f" {mentions / seconds:.0f} mentions/s",
                flush=True,
            )
            total, steps = 0.0, 0


@torch.no_grad()
def rank(model: MentionModel, events: Sequence[Sequence[Mention]]) -> dict[str, float]:
    """AUC and best F1 over pairs across documents of one dimension, all and those whose values differ."""
    scores: dict[str, list[tuple[float, bool]]] = {"all": [], "differing": []}
    for event in events:
        kept = [mention for mention in event if mention.label]
        rows = [pieces(model.tokenizer, mention.passage) for mention in kept]
        vectors = torch.cat([model(rows[at : at + 64]) for at in range(0, len(rows), 64)])
        likeness = vectors @ vectors.T
        for i, a in enumerate(kept):
            for j in range(i):
                b = kept[j]
                if a.document == b.document or set(a.dimensions).isdisjoint(b.dimensions):
                    continue
                row = (float(likeness[i, j]), a.label == b.label)
                scores["all"].append(row)
                if a.value != b.value:
                    scores["differing"].append(row)
    return {f"{key} {name}": value for key, rows in scores.items() for name, value in curve(rows).items()}


def curve(rows: list[tuple[float, bool]]) -> dict[str, float]:
    """AUC by ranks and the best F1 over thresholds."""
    ordered = sorted(rows, key=lambda row: -row[0])
    positives = sum(right for _, right in ordered)
    hits, area, best = 0, 0, 0.0
    for place, (_, right) in enumerate(ordered, 1):
        if right:
            hits += 1
            best = max(best, 2 * hits / (place + positives))
        else:
            area += hits
    return {
        "pairs": len(rows),
        "auc": round(area / max(1, positives * (len(rows) - positives)), 3),
        "f1": round(best, 3),
    }


def events_of(data: Path, keep: Path | None) -> list[tuple[Mention, ...]]:
    """The pool's events, kept in `keep` where one is given: finding their claims takes a minute."""
    if keep is not None and keep.exists():
        return list(pickle.loads(keep.read_bytes()))
    found = list(pool(data))
    if keep is not None:
        keep.write_bytes(pickle.dumps(found))
    return found


def drawn(path: Path, most: int, seed: int) -> list[tuple[Mention, ...]]:
    """Labelled events of the pool in an order of their own, until `most` mentions bear a label."""
    events, found, told = read(path), [], 0
    random.Random(seed).shuffle(events)
    for event in events:
        labels = sum(mention.label != "" for mention in event)
        if labels >= FEWEST and told <= most:
            found.append(event)
            told += labels
    return found


def first_stage(model: MentionModel, arguments: argparse.Namespace) -> None:
    """The pool, by labels that crosscheck gave it or by weak ones."""
    if arguments.taught:
        events = drawn(arguments.taught, arguments.most, arguments.seed)
        recipe = Recipe(epochs=1, rate=arguments.rate, still=0, bfloat16=arguments.bfloat16, taught=True)
        train(model, events, recipe, seed=1, weak=False)
    else:
        events = events_of(arguments.data, arguments.keep)
        recipe = Recipe(epochs=arguments.weak_epochs, rate=arguments.rate, still=0, bfloat16=arguments.bfloat16)
        train(model, events, recipe, seed=1, weak=True)
    model.eval()
    save_file(model.weights(), arguments.target.with_suffix(".weak.safetensors"))


def main() -> None:
    """Both stages, then the weights; the ranking of dev pairs is printed after each, and decides nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--events", type=int, help="topics used in the second stage, all by default")
    parser.add_argument("--topics-only", action="store_true", help="without the labelled events of the pool")
    parser.add_argument("--fold", help="leave this half of the topics out: 0 or 1")
    parser.add_argument("--weak-epochs", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--still", type=int, default=STILL, help="layers that the second stage leaves as they are")
    parser.add_argument("--dropout", type=float, default=0.0, help="in the second stage")
    parser.add_argument("--bfloat16", action="store_true", help="half the time where the processor knows it")
    parser.add_argument("--weak-from", type=Path, help="weights of an earlier weak stage, instead of running it")
    parser.add_argument("--taught", type=Path, help="labels of training/pool_labels.py for the first stage")
    parser.add_argument("--most", type=int, default=12_000, help="labelled mentions of the pool that are used")
    parser.add_argument("--seed", type=int, default=1, help="order in which events of the pool are drawn")
    parser.add_argument("--keep", type=Path, help="file that keeps the pool's mentions between runs")
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    torch.manual_seed(7)
    earlier = load_file(arguments.weak_from) if arguments.weak_from else {}
    model = MentionModel(packaged(), next((len(w) for name, w in earlier.items() if name.endswith(".a")), RANK))
    dev = [gold(topic) for topic in load(arguments.data / "discrepancy", "dev")]
    if earlier:
        model.restore(earlier)
    else:
        print("zero-shot", json.dumps(rank(model, dev)), flush=True)
    if not earlier and (arguments.weak_epochs or arguments.taught):
        first_stage(model, arguments)
        print("pool", json.dumps(rank(model, dev)), flush=True)
    if arguments.epochs:
        named = learnt_from(arguments.data, topics_only=arguments.topics_only)[: arguments.events]
        topics = [gold(topic) for at, topic in enumerate(named) if arguments.fold != str(at % 2)]
        recipe = Recipe(
            epochs=arguments.epochs,
            rate=arguments.rate,
            still=arguments.still,
            dropout=arguments.dropout,
            bfloat16=arguments.bfloat16,
        )
        train(model, topics, recipe, seed=2, weak=False)
        model.eval()
        print("labels", json.dumps(rank(model, dev)), flush=True)
    save_file(model.weights(), arguments.target)


if __name__ == "__main__":
    main()
